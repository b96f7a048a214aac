import {Failure} from '../failure.ts';
import type {Message} from '../i18n/index.ts';
import type {Context} from './context.ts';

/** Prompts appear only on a terminal, and never with `--no-input` or `--json`. */
export function canAsk({flags}: Context): boolean {
  return process.stdin.isTTY && process.stderr.isTTY && flags['no-input'] !== true && flags.json !== true;
}

const onStderr = {output: process.stderr};

export async function askText(message: Message): Promise<string> {
  const {default: input} = await import('@inquirer/input');
  return await interruptible(input({message, required: true}, onStderr));
}

/** Nothing of what is typed is shown, not even how much; `hint` stands in its place. */
export async function askSecret(message: Message, hint: Message): Promise<string> {
  const {default: password} = await import('@inquirer/password');
  const theme = {style: {help: () => hint}};
  return await interruptible(password({message, mask: false, theme}, onStderr));
}

/** `keys`: how to choose, in the reader's language. */
export async function askChoice(
  message: Message,
  choices: readonly {value: string; name: string}[],
  keys: Message,
): Promise<string> {
  const {default: select} = await import('@inquirer/select');
  const theme = {style: {keysHelpTip: () => keys}};
  return await interruptible(select({message, choices: [...choices], theme}, onStderr));
}

const YES = /^(?:y|yes|예|네|ㅛ)$/i;
const NO = /^(?:n|no|아니오|아니요|ㅜ)$/i;

/** Yes or no in either language, also with the Hangul input method left on. Anything else asks again. */
export async function askYes(message: Message): Promise<boolean> {
  const {default: input} = await import('@inquirer/input');
  const answer = await interruptible(
    input(
      {
        message,
        validate: (text) => YES.test(text.trim().normalize('NFC')) || NO.test(text.trim().normalize('NFC')),
      },
      onStderr,
    ),
  );
  return YES.test(answer.trim().normalize('NFC'));
}

async function interruptible<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') throw new Failure('interrupted');
    throw error;
  }
}
