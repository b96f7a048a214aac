import {flow, indent, padEnd, spread} from '../../encode/columns.ts';
import {answerTime} from '../../when/show.ts';
import {type Message, foreignLine, join} from '../../i18n/index.ts';
import type {Incident} from '../incident.ts';
import {shortId} from '../id.ts';
import {type Screen, severityWord} from './screen.ts';

const INDENT = 6;

/** Facts about a new incident that do not come from its entries. */
export interface DeclaredFacts {
  /** Who is on call, and until when in the reader's words. */
  readonly onCall?: string;
  readonly path: string;
  /** Where it went: one line made by the caller. */
  readonly saved: Message;
}

/** What a responder needs right after declaring: id, path, who is on call, what to type next. */
export function declaredView(incident: Incident, facts: DeclaredFacts, screen: Screen): Message {
  const {say, paint} = screen;
  const head = join([severityWord(screen, incident.severity), foreignLine(incident.title)], '  ');
  const commander = incident.roles.get('commander');
  const about = [
    say('incident.declared-at', {time: answerTime(incident.declaredAt, screen.now, screen.zone)}),
    ...incident.services.map(foreignLine),
    ...(commander === undefined ? [] : [say('incident.commander', {person: commander})]),
    ...(facts.onCall === undefined ? [] : [say('incident.on-call', {person: facts.onCall})]),
  ];
  const rows = [
    indent(flow(about, ' · ', screen.width - INDENT), INDENT),
    row(say('incident.row-path'), foreignLine(facts.path)),
    row(say('incident.row-saved'), facts.saved),
  ];
  const next = join([say('incident.next-log'), say('incident.next-resolve')], '        ');
  return join(
    [
      paint.severity(incident.severity, spread(head, foreignLine(shortId(incident.id)), screen.width)),
      ...rows,
      next,
    ],
    '\n',
  );
}

function row(label: Message, value: Message): Message {
  return indent(join([padEnd(label, 10), value], ' '), INDENT);
}
