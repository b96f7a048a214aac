import {BLANK, type Message} from '../i18n/index.ts';
import type {Context} from './context.ts';

/** Does something slow; after a second a person at a terminal is told what. */
export async function withProgress<T>(
  {out, flags}: Context,
  text: Message,
  work: () => Promise<T>,
): Promise<T> {
  const shown = process.stderr.isTTY && flags.json !== true;
  const timer = shown ? setTimeout(() => out.remark(text), 1000) : undefined;
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}

/** A line that says how far long work is, at a terminal, after a second; it is gone when the work is done. */
export function progressLine({out, flags}: Context): {
  show(text: Message): void;
  end(): void;
} {
  const isShown = process.stderr.isTTY && flags.json !== true;
  const began = Date.now();
  let last = 0;
  return {
    show: (text) => {
      const now = Date.now();
      if (!isShown || now - began < 1000 || now - last < 100) return;
      last = now;
      out.status(text);
    },
    end: () => {
      if (last !== 0) out.status(BLANK);
    },
  };
}
