import type {Message} from '../i18n/index.ts';
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
