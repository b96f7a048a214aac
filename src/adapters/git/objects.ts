import type {ChildProcessWithoutNullStreams} from 'node:child_process';
import {Failure} from '../../failure.ts';
import type {Git} from './git.ts';

export interface GitObject {
  readonly oid: string;
  readonly type: 'blob' | 'tree' | 'commit' | 'tag';
  readonly body: Buffer;
}

export interface TreeItem {
  readonly name: string;
  readonly mode: string;
  readonly oid: string;
}

interface Waiter {
  readonly resolve: (object: GitObject | undefined) => void;
  readonly reject: (error: Error) => void;
}

/** Reads objects through one `git cat-file --batch` process. Close it when done. Failure `git-refuses`. */
export class Objects {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #waiting: Waiter[] = [];
  #chunks: Buffer[] = [];
  #size = 0;
  #needed = 0;
  #ended: Error | undefined;

  constructor(git: Git) {
    this.#child = git.spawn(['cat-file', '--batch']);
    this.#child.stdout.on('data', (chunk: Buffer) => {
      this.#take(chunk);
    });
    this.#child.stdin.on('error', () => undefined);
    let err = ''; // read to its end: a full pipe that nobody reads would stop git
    this.#child.stderr.on('data', (chunk: Buffer) => (err = (err + chunk.toString()).slice(-4000)));
    this.#child.on('error', (error) => {
      this.#fail(error);
    });
    this.#child.on('close', () => {
      this.#fail(err === '' ? new Error('git cat-file ended early') : refusal(git.folder, err));
    });
  }

  /** The object that `name` (an id, `main`, `main:path`) stands for, or undefined. */
  read(name: string): Promise<GitObject | undefined> {
    if (name.includes('\n')) return Promise.resolve(undefined);
    if (this.#ended !== undefined) return Promise.reject(this.#ended);
    return new Promise((resolve, reject) => {
      this.#waiting.push({resolve, reject});
      this.#child.stdin.write(`${name}\n`);
    });
  }

  /** What a tree holds; an absent tree is empty. */
  async tree(name: string): Promise<readonly TreeItem[]> {
    const object = await this.read(name);
    return object?.type === 'tree' ? parseTree(object) : [];
  }

  close(): void {
    this.#child.stdin.end();
  }

  #fail(error: Error): void {
    this.#ended = error;
    for (const waiter of this.#waiting.splice(0)) waiter.reject(error);
  }

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    if (this.#size < this.#needed) return;
    let buffer = Buffer.concat(this.#chunks);
    for (;;) {
      const answer = parseAnswer(buffer);
      if (typeof answer === 'number') {
        this.#needed = answer;
        break;
      }
      this.#waiting.shift()?.resolve(answer.object);
      buffer = buffer.subarray(answer.length);
    }
    this.#chunks = [buffer];
    this.#size = buffer.length;
  }
}

/** A repository of somebody else's, a broken one, a broken config of git's: nothing of ours can work there. */
function refusal(folder: string, stderr: string): Failure {
  const [reason = ''] = stderr.replace(/^(?:fatal|error): /, '').split('\n', 1);
  return new Failure('git-refuses', {folder, reason});
}

interface Answer {
  readonly object: GitObject | undefined;
  readonly length: number;
}

/** One answer from the front of the buffer, or how many bytes are needed before trying again. */
function parseAnswer(buffer: Buffer): Answer | number {
  const newline = buffer.indexOf(10);
  if (newline < 0) return buffer.length + 1;
  const head = buffer.toString('utf8', 0, newline);
  const match = /^([0-9a-f]{40,64}) (blob|tree|commit|tag) (\d+)$/.exec(head);
  if (!match) return {object: undefined, length: newline + 1};
  const end = newline + 1 + Number(match[3]);
  if (buffer.length < end + 1) return end + 1;
  const body = Buffer.from(buffer.subarray(newline + 1, end));
  return {object: {oid: match[1] ?? '', type: match[2] as GitObject['type'], body}, length: end + 1};
}

function parseTree(tree: GitObject): TreeItem[] {
  const width = tree.oid.length / 2;
  const items: TreeItem[] = [];
  for (let at = 0; at < tree.body.length;) {
    const space = tree.body.indexOf(32, at);
    const nul = tree.body.indexOf(0, space);
    const mode = tree.body.toString('latin1', at, space);
    const name = tree.body.toString('utf8', space + 1, nul);
    items.push({name, mode, oid: tree.body.toString('hex', nul + 1, nul + 1 + width)});
    at = nul + 1 + width;
  }
  return items;
}
