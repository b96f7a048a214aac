import {startPublishing} from '../../../adapters/git/publish.ts';
import {Failure, isFailure} from '../../../failure.ts';
import {ahead} from '../../../pagerduty/ahead.ts';
import {pullPage} from '../../../pagerduty/pull-page.ts';
import {findPage} from '../../../pagerduty/find-pages.ts';
import {needsPerson} from '../../../incident/watch/hearing.ts';
import type {Context} from '../../context.ts';
import type {Docs} from '../../docs.ts';
import {scribeOf} from '../../incidents.ts';
import {pulledMask} from '../../mask.ts';
import {isOutboxEmpty} from '../../pagerduty/outbox.ts';
import {resume} from '../../pagerduty/resume.ts';
import {openSession, type Session} from '../../pagerduty/session.ts';
import {tokenSource} from '../../pagerduty/token-source.ts';
import {rotationText} from '../on-call.ts';
import {firstPaged} from '../paged.ts';
import {type PullInto, pullInto} from '../pull-into.ts';
import type {Here} from './here.ts';

/** Milliseconds for one call, and of waiting for further tries: the watch itself is the one that is patient. */
const LIMITS = {timeLimit: 10_000, patience: 2000};
/** Milliseconds for which who is on call counts as known. */
const ON_CALL_HOLDS = 10 * 60_000;

/** PagerDuty, as long as the watch goes on: one session, anew after a sign-in that was not accepted. */
export class PageSource {
  readonly #context: Context;
  readonly #docs: Docs;
  readonly #here: Here;
  readonly #signal: AbortSignal;
  #session: Session | undefined;
  #onCall: {readonly of: string; readonly until: number; readonly text: string | undefined} | undefined;

  constructor(context: Context, docs: Docs, here: Here, signal: AbortSignal) {
    this.#context = context;
    this.#docs = docs;
    this.#here = here;
    this.#signal = signal;
  }

  /** Whether there is a token to ask with, without asking. */
  get isSignedIn(): boolean {
    return tokenSource(this.#context) !== undefined;
  }

  /** Who is on call for the incident of the room: as PagerDuty last said it, else by the config's rotation. */
  get onCall(): string | undefined {
    const incident = this.#here.room;
    if (incident === undefined) return undefined;
    const {text} = this.#onCall?.of === incident.id ? this.#onCall : {};
    return text ?? rotationText(this.#context, this.#docs, incident.services);
  }

  /** Has sent what waits, pulls what is new on every page that is followed, asks now and then who is on call. Failures `pagerduty-…`. */
  async ask(): Promise<'heard' | 'nobody'> {
    if (!this.isSignedIn || this.#context.flags['dry-run'] === true) return 'nobody';
    if (!isOutboxEmpty(this.#context, this.#docs)) await resume(this.#context, this.#docs);
    const {pages} = this.#here;
    if (pages.length === 0 && !this.#wantsOnCall()) return 'nobody';
    try {
      const session = await this.#open();
      await this.#pullAll(pages, session);
      await this.#askOnCall(session);
      return 'heard';
    } catch (error) {
      if (isFailure(error) && needsPerson(error)) this.#close();
      throw error;
    }
  }

  async #open(): Promise<Session> {
    const {region} = this.#docs.config.pagerduty;
    const {email} = this.#docs.author;
    this.#session ??= await openSession(this.#context, {region, email, signal: this.#signal, ...LIMITS});
    return this.#session;
  }

  #close(): void {
    if (this.#session === undefined) return;
    this.#session.close();
    this.#context.atEnd.delete(this.#session.close);
    this.#session = undefined;
  }

  /** A page that is not there holds back no other. */
  async #pullAll(pages: Here['pages'], session: Session): Promise<void> {
    let missing: unknown;
    for (const {id, page} of pages) {
      try {
        await this.#pull(id, page, session);
      } catch (error) {
        if (!isFailure(error) || error.code !== 'pagerduty-not-found') throw error;
        missing = error;
      }
    }
    if (missing instanceof Failure) throw missing;
  }

  /** What arrived before a failure is kept and shared. */
  async #pull(id: string, page: string, {pagerDuty}: Session): Promise<void> {
    const [context, docs] = [this.#context, this.#docs];
    const record = await findPage(pagerDuty, page);
    const {mask, tell} = pulledMask(context);
    const scribe = {...scribeOf(context, docs), mask};
    const ports = {pagerDuty, mask, now: context.clock.now()};
    const batches: PullInto['batches'] = (one, known) => ahead(pullPage(one, known, ports));
    const how = {context, docs, scribe, batches, onAnswer: nothing};
    const pulled = await pullInto(record, {id, made: false}, how);
    if (pulled.applied.length > 0) {
      tell();
      await startPublishing(docs, context.env, context.userConfig.publish);
    }
    if ('failure' in pulled) throw pulled.failure;
  }

  #wantsOnCall(): boolean {
    const incident = this.#here.room;
    if (incident === undefined) return false;
    return this.#onCall?.of !== incident.id || this.#onCall.until <= this.#context.clock.now().getTime();
  }

  async #askOnCall(session: Session): Promise<void> {
    const incident = this.#here.room;
    if (incident === undefined || !this.#wantsOnCall()) return;
    const until = this.#context.clock.now().getTime() + ON_CALL_HOLDS;
    const text = await firstPaged(this.#context, this.#docs.config, incident.services, session).catch(
      (error: unknown) => {
        // A service that PagerDuty does not know by this name: the rotation answers, and all else goes on.
        if (isFailure(error) && error.code.startsWith('pagerduty-service')) return undefined;
        throw error;
      },
    );
    this.#onCall = {of: incident.id, until, text};
  }
}

const nothing = (): void => undefined;
