import {endChildren} from '../../../adapters/machine/process-tree.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const FETCH = /^\S*git\b.* fetch /;

/** When a watch sleeps, wakes and ends. Somebody stops it by a signal, a key, or by not reading what it says. */
export class Pace {
  readonly #end = new AbortController();
  readonly #stop = (reason?: unknown) => {
    this.#hungUp = reason === 'SIGHUP';
    this.stop();
  };
  #wake: (() => void) | undefined;
  #hurried = false;
  #hungUp = false;

  constructor() {
    // A second signal ends the process as ever.
    for (const signal of SIGNALS) process.once(signal, this.#stop);
    process.stdout.on('error', this.#stop);
  }

  get signal(): AbortSignal {
    return this.#end.signal;
  }

  /** The terminal is gone: nothing can be written to it. */
  get isHungUp(): boolean {
    return this.#hungUp;
  }

  readonly isStopped = (): boolean => this.#end.signal.aborted;

  readonly sleep = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      if (this.isStopped()) {
        resolve();
        return;
      }
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  wake(): void {
    this.#wake?.();
  }

  /** All sources are to be asked now. */
  hurry(): void {
    this.#hurried = true;
    this.wake();
  }

  /** Whether somebody was in a hurry since this was last called. */
  readonly isHurried = (): boolean => {
    const was = this.#hurried;
    this.#hurried = false;
    return was;
  };

  /** A fetch knows no signal, and somebody waits for the prompt. */
  stop(): void {
    if (this.isStopped()) return;
    this.#end.abort();
    this.wake();
    void endChildren((command) => FETCH.test(command));
  }

  over(): void {
    for (const signal of SIGNALS) process.off(signal, this.#stop);
    process.stdout.off('error', this.#stop);
  }
}
