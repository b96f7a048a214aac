import type {Say} from '../i18n/index.ts';
import {shortId} from './id.ts';
import {isMark} from './mark.ts';
import {isNotSent, PAGE_REQUEST, RESPONDER_REQUEST} from './page-request.ts';
import {isSeverity} from './severity.ts';
import {isStatus} from './status.ts';
import {textOf, type TimelineLine} from './timeline.ts';

/** What the entry says besides its body; an unknown kind says its name. */
export function labelOf(line: TimelineLine, say: Say): string {
  const {kind} = line.entry;
  if (!line.known) return kind;
  const value = (key: string) => textOf(line.data[key]) ?? '';
  const [status, severity, mark] = [value('status'), value('severity'), value('mark')];
  if (kind === 'status')
    return line.body === '' ? say('line.status', {status: statusWord(status, say)}) : statusWord(status, say);
  if (kind === 'mark') return isMark(mark) ? say(`mark.${mark}`) : mark;
  if (kind === 'severity')
    return line.body === '' ? say('line.severity', {severity: severityText(severity, say)}) : severity;
  if (kind === 'role') return roleLabel(value('role'), value('person'), say);
  if (kind === 'cancelled') return line.body === '' ? say('line.cancelled') : say('status.cancelled');
  if (kind === 'merged') return say('line.merged', {id: shortId(value('into'))});
  if (kind === 'link')
    return say('line.link', {target: value('url') || shortId(value('incident')), label: value('label')});
  if (kind === 'declared' && line.body === '') return say('line.declared', {title: value('title')});
  if (kind === 'page') return pageLabel(line, say);
  if (kind === 'update' && line.body !== '') return say('line.update');
  return line.body === '' ? kind : '';
}

/** What was asked for from here; what PagerDuty says is its summary, unless somebody has put it in other words. */
function pageLabel({data, body, entry}: TimelineLine, say: Say): string {
  const who = textOf(data['who']) ?? '';
  if (data['type'] === PAGE_REQUEST)
    return isNotSent(data) ? say('line.page-not-sent', {who}) : say('line.page-request', {who});
  if (data['type'] === RESPONDER_REQUEST)
    return isNotSent(data) ? say('line.responder-not-sent', {who}) : say('line.responder-request', {who});
  return body === '' ? (textOf(data['summary']) ?? textOf(data['title']) ?? entry.kind) : '';
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
