import {existsSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import type {Env} from '../folders.ts';
import {type Ended, runProgram} from './run-program.ts';

/** The store of secrets that the system has for this user. Nothing here throws: a store that fails holds nothing. */
export interface KeyStore {
  read(signal?: AbortSignal): Promise<string | undefined>;
  /** Whether the secret is in there now, and can be read back. */
  keep(secret: string): Promise<boolean>;
  /** False when it could not be asked. */
  remove(): Promise<boolean>;
}

/** What a program of the system is told; `input` goes to its standard input, because arguments are seen by everybody. */
interface Call {
  readonly words: readonly string[];
  readonly input?: string;
}

interface Calls {
  readonly program: string;
  readonly read: Call;
  readonly keep: (secret: string) => Call;
  readonly remove: Call;
  /** Exit statuses of `remove` and `read` that mean: nothing is kept. */
  readonly nothing: number;
}

/** Long enough for a person to unlock the store. */
const TIME_LIMIT = 30_000;

const NAMES = ['service', 'mh', 'account', 'pagerduty'];
const SECRET_SERVICE: Calls = {
  program: 'secret-tool',
  read: {words: ['lookup', ...NAMES]},
  keep: (secret) => ({words: ['store', '--label=mh: PagerDuty', ...NAMES], input: secret}),
  remove: {words: ['clear', ...NAMES]},
  nothing: 1,
};

const PLACE = ['-s', 'mh', '-a', 'pagerduty'];
const KEYCHAIN: Calls = {
  program: 'security',
  read: {words: ['find-generic-password', ...PLACE, '-w']},
  // `-i` reads commands from standard input; a token is printable, and quoted as its parser has it.
  keep: (secret) => ({
    words: ['-i'],
    input: `add-generic-password -U -l "mh: PagerDuty" ${PLACE.join(' ')} -w "${secret.replace(/["\\]/g, '\\$&')}"\n`,
  }),
  remove: {words: ['delete-generic-password', ...PLACE]},
  nothing: 44,
};

/** The key store of this system where its program is there; whether it works shows when it is used. */
export function keyStoreFrom(env: Env, platform: NodeJS.Platform = process.platform): KeyStore | undefined {
  const calls = platform === 'darwin' ? KEYCHAIN : SECRET_SERVICE;
  const program = programIn(env['PATH'] ?? '', calls.program);
  if (program === undefined) return undefined;
  const run = ({words, ...input}: Call, signal?: AbortSignal): Promise<Ended> =>
    runProgram([program, ...words], {...input, env, timeLimit: TIME_LIMIT, signal});
  const read = async (signal?: AbortSignal): Promise<string | undefined> => {
    const found = await run(calls.read, signal);
    return found.how === 'done' && found.status === 0 ? found.out.trim() || undefined : undefined;
  };
  return {
    read,
    keep: async (secret) => {
      const kept = await run(calls.keep(secret));
      return kept.how === 'done' && kept.status === 0 && (await read()) === secret;
    },
    remove: async () => {
      const gone = await run(calls.remove);
      return gone.how === 'done' && (gone.status === 0 || gone.status === calls.nothing);
    },
  };
}

function programIn(path: string, name: string): string | undefined {
  const folders = path.split(delimiter).filter((folder) => folder.startsWith('/'));
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}
