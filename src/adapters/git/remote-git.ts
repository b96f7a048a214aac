import {simpleGit, type SimpleGit} from 'simple-git';
import {Failure} from '../../failure.ts';
import {type RemoteTrouble, troubleOf} from '../../docs-repo/remote-trouble.ts';
import {endChildren} from '../machine/process-tree.ts';
import {gitEnvironment, QUIET_FETCH} from './git.ts';
import type {GitConfig} from './git-config.ts';

/** A remote that did not do what it was asked. */
export class RemoteError extends Error {
  readonly reason: RemoteTrouble;

  constructor(reason: RemoteTrouble) {
    super(reason.detail);
    this.name = 'RemoteError';
    this.reason = reason;
  }
}

export interface RemoteSettings {
  /** Absolute; must exist. */
  readonly folder: string;
  readonly gitConfig: GitConfig;
  /** A clone that mh made by itself: https, ssh and files only. */
  readonly managed: boolean;
  readonly hooks?: boolean;
  /** Milliseconds for one operation, all in all. */
  readonly limit?: number;
}

const LIMIT = 60_000;
const OURS = /^\S*git\b.* (?:fetch|push|clone|ls-remote) /;

// simple-git refuses these in an environment. What starts an editor or a pager has no place here; how to reach
// and to unlock a remote is the user's to say.
const NOT_FOR_REMOTES =
  /^(?:EDITOR|PAGER|PREFIX|GIT_EDITOR|GIT_SEQUENCE_EDITOR|GIT_PAGER|GIT_EXEC_PATH|GIT_EXTERNAL_DIFF|GIT_TEMPLATE_DIR)$/i;
const USERS_OWN = {allowUnsafeSshCommand: true, allowUnsafeAskPass: true, allowUnsafeGitProxy: true} as const;
const OURS_TO_SET = {
  allowUnsafeHooksPath: true,
  allowUnsafeFsMonitor: true,
  allowUnsafeTemplateDir: true,
} as const;

/**
 * git over the network, through simple-git: bounded in time, never asking, only by protocols that run nothing.
 * Every method throws RemoteError, or Failure('git-missing').
 */
export class RemoteGit {
  readonly #settings: RemoteSettings;

  constructor(settings: RemoteSettings) {
    this.#settings = settings;
  }

  /** Brings `tracking` to where the remote's branch is. False: there is no such branch. */
  async fetch(remote: string, branch: string, tracking: string): Promise<boolean> {
    try {
      await this.#run(['fetch', ...QUIET_FETCH, '--', remote, `+refs/heads/${branch}:${tracking}`]);
      return true;
    } catch (error) {
      if (error instanceof RemoteError && error.reason.trouble === 'absent') return false;
      throw error;
    }
  }

  /** Moves the remote's `target` (`refs/heads/…`) forward to `commit`. */
  async push(remote: string, commit: string, target: string): Promise<void> {
    const hooks = this.#settings.hooks === true ? [] : ['--no-verify'];
    await this.#run([
      'push',
      '--no-follow-tags',
      '--no-recurse-submodules',
      ...hooks,
      '--',
      remote,
      `${commit}:${target}`,
    ]);
  }

  /** A full clone without submodules, its hooks folder empty. */
  async clone(url: string, folder: string): Promise<void> {
    await this.#run(['clone', '--quiet', '--template=', '--no-recurse-submodules', '--', url, folder]);
  }

  async #run(args: readonly string[]): Promise<string> {
    const time = {isOver: false};
    const timer = setTimeout(() => {
      time.isOver = true;
      void endChildren((command) => OURS.test(command));
    }, this.#settings.limit ?? LIMIT);
    try {
      const out = await this.#git().raw([...args]);
      if (time.isOver) throw new Error('timed out');
      return out;
    } catch (error) {
      const message = (error instanceof Error ? error.message : String(error)).replace(/^Error: /, '');
      if (message.includes('ENOENT')) throw new Failure('git-missing');
      throw new RemoteError(time.isOver ? {trouble: 'network', detail: 'timed out'} : troubleOf(message));
    } finally {
      clearTimeout(timer);
    }
  }

  #git(): SimpleGit {
    const {folder, hooks, managed} = this.#settings;
    const config = ['core.fsmonitor=false', 'http.lowSpeedLimit=1', 'http.lowSpeedTime=30'];
    if (hooks !== true) config.push('core.hooksPath=/dev/null');
    return simpleGit({
      baseDir: folder,
      config,
      unsafe: {...USERS_OWN, ...OURS_TO_SET},
      completion: {onClose: true, onExit: false},
      // A git that was killed has no exit status, which simple-git takes for success.
      errors: (_, {exitCode, stdErr}) =>
        exitCode === 0
          ? undefined
          : new Error(Buffer.concat(stdErr).toString() || `exit ${String(exitCode)}`),
    }).env(this.#environment(managed));
  }

  #environment(managed: boolean): Record<string, string> {
    const ssh =
      process.env['GIT_SSH_COMMAND'] ||
      process.env['GIT_SSH'] ||
      this.#settings.gitConfig.get('core.sshcommand');
    const env = gitEnvironment({
      GIT_ALLOW_PROTOCOL: managed ? 'https:ssh:file' : 'https:ssh:file:http:git',
      ...(ssh ? {} : {GIT_SSH_COMMAND: 'ssh -o BatchMode=yes -o ConnectTimeout=15'}),
    });
    return Object.fromEntries(
      Object.entries(env).flatMap(([key, value]) =>
        value === undefined || NOT_FOR_REMOTES.test(key) ? [] : [[key, value]],
      ),
    );
  }
}

/** A remote's trouble as a refusal, for commands that were asked to talk to it. */
export function refusalFor({trouble, detail}: RemoteTrouble, remote: string): Failure {
  if (trouble === 'sign-in') return new Failure('remote-sign-in', {remote, detail});
  if (trouble === 'network') return new Failure('remote-unreachable', {remote, detail});
  return new Failure('remote-refused', {remote, detail});
}
