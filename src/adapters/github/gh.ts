import {execFile} from 'node:child_process';
import type {Issue} from '../../action/export/issues.ts';
import {Failure} from '../../failure.ts';
import type {Env} from '../folders.ts';
import {programOutside, searchPathOutside} from './program.ts';

export interface NewIssue {
  readonly title: string;
  readonly body: string;
}

export interface GitHubSettings {
  readonly env: Env;
  /** Top of the docs repo: its remote says which repo the issues go to. Nothing in it is executed. */
  readonly top: string;
  /** `OWNER/NAME`, where it is another one. */
  readonly repo?: string | undefined;
}

/** Marks the issues of ours, so that they are found again without reading all others. */
const LABEL = 'action-item';
const MOST = '10000';
/** Milliseconds. */
const TIME_LIMIT = 60_000;
/** Exit status of `gh` where nobody is signed in. */
const SIGN_IN = 4;

/**
 * Issues on GitHub, by the `gh` program as the user has signed it in. Failures `github-missing`, `github-sign-in`,
 * `github-refused`.
 */
export class GitHub {
  readonly #settings: GitHubSettings;
  readonly #program: string;

  constructor(settings: GitHubSettings) {
    const program = programOutside('gh', settings.env['PATH'] ?? '', settings.top);
    if (program === undefined) throw new Failure('github-missing');
    this.#settings = settings;
    this.#program = program;
  }

  /** Every issue of ours, open or closed. */
  async issues(): Promise<readonly Issue[]> {
    const asked = ['--state', 'all', '--label', LABEL, '--limit', MOST, '--json', 'url,state,body'];
    const out = await this.#run(['issue', 'list', ...asked]);
    try {
      const rows = JSON.parse(out) as readonly {url: string; state: string; body: string | null}[];
      return rows.map(({url, state, body}) => ({
        url,
        open: state.toUpperCase() === 'OPEN',
        body: body ?? '',
      }));
    } catch {
      throw new Failure('github-refused', {reason: out.split('\n', 1)[0] ?? ''});
    }
  }

  /** Gives the address of the new issue. */
  async create({title, body}: NewIssue): Promise<string> {
    const out = await this.#run(
      ['issue', 'create', '--title', title, '--label', LABEL, '--body-file', '-'],
      body,
    );
    return out.trim().split('\n').at(-1) ?? '';
  }

  /** Makes the label; that it is there already is no trouble, and any other comes up with the first issue. */
  async prepare(): Promise<void> {
    await this.#run(['label', 'create', LABEL]).catch(() => undefined);
  }

  async #run(args: readonly string[], input = ''): Promise<string> {
    const {env, top, repo} = this.#settings;
    const where = repo === undefined ? [] : ['--repo', repo];
    const options = {
      cwd: top,
      timeout: TIME_LIMIT,
      maxBuffer: 256 * 1024 * 1024,
      env: {
        ...env,
        PATH: searchPathOutside(env['PATH'] ?? '', top),
        GH_PROMPT_DISABLED: '1',
        GH_NO_UPDATE_NOTIFIER: '1',
        NO_COLOR: '1',
      },
    };
    return await new Promise((resolve, reject) => {
      const child = execFile(this.#program, [...args, ...where], options, (error, out, err) => {
        if (error === null) resolve(out);
        else reject(refusal(error, err));
      });
      child.stdin?.on('error', () => undefined);
      child.stdin?.end(input);
    });
  }
}

function refusal(
  error: {code?: number | string | null; killed?: boolean; message: string},
  err: string,
): Failure {
  if (error.code === SIGN_IN || err.includes('gh auth login')) return new Failure('github-sign-in');
  if (error.killed === true) return new Failure('github-slow', {seconds: TIME_LIMIT / 1000});
  return new Failure('github-refused', {reason: err.trim().split('\n', 1)[0] || error.message});
}
