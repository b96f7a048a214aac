import {BLANK, join, type Message} from '../../../i18n/index.ts';
import {type Hearing, type Hearings, needsPerson, type SourceName} from '../../../incident/watch/hearing.ts';
import {duration} from '../../../when/show.ts';
import {docsName} from '../../carry-out.ts';
import type {Context} from '../../context.ts';
import type {Docs} from '../../docs.ts';
import {sinceText} from '../../publish-remark.ts';
import {refusalOf} from '../../refuse.ts';

export const SOURCE_NAMES = ['pagerduty', 'docs'] as const satisfies readonly SourceName[];

export function sourceName(context: Context, docs: Docs, name: SourceName): Message {
  return name === 'docs' ? docsName(context, docs) : context.say('room.pagerduty');
}

/**
 * Since when a source has not been heard, why, and what comes of it; undefined while nothing is wrong. Without a
 * beginning (`began`), it was asked only once.
 */
export function silentText(
  context: Context,
  name: Message,
  {heard, failure, next}: Hearing,
  began: Date | undefined,
): Message | undefined {
  if (failure === undefined) return undefined;
  const {message: reason, hint = BLANK} = refusalOf(failure, context.lang);
  if (began === undefined) return context.say('room.unheard', {name, reason, hint});
  const time = sinceText((heard ?? began).toISOString(), context);
  if (needsPerson(failure)) return context.say('room.silent-person', {name, time, reason, hint});
  const left = lengthText(context, next.getTime() - context.clock.now().getTime());
  return context.say('room.silent', {name, time, reason, left});
}

/** When each source was last heard; undefined where nobody is asked. */
export function heardText(context: Context, docs: Docs, hearings: Hearings): Message | undefined {
  const now = context.clock.now().getTime();
  const heard = SOURCE_NAMES.flatMap((source) => {
    const at = hearings[source].failure === undefined ? hearings[source].heard : undefined;
    if (at === undefined) return [];
    const name = sourceName(context, docs, source);
    return [context.say('room.heard-ago', {name, ago: lengthText(context, now - at.getTime())})];
  });
  if (heard.length === 0) return undefined;
  return context.say('room.heard', {sources: join(heard, ' · ')});
}

function lengthText({lang}: Context, ms: number): string {
  return duration(Math.max(0, Math.ceil(ms / 1000)), lang);
}
