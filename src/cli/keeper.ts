import type {Spool, Spooled} from '../adapters/machine/spool.ts';
import {type Lang, type Message, foreign, sayIn} from '../i18n/index.ts';
import type {Refusal} from './refuse.ts';

/** Keeps what was typed from before the first decision until it is safe in the docs repo. */
export class Keeper {
  readonly #spool: Spool;
  readonly #isLog: boolean;
  #kept: Spooled | undefined;
  #text = '';

  /** `isLog`: `mh log --last` does what this command was meant to do. */
  constructor(spool: Spool, isLog: boolean) {
    this.#spool = spool;
    this.#isLog = isLog;
  }

  /** Puts the text on disk; a text kept earlier in this command is replaced. */
  keep(command: readonly string[], text: string): void {
    if (text.trim() === '') return;
    const before = this.#kept;
    this.#text = text;
    this.#kept = this.#spool.keep(command, text);
    if (before) this.#spool.drop(before);
  }

  /** Takes over a text that an earlier command kept: it is dropped when this command is done. */
  adopt(kept: Spooled): void {
    this.#kept = kept;
    this.#text = kept.text;
  }

  /** The text is safe elsewhere, also where it was typed again after a refusal. */
  done(): void {
    if (this.#kept) this.#spool.drop(this.#kept);
    const again = this.#spool.list().filter(({text}) => text === this.#text);
    for (const kept of again) this.#spool.drop(kept);
    this.#kept = undefined;
    this.#text = '';
  }

  get holds(): boolean {
    return this.#text !== '';
  }

  /** What a refusal says in place of its hint; when not even the spool could be written, the text itself. */
  advice(refusal: Refusal, lang: Lang): Message[] {
    const say = sayIn(lang);
    if (!this.holds) return [];
    if (this.#kept === undefined) return [say('kept.echo'), foreign(this.#text)];
    const {first, nearest, id} = refusal.params;
    const candidate = refusal.code.startsWith('incident-') ? (first ?? nearest ?? id) : undefined;
    const hints = refusal.hint === undefined ? [] : [refusal.hint];
    if (!this.#isLog) return [...hints, say('kept.other')];
    if (candidate !== undefined) return [say('kept.text', {id: String(candidate)})];
    if (refusal.code === 'incident-none-open') return [say('kept.text-new')];
    if (refusal.code.startsWith('incident-')) return [...hints, say('kept.text', {id: '…'})];
    return [...hints, say('kept.text-again')];
  }

  /** Whether what was typed is on disk; false: nothing at all could be written; undefined: nothing was typed. */
  get kept(): boolean | undefined {
    return this.holds ? this.#kept !== undefined : undefined;
  }
}
