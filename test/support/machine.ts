import {spawn} from 'node:child_process';
import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

export const PROJECT = join(import.meta.dirname, '..', '..');

export interface Run {
  readonly out: string;
  readonly err: string;
  /** Null when a signal ended it. */
  readonly status: number | null;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** The user to run as; only root may choose. */
  readonly uid?: number;
  /** Milliseconds after which it is killed with SIGKILL. */
  readonly killAfter?: number;
}

const GIT_CONFIG = `[user]
	name = Mitchell
	email = mitchell@example.com
[init]
	defaultBranch = main
[commit]
	gpgSign = false
[advice]
	detachedHead = false
	mergeConflict = false
[rerere]
	enabled = false
`;

/**
 * A machine nobody has used: an empty home with a git identity and nothing of ours in it. Times are UTC and the
 * clock stands at `now`. `faults`: the program is the one that can be stopped at a named step of writing.
 */
export class Machine {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'mh-machine-')));
  readonly home = join(this.folder, 'home');
  readonly env: Record<string, string>;
  readonly #program: string;

  constructor({faults = false, now = '2024-10-08T14:31:00Z', cache = join(this.folder, 'cache')} = {}) {
    this.#program = join(PROJECT, ...(faults ? ['dist-test'] : []), 'bin', 'run.js');
    const temporary = join(this.folder, 'tmp');
    for (const folder of [this.home, temporary]) mkdirSync(folder);
    writeFileSync(join(this.home, '.gitconfig'), GIT_CONFIG);
    this.env = {
      PATH: process.env['PATH'] ?? '',
      HOME: this.home,
      TMPDIR: temporary,
      XDG_CACHE_HOME: cache,
      LANG: 'C.UTF-8',
      TZ: 'UTC',
      MH_NOW: now,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_EDITOR: 'true',
    };
  }

  async mh(args: readonly string[], options: RunOptions = {}): Promise<Run> {
    return await this.run(process.execPath, [this.#program, ...args], options);
  }

  async run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Run> {
    const child = spawn(command, args, {
      cwd: options.cwd ?? this.home,
      env: {...this.env, ...options.env},
      stdio: ['pipe', 'pipe', 'pipe'],
      ...(options.uid === undefined ? {} : {uid: options.uid}),
    });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
    const timer =
      options.killAfter === undefined
        ? undefined
        : setTimeout(() => child.kill('SIGKILL'), options.killAfter);
    return await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (status) => {
        clearTimeout(timer);
        resolve({out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString(), status});
      });
    });
  }

  dispose(): void {
    rmSync(this.folder, {recursive: true, force: true, maxRetries: 5});
  }
}
