import type {Command} from '@oclif/core';
import {distance} from 'fastest-levenshtein';
import {Spool} from '../adapters/machine/spool.ts';
import {foldersFrom} from '../adapters/folders.ts';
import {Failure} from '../failure.ts';
import {clockFrom} from './clock.ts';
import {type Asked, MhCommand} from './command.ts';
import {commonFlags} from './flags.ts';
import {type FlagShape, misspeltFlag, splitFreeText} from './free-text.ts';
import {Keeper} from './keeper.ts';
import {readStandardInput} from './standard-input.ts';

/** What a command that takes free text is given. */
export interface AskedText<T extends typeof Command> extends Asked<T> {
  /** Words and standard input, as typed. */
  readonly text: string;
  /** The words one by one. */
  readonly texts: readonly string[];
}

/** A command whose words are text that must not get lost: they are put on disk before anything is decided. */
export abstract class TextCommand extends MhCommand {
  protected override readonly keeper = new Keeper(
    new Spool(foldersFrom(process.env).state, clockFrom(process.env)),
    this.id === 'log',
  );

  /** `input`: a single `-`, or no words and a pipe, stand for standard input. `skip`: so many words are no text. */
  protected async askText<T extends typeof Command>(
    command: T,
    {input = false, skip = 0} = {},
  ): Promise<AskedText<T>> {
    const shapes = {...command.flags, ...commonFlags} as unknown as Record<string, FlagShape>;
    const {flags, words} = splitFreeText(this.argv, shapes);
    const typed = words
      .slice(skip)
      .filter((word) => !input || word !== '-')
      .join(' ');
    this.keeper.keep(flags, typed);
    const piped =
      input && (words.includes('-') || (typed === '' && !flags.includes('--last') && !process.stdin.isTTY));
    const text = piped
      ? [typed, await readStandardInput()].filter((part) => part !== '').join('\n\n')
      : typed;
    if (piped) this.keeper.keep(flags, text);
    const misspelt = this.argv.includes('--')
      ? undefined
      : misspeltFlag(words, Object.keys(shapes), distance);
    if (misspelt) {
      this.keeper.keep(flags, textWithout(misspelt, words, text, shapes));
      throw new Failure('usage-flag-near', {flag: misspelt.word, nearest: misspelt.nearest});
    }
    return {...(await this.ask(command, [...flags])), text, texts: words};
  }
}

/** The text as it was meant: the misspelt flag is none of it, nor is the value after it. */
function textWithout(
  {word, nearest}: {word: string; nearest: string},
  words: readonly string[],
  text: string,
  shapes: Readonly<Record<string, FlagShape>>,
): string {
  const at = words.indexOf(word);
  const count = shapes[nearest.slice(2)]?.type === 'option' ? 2 : 1;
  const flag = words.slice(at, at + count).join(' ');
  return text.replace(flag, '').trim();
}
