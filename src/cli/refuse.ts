import type {ConfigProblem} from '../docs-repo/config.ts';
import {problemText} from '../docs-repo/config-problem.ts';
import type {Failure} from '../failure.ts';
import {foreign, type Lang, type Message, sayMaybe} from '../i18n/index.ts';

/** A refusal as it is shown: what was wrong, and what to type next. */
export interface Refusal {
  readonly code: string;
  readonly exit: number;
  readonly message: Message;
  readonly hint?: Message;
  readonly params: Readonly<Record<string, string | number>>;
}

export function refusalOf(failure: Failure, lang: Lang): Refusal {
  const {code, params} = failure;
  const message =
    code === 'config-invalid' || code === 'facts-invalid'
      ? problemOf(params, lang)
      : sayMaybe(lang, `failure.${code}`, params);
  const hint = sayMaybe(lang, `hint.${code}`, params);
  return {
    code,
    exit: failure.exitStatus,
    message: message ?? foreign(code),
    params,
    ...(hint === undefined ? {} : {hint}),
  };
}

function problemOf(params: Readonly<Record<string, string | number>>, lang: Lang): Message {
  return problemText({...params, kind: params['problem']} as unknown as ConfigProblem, lang);
}

/** Whether the words of a command line ask for JSON; what follows `--` is text. */
export function wantsJson(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  const flags = words.slice(0, end === -1 ? undefined : end);
  return flags.includes('--json') || flags.includes('--ndjson');
}

/**
 * Shows a refusal: two lines on standard error, or one JSON value on standard output. `kept`: whether what was typed is on
 * disk; absent where nothing was. What is not is shown in either case.
 */
export function showRefusal(
  refusal: Refusal,
  json: boolean,
  more: readonly Message[] = [],
  kept?: boolean,
): void {
  const {message, hint, code, exit, params} = refusal;
  if (json) {
    const error = {
      code,
      message,
      ...(hint === undefined ? {} : {hint}),
      exit,
      params,
      ...(kept === undefined ? {} : {kept}),
    };
    if (kept === false) process.stderr.write(`${more.join('\n')}\n`);
    process.stdout.write(`${JSON.stringify({mh: 'error/1', error})}\n`);
    return;
  }
  process.stderr.write(
    `${[message, ...(more.length > 0 ? more : hint === undefined ? [] : [hint])].join('\n')}\n`,
  );
}
