import {spawn} from 'node:child_process';
import {Failure} from '../../failure.ts';

export interface GitResult {
  readonly code: number;
  readonly out: Buffer;
  readonly err: string;
}

export interface GitOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds; the process is killed after it and `code` is 124. */
  readonly timeout?: number;
}

/** A git process that answered with a status we did not expect. */
export class GitError extends Error {
  readonly args: readonly string[];
  readonly result: GitResult;

  constructor(args: readonly string[], result: GitResult) {
    super(`git ${args[0] ?? ''}: ${result.err.trim() || `exit ${String(result.code)}`}`);
    this.name = 'GitError';
    this.args = args;
    this.result = result;
  }
}

// Variables that git sets for hooks and aliases: left in place they would point us at another repository.
const REPO_VARIABLES =
  /^GIT_(?:DIR|WORK_TREE|IMPLICIT_WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|PREFIX|INTERNAL_SUPER_PREFIX|NAMESPACE|COMMON_DIR|CONFIG|CONFIG_PARAMETERS|CONFIG_COUNT|CONFIG_(?:KEY|VALUE)_\d+|QUARANTINE_PATH|SHALLOW_FILE|GRAFT_FILE|NO_REPLACE_OBJECTS|REPLACE_REF_BASE|LITERAL_PATHSPECS|TRACE.*)$/;

/**
 * This process's environment for git: nothing that points it elsewhere, no prompts, English. Objects are read as they
 * are: an entry that a replaced commit hides would be missing from the next one.
 */
export function gitEnvironment(extra: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return {...(inherited ??= inheritedEnvironment()), ...extra};
}

let inherited: NodeJS.ProcessEnv | undefined;

function inheritedEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([key]) => !REPO_VARIABLES.test(key));
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
  };
}

// Hooks run only where the config asks for them; a file-system monitor is a process we must not start.
const ALWAYS = ['-c', 'core.hooksPath=/dev/null', '-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'];

/** A fetch of what was asked for and of nothing else. */
export const QUIET_FETCH = [
  '--quiet',
  '--no-tags',
  '--no-recurse-submodules',
  '--no-write-fetch-head',
  '--no-auto-maintenance',
] as const;

/** Runs git in one folder. Never asks, never pages, never runs a hook, speaks English. */
export class Git {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  spawn(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    return spawn('git', [...ALWAYS, ...args], {
      cwd: this.folder,
      env: gitEnvironment(env),
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  }

  /** Runs to the end; any status is an answer. Throws Failure('git-missing') where git cannot be started. */
  async run(args: readonly string[], options: GitOptions = {}): Promise<GitResult> {
    const child = this.spawn(args, options.env);
    const out: Buffer[] = [];
    let err = '';
    let late = false;
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.stdin.on('error', () => undefined); // a git that has no use for its input closes it early
    child.stdin.end(options.input ?? '');
    const timer =
      options.timeout === undefined
        ? undefined
        : setTimeout(() => ((late = true), child.kill('SIGKILL')), options.timeout);
    return await new Promise<GitResult>((resolve, reject) => {
      child.on('error', (error: NodeJS.ErrnoException) => {
        clearTimeout(timer);
        reject(error.code === 'ENOENT' ? new Failure('git-missing') : error);
      });
      child.on('close', (code) => {
        clearTimeout(timer);
        resolve({code: late ? 124 : (code ?? 128), out: Buffer.concat(out), err});
      });
    });
  }

  /** Runs and gives standard output without its final newline; any other status than 0 throws GitError. */
  async text(args: readonly string[], options: GitOptions = {}): Promise<string> {
    const result = await this.run(args, options);
    if (result.code !== 0) throw new GitError(args, result);
    return result.out.toString().replace(/\n$/, '');
  }
}
