import type {ChildProcessWithoutNullStreams} from 'node:child_process';
import {rmSync} from 'node:fs';
import {join} from 'node:path';
import type {Author} from '../../docs-repo/change.ts';
import {type Git, GitError, type GitResult} from './git.ts';
import {INDEX_INFO, indexInfo, type IndexPath} from './index-paths.ts';
import type {Repository} from './repository.ts';

export interface CommitRequest {
  readonly ref: string;
  /** Commit id to build on; `tip`: wherever the branch is; `none`: the branch is not born yet. */
  readonly base: string;
  readonly paths: readonly IndexPath[];
  readonly message: string;
  readonly author: Author;
  /** Seconds since 1970. */
  readonly time: number;
}

/** The branch moved under us: build again on the new tip. */
export class BranchMoved extends Error {}

/** Another process holds the branch's lock, or has left it behind. */
export class BranchLocked extends BranchMoved {}

function moved(stderr: string): BranchMoved {
  const message = stderr.trim();
  return message.includes(".lock': File exists") ? new BranchLocked(message) : new BranchMoved(message);
}

/**
 * A `git fast-import` that waits for one commit: it starts while blobs and index are written, which takes as long as
 * the commit itself. Killed with us before it is given anything, it does nothing.
 */
export class Importer {
  readonly #repository: Repository;
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #ended: Promise<GitResult>;

  constructor(repository: Repository) {
    this.#repository = repository;
    this.#child = repository.git.spawn(IMPORT);
    this.#ended = resultOf(this.#child);
    this.#ended.catch(() => undefined); // said by whoever commits
  }

  /**
   * One commit holding exactly `paths` on top of `base`, made beside index and work tree, moving the branch only
   * if it still is where the commit was built on. The cost does not grow with the repository. Throws BranchMoved or
   * GitError. Gives the commit's id.
   */
  async commit(request: CommitRequest): Promise<string> {
    this.#child.stdin.end(importStream(request));
    const {code, out, err} = await this.#ended;
    if (code === 0) return out.toString().trim();
    const report = `fast_import_crash_${String(this.#child.pid)}`;
    rmSync(join(this.#repository.commonDir, report), {force: true});
    if (/[Nn]ot updating|cannot lock ref|but expected|reference already exists/.test(err)) throw moved(err);
    throw new GitError(IMPORT, {code, out: Buffer.alloc(0), err});
  }

  /** Ends it, when there is nothing to commit after all. */
  abandon(): void {
    this.#child.kill('SIGKILL');
  }
}

const IMPORT = ['fast-import', '--quiet'];

async function resultOf(child: ChildProcessWithoutNullStreams): Promise<GitResult> {
  const chunks: Buffer[] = [];
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  child.stdin.on('error', () => undefined);
  return await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({code: code ?? 128, out: Buffer.concat(chunks), err});
    });
  });
}

function importStream({ref, base, paths, message, author, time}: CommitRequest): string {
  const who = `${identity(author.name)} <${identity(author.email)}> ${String(time)} +0000`;
  const from = base === 'none' ? '' : `from ${base === 'tip' ? `${ref}^0` : base}\n`;
  const lines = paths.map(({path, oid}) =>
    oid === undefined ? `D ${quoted(path)}` : `M 100644 ${oid} ${quoted(path)}`,
  );
  return [
    'feature done', // a stream that is cut off is refused
    `commit ${ref}`,
    'mark :1',
    `author ${who}`,
    `committer ${who}`,
    `data ${String(Buffer.byteLength(message))}`,
    `${message}\n${from}${lines.join('\n')}`,
    '',
    'get-mark :1',
    'done',
    '',
  ].join('\n');
}

function identity(text: string): string {
  return text.replace(/[<>\u0000-\u001f]/g, ' ').trim() || 'unknown';
}

/** A path as fast-import reads it. */
export function quoted(path: string): string {
  return `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}

/**
 * The slower way for people who sign: the same commit through an index of its own and `git commit-tree -S`,
 * with a time limit instead of waiting for a pin. Throws as Importer does.
 */
export async function commitSigned(
  repository: Repository,
  request: CommitRequest,
  base: string | undefined,
): Promise<string> {
  const git: Git = repository.git;
  const index = join(repository.commonDir, 'mh', `index-${String(process.pid)}`);
  const env = {GIT_INDEX_FILE: index, ...authorEnvironment(request)};
  try {
    await git.text(base === undefined ? ['read-tree', '--empty'] : ['read-tree', base], {env});
    await git.text(INDEX_INFO, {env, input: await indexInfo(git, request.paths)});
    const tree = await git.text(['write-tree'], {env});
    const parent = base === undefined ? [] : ['-p', base];
    const commit = await git.text(['commit-tree', '-S', tree, ...parent], {
      env,
      input: request.message,
      timeout: 20_000,
    });
    const result = await git.run(['update-ref', '-m', 'mh', request.ref, commit, base ?? '']);
    if (result.code !== 0) throw moved(result.err);
    return commit;
  } finally {
    rmSync(index, {force: true});
  }
}

export function authorEnvironment({
  author,
  time,
}: Pick<CommitRequest, 'author' | 'time'>): Record<string, string> {
  const date = `${String(time)} +0000`;
  return {
    GIT_AUTHOR_NAME: author.name,
    GIT_AUTHOR_EMAIL: author.email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: author.name,
    GIT_COMMITTER_EMAIL: author.email,
    GIT_COMMITTER_DATE: date,
  };
}
