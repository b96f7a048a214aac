import type {Say} from '../i18n/index.ts';
import {shortId} from './id.ts';
import {markOf} from './mark.ts';
import {pageText} from './page-text.ts';
import {isNotSent, PAGE_REQUEST, RESPONDER_REQUEST} from './page-request.ts';
import {isSeverity} from './severity.ts';
import {isStatus} from './status.ts';
import {textOf, type TimelineLine} from './timeline.ts';

/** What the entry says besides its body, and whether it was edited or deleted at its source. */
export function labelOf(line: TimelineLine, say: Say): string {
  const {kind} = line.entry;
  if (line.atSource === 'deleted' && kind !== 'page')
    return say(kind === 'note' ? 'line.deleted-note' : 'line.deleted');
  const label = plainLabel(line, say);
  if (line.atSource !== 'edited') return label;
  if (label === '') return say('line.edited');
  return line.body === '' ? `${label} (${say('line.edited')})` : `${label}, ${say('line.edited')}`;
}

/** An unknown kind says its name. */
function plainLabel(line: TimelineLine, say: Say): string {
  const {kind} = line.entry;
  if (!line.known) return kind;
  const value = (key: string) => textOf(line.data[key]) ?? '';
  const [status, severity, mark] = [value('status'), value('severity'), markOf(line)];
  if (kind === 'status')
    return line.body === '' ? say('line.status', {status: statusWord(status, say)}) : statusWord(status, say);
  if (mark !== undefined) return say(`mark.${mark}`);
  if (kind === 'mark') return value('mark');
  if (kind === 'severity')
    return line.body === '' ? say('line.severity', {severity: severityText(severity, say)}) : severity;
  if (kind === 'role') return roleLabel(value('role'), value('person'), say);
  if (kind === 'cancelled') return line.body === '' ? say('line.cancelled') : say('status.cancelled');
  if (kind === 'merged') return say('line.merged', {id: shortId(value('into'))});
  if (kind === 'link')
    return say('line.link', {target: value('url') || shortId(value('incident')), label: value('label')});
  if (kind === 'declared' && line.body === '') return say('line.declared', {title: value('title')});
  if (kind === 'page') return requestLabel(line, say) ?? (line.body === '' ? pageText(line, say) : '');
  if (kind === 'update' && line.body !== '') return say('line.update');
  return line.body === '' ? kind : '';
}

/** What was asked for from here; what PagerDuty says is its summary, unless somebody has put it in other words. */
/** What was asked of PagerDuty from here; undefined for what it told. */
function requestLabel({data}: TimelineLine, say: Say): string | undefined {
  const who = textOf(data['who']) ?? '';
  if (data['type'] === PAGE_REQUEST)
    return isNotSent(data) ? say('line.page-not-sent', {who}) : say('line.page-request', {who});
  if (data['type'] !== RESPONDER_REQUEST) return undefined;
  return isNotSent(data) ? say('line.responder-not-sent', {who}) : say('line.responder-request', {who});
}

/** `SEV2 (High)`, `높음 (SEV2)` */
export function severityText(severity: string | undefined, say: Say): string {
  if (!isSeverity(severity)) return severity ?? '';
  return say('doc.incident.severity', {code: severity, word: say(`severity.${severity}`)});
}

function statusWord(status: string, say: Say): string {
  return isStatus(status) ? say(`status.${status}`) : status;
}

function roleLabel(role: string, person: string, say: Say): string {
  const word = roleWord(role, say);
  return person === '' ? say('line.role-given-up', {role: word}) : say('line.role', {role: word, person});
}

export function roleWord(role: string, say: Say): string {
  return role === 'commander' || role === 'scribe' || role === 'responder' ? say(`role.${role}`) : role;
}
