import {spawn} from 'node:child_process';
import {endChildren} from './process-tree.ts';

export interface RunOptions {
  /** What it reads on standard input; nothing to read when left out. */
  readonly input?: string;
  /** Milliseconds. */
  readonly timeLimit: number;
  readonly signal?: AbortSignal | undefined;
  readonly env: NodeJS.ProcessEnv;
}

/** How a program ended. `slow`: it was ended at its time limit. `absent`: it could not be started. */
export type Ended =
  | {readonly how: 'done'; readonly status: number | null; readonly out: string}
  | {readonly how: 'slow' | 'stopped'}
  | {readonly how: 'absent'; readonly reason: string};

const LARGEST = 64 * 1024;

/**
 * Runs a small program that deals with secrets: without a shell, its complaints thrown away because they might
 * hold one, the terminal left to it so that it can ask for a password by itself. Never throws.
 */
export function runProgram([program = '', ...args]: readonly string[], options: RunOptions): Promise<Ended> {
  const {input, timeLimit, signal, env} = options;
  return new Promise((resolve) => {
    if (signal?.aborted === true) return resolve({how: 'stopped'});
    const child = spawn(program, args, {
      env,
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'ignore'],
    });
    const chunks: Buffer[] = [];
    let size = 0;
    const finish = (ended: Ended): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      resolve(ended);
    };
    const end = (how: 'slow' | 'stopped'): void => {
      child.stdout?.destroy();
      void endChildren((_, pid) => pid === child.pid).then(() => {
        child.kill();
        finish({how});
      });
    };
    const timer = setTimeout(end, timeLimit, 'slow');
    const stop = (): void => end('stopped');
    signal?.addEventListener('abort', stop, {once: true});
    child.on('error', (error: NodeJS.ErrnoException) =>
      finish({how: 'absent', reason: error.code ?? 'ENOENT'}),
    );
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
    child.stdout?.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= LARGEST) chunks.push(chunk);
    });
    child.on('close', (status) => finish({how: 'done', status, out: Buffer.concat(chunks).toString('utf8')}));
  });
}
