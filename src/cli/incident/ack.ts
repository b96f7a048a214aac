import {acknowledge} from '../../incident/acknowledge.ts';
import {openPagesOf} from '../../pagerduty/pages.ts';
import type {Write} from '../../pagerduty/write.ts';
import {answerTime} from '../../when/show.ts';
import type {Context} from '../context.ts';
import type {Keeper} from '../keeper.ts';
import {type Answer, type ChangeOptions, changeIncident, type Subject} from './change.ts';

/** Says that somebody is on it: marks it here, and acknowledges its open pages. */
export async function ack(
  context: Context,
  options: ChangeOptions & {readonly text: string},
  keeper: Keeper,
): Promise<void> {
  await changeIncident(
    context,
    options,
    'incident ack',
    (subject) => acknowledgeAll(subject, options.text),
    keeper,
  );
}

async function acknowledgeAll(subject: Subject, text: string): Promise<Answer | undefined> {
  const {context, incident, at, scribe} = subject;
  const before = incident.times.acknowledged;
  const recorded = await acknowledge({incident, at, text}, scribe);
  const writes = openPagesOf(incident.lines).map((page): Write => ({kind: 'acknowledge', page}));
  const entry = recorded?.entries[0]?.name ?? before?.entry ?? '';
  if (recorded === undefined && writes.length === 0) return undefined;
  return {
    recorded: recorded === undefined ? [] : [recorded],
    say: (where) => {
      if (before === undefined) return context.say('changed.acknowledged', where);
      const time = answerTime(before.at, context.clock.now(), context.zone);
      return context.say('changed.acknowledged-before', {...where, before: time});
    },
    ...(writes.length === 0 ? {} : {tell: {entry, writes}}),
  };
}
