import type {Message} from '../../../i18n/index.ts';
import type {Context} from '../../context.ts';
import type {Docs} from '../../docs.ts';
import {isOutboxEmpty, openOutbox, outboxState} from '../../pagerduty/outbox.ts';
import {remarksOf} from '../../pagerduty/told.ts';

/** Writes with a line of their own. */
const SHOWN = 3;

/** What this machine has yet to tell PagerDuty about an incident; read again when it changed. */
export class WaitingWrites {
  readonly #context: Context;
  readonly #docs: Docs;
  #seen = '';
  #lines: readonly Message[] = [];

  constructor(context: Context, docs: Docs) {
    this.#context = context;
    this.#docs = docs;
  }

  get lines(): readonly Message[] {
    return this.#lines;
  }

  async look(incident: string | undefined): Promise<void> {
    const state = `${incident ?? ''}\n${outboxState(this.#context, this.#docs)}`;
    if (state === this.#seen) return;
    this.#lines = isOutboxEmpty(this.#context, this.#docs) ? [] : await this.#read(incident);
    this.#seen = state;
  }

  async #read(incident: string | undefined): Promise<readonly Message[]> {
    const all = (await openOutbox(this.#context, this.#docs)).list().map(({waiting}) => waiting);
    const mine = all.filter((one) => one.incident === incident);
    const more = mine.length - SHOWN;
    return [
      ...remarksOf(this.#context, mine.slice(0, SHOWN), all),
      ...(more > 0 ? [this.#context.say('room.more-waiting', {count: more})] : []),
    ];
  }
}
