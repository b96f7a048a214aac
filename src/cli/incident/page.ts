import {Failure} from '../../failure.ts';
import {sayIn} from '../../i18n/index.ts';
import {personKey} from '../../docs-repo/people.ts';
import {refuseWhenOver} from '../../incident/acknowledge.ts';
import {shortId} from '../../incident/id.ts';
import {nextPageKey, pageRequest, responderRequest} from '../../incident/page-request.ts';
import type {Entry} from '../../incident/entry.ts';
import {record, type Recorded} from '../../incident/record.ts';
import {calledBy} from '../../pagerduty/called.ts';
import {openingOf} from '../../pagerduty/opening.ts';
import {openPagesOf} from '../../pagerduty/pages.ts';
import type {PageRef, Write} from '../../pagerduty/write.ts';
import type {Context} from '../context.ts';
import {type Answer, type ChangeOptions, changeIncident, type Subject} from './change.ts';

export interface PageOptions extends ChangeOptions {
  readonly message?: string | undefined;
}

/** Calls somebody to the incident's page; where it has none, opens one for a service. */
export async function page(context: Context, options: PageOptions, who: string): Promise<void> {
  await changeIncident(context, options, 'incident page', async (subject) => {
    refuseWhenOver(subject.incident);
    const [first] = openPagesOf(subject.incident.lines);
    return first === undefined
      ? await openPage(subject, who, options.message)
      : await call(subject, first, who, options.message);
  });
}

async function openPage(subject: Subject, service: string, message = ''): Promise<Answer> {
  const {context, docs, incident, at, scribe} = subject;
  const {id, lines} = incident;
  if (personKey(docs.config, service) !== undefined)
    throw new Failure('incident-no-page', {who: service, id: shortId(id)});
  const key = nextPageKey(id, lines);
  const recorded = await record(scribe, id, [pageRequest(at, key, service, message)]);
  return {
    recorded: [recorded],
    say: (where) => context.say('changed.paged', {...where, who: service}),
    facts: {page: {key}, who: service},
    ...tell(recorded, (entry) => openingOf(incident, entry, docs.config)),
  };
}

async function call(subject: Subject, to: PageRef, who: string, message = ''): Promise<Answer> {
  const {context, docs, incident, at, scribe} = subject;
  const recorded = await record(scribe, incident.id, [responderRequest(at, to, who, message)]);
  const asked = sayIn(incident.language)('page.message', {title: incident.title});
  return {
    recorded: [recorded],
    say: (where) => context.say('changed.called', {...where, who}),
    facts: {page: to, who},
    ...tell(recorded, ({body}) => {
      return {
        kind: 'responders',
        page: to,
        message: body === '' ? asked : body,
        ...calledBy(who, docs.config),
      };
    }),
  };
}

function tell({entries: [entry]}: Recorded, write: (entry: Entry) => Write): Pick<Answer, 'tell'> {
  return entry === undefined ? {} : {tell: {entry: entry.name, writes: [write(entry)]}};
}
