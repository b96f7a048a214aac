import type {Say} from '../i18n/index.ts';
import type {Json} from './entry.ts';
import {pageType} from './page.ts';
import {peopleOf} from './page-people.ts';
import {textOf, type Told, type TimelineLine} from './timeline.ts';

/** So many different alerts are named in one line. */
const NAMED_ALERTS = 3;

/** What a page says in a line of its own: what is known by its type in the reader's language, else its summary. */
export function pageText(line: TimelineLine, say: Say): string {
  const {page} = line.told ?? {};
  const text = plainText(line, say);
  const named = pageType(line) === 'incident' ? recordName(line) : page;
  return named === undefined ? text : say('page.of', {text, page: named});
}

function recordName({data}: TimelineLine): string {
  return typeof data['number'] === 'number' ? `#${data['number']}` : (textOf(data['page']) ?? '');
}

function plainText(line: TimelineLine, say: Say): string {
  const {data, told = {}} = line;
  const type = pageType(line) ?? '';
  const summary = textOf(data['summary']) ?? textOf(data['title']) ?? type;
  if (line.atSource === 'deleted') return deletedText(told, say);
  if (told.people) return pagedText(told.people, say) ?? summary;
  if (told.alerts) return alertsText(told.alerts, say);
  if (type === 'trigger') return told.again === true ? say('page.triggered-again') : summary;
  if (type === 'acknowledge' || type === 'acknowledgement') return say('page.acknowledged');
  if (type === 'unacknowledge') return say('page.unacknowledged');
  if (type === 'resolve') return say('page.resolved');
  return handedText(line, type, say) ?? changedText(line, type, say) ?? fieldsText(line) ?? summary;
}

function deletedText({alerts}: Told, say: Say): string {
  const count = (alerts ?? []).reduce((sum, [, many]) => sum + many, 0);
  return count === 0 ? say('line.deleted') : say('page.alerts-deleted', {count});
}

function pagedText(people: readonly string[], say: Say): string | undefined {
  const [person] = people;
  if (person === undefined) return undefined;
  if (people.length === 1) return say('page.paged-one', {person});
  return say('page.paged', {count: people.length, people: people.join(', ')});
}

function alertsText(alerts: readonly (readonly [string, number])[], say: Say): string {
  const [first] = alerts;
  const count = alerts.reduce((sum, [, many]) => sum + many, 0);
  if (count === 1 && first) return say('page.alert', {summary: first[0]});
  const named = alerts
    .slice(0, NAMED_ALERTS)
    .map(([summary, many]) => (many === 1 ? summary : `${summary} ×${many}`));
  const others = alerts.slice(NAMED_ALERTS).reduce((sum, [, many]) => sum + many, 0);
  const rest = others === 0 ? [] : [say('page.alerts-more', {count: others})];
  return say('page.alerts', {count, summaries: [...named, ...rest].join('; ')});
}

/** Who was given the page. */
function handedText(line: TimelineLine, type: string, say: Say): string | undefined {
  const people = peopleOf(line).join(', ');
  if (people === '') return undefined;
  if (type === 'assign' || type === 'reassign') return say('page.assigned', {people});
  if (type === 'escalate') return say('page.escalated', {people});
  return type === 'delegate' ? say('page.delegated', {people}) : undefined;
}

function changedText({data}: TimelineLine, type: string, say: Say): string | undefined {
  const [from, to] = [data['from'], data['to']].map(nameIn);
  if (to === undefined || (type !== 'urgency_change' && type !== 'priority_change')) return undefined;
  const change = from === undefined ? to : `${from} → ${to}`;
  return say(type === 'urgency_change' ? 'page.urgency' : 'page.priority', {change});
}

/** What was filled in or changed: `Region: eu → us; Customers: 12`. */
function fieldsText({data}: TimelineLine): string | undefined {
  const fields: readonly Json[] = Array.isArray(data['fields']) ? (data['fields'] as readonly Json[]) : [];
  const changes = fields.map((field) => {
    const {name, from, to} = isObject(field) ? field : {};
    const [before, after] = [textOf(from), textOf(to)];
    if (textOf(name) === undefined || after === undefined) return undefined;
    return `${textOf(name)}: ${before === undefined ? after : `${before} → ${after}`}`;
  });
  return changes.length === 0 || changes.includes(undefined) ? undefined : changes.join('; ');
}

function isObject(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameIn(value: Json | undefined): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return textOf(value);
  const {name, summary} = value as Readonly<Record<string, Json>>;
  return textOf(name) ?? textOf(summary);
}
