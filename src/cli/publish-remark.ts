import {upstreamOf} from '../adapters/git/upstream.ts';
import {looseRef} from '../adapters/git/repository.ts';
import {PublishState} from '../adapters/machine/publish-state.ts';
import type {PublishOutcome, Unpublished} from '../docs-repo/publish-outcome.ts';
import {foreign, type Message} from '../i18n/index.ts';
import {calendarDate, clockTime, zoneName} from '../when/show.ts';
import type {Context} from './context.ts';
import type {Docs} from './docs.ts';

type Reader = Pick<Context, 'say' | 'zone' | 'clock'>;

/** One line for the next command: what the last attempt to share could not share, since when and why. Starts no process. */
export function publishRemark(context: Context, docs: Docs): Message | undefined {
  const upstream = upstreamOf(docs.gitConfig, docs.ref);
  const {commonDir} = docs.repository;
  const outcome = upstream && new PublishState(context.folders.state, commonDir, docs.prefix).read();
  if (outcome === undefined || looseRef(docs.repository, upstream?.tracking ?? '') !== outcome.shared)
    return undefined;
  return remarkOn(outcome, context);
}

/** Undefined: there is nothing to say. */
export function remarkOn(outcome: PublishOutcome, reader: Reader): Message | undefined {
  const {result, unshared, since, reason = 'other', blocked = []} = outcome;
  if (result === 'failed') {
    const why = reasonText(reason, reader);
    if (unshared === 0 || since === undefined) return reader.say('publish.unshared-none', {reason: why});
    return reader.say('publish.unshared', {count: unshared, time: sinceText(since, reader), reason: why});
  }
  return blocked.length === 0 ? undefined : reader.say('publish.blocked', {paths: blocked.join(', ')});
}

/** Why, in a word or two; `detail` is what the remote said. */
export function reasonText(reason: Unpublished, {say}: Pick<Context, 'say'>, detail = ''): Message {
  const why = say(`publish.reason.${reason}`);
  return detail === '' ? why : say('publish.with-detail', {reason: why, detail: foreign(detail)});
}

/** `03:12`, and the date too when it was another day. */
export function sinceText(since: string, {zone, clock}: Reader): string {
  const at = new Date(since);
  const date = calendarDate(at, zone);
  const time = `${clockTime(at, zone)} ${zoneName(zone, at)}`;
  return date === calendarDate(clock.now(), zone) ? time : `${date} ${time}`;
}
