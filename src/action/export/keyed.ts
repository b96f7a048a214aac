import {createHash} from 'node:crypto';
import {plainText} from '../tail.ts';
import type {Tracked} from '../tracked.ts';

/** An action item with a key that stays as long as its text does, wherever in its review it moves. */
export interface Keyed extends Tracked {
  /** Eight hexadecimal characters. */
  readonly key: string;
}

/** Gives each of all action items its key. Of several that say the same in one review, each has its own. */
export function withKeys(all: readonly Tracked[]): readonly Keyed[] {
  const seen = new Map<string, number>();
  return all.map((action) => {
    const said = `${action.incident}\0${plainText(action.text).normalize('NFC').toLowerCase()}`;
    const before = seen.get(said) ?? 0;
    seen.set(said, before + 1);
    const key = createHash('sha256').update(`${said}\0${before}`).digest('hex').slice(0, 8);
    return {...action, key};
  });
}

/** Evidence without the brackets that an address may stand in. */
export function evidenceOf({evidence}: Tracked): string | undefined {
  return evidence?.replace(/^<(.*)>$/, '$1');
}
