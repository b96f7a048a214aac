import {pageType} from './page.ts';
import {peopleOf} from './page-people.ts';
import {textOf, type Told, type TimelineLine} from './timeline.ts';

/** Notifications of a page this close to the first of them are one wave, alerts likewise. Milliseconds. */
const PAGED_TOGETHER = 60_000;
const ALERTED_TOGETHER = 600_000;

/** What several entries say together, gathered on the line of the first. */
export class Telling {
  readonly told = new Map<TimelineLine, Told & {readonly folds: string[]}>();
  readonly hidden = new Set<TimelineLine>();

  fold(into: TimelineLine, others: readonly TimelineLine[], facts: Told = {}): void {
    const {folds = []} = this.told.get(into) ?? {};
    for (const other of others) {
      folds.push(other.entry.name);
      this.hidden.add(other);
    }
    this.told.set(into, {...this.told.get(into), ...facts, folds});
  }
}

const NEW_STEP = new Set(['escalate', 'repeat_escalation_path', 'trigger', 'unacknowledge']);

/** Who was paged, wave by wave; in one step of the escalation nobody is named twice. */
export function foldNotifications(lines: readonly TimelineLine[], telling: Telling): void {
  let step: TimelineLine[] = [];
  for (const line of lines) {
    const type = pageType(line) ?? '';
    if (type === 'notify') step.push(line);
    else if (NEW_STEP.has(type)) {
      foldStep(step, telling);
      step = [];
    }
  }
  foldStep(step, telling);
}

function foldStep(step: readonly TimelineLine[], telling: Telling): void {
  const named = new Set<string>();
  let wave: {readonly first: TimelineLine; readonly people: string[]} | undefined;
  for (const line of step) {
    const people = peopleOf(line).filter((person) => !named.has(person));
    for (const person of people) named.add(person);
    if (wave === undefined || (people.length > 0 && !isWithin(PAGED_TOGETHER, wave.first, line)))
      wave = {first: line, people};
    else wave.people.push(...people);
    telling.fold(wave.first, wave.first === line ? [] : [line], {people: wave.people});
  }
}

function isWithin(ms: number, first: TimelineLine, line: TimelineLine): boolean {
  return line.at.getTime() - first.at.getTime() <= ms;
}

/** Alerts that come together, and what they say. A single one that says what its page is called is not shown. */
export function foldAlerts(
  lines: readonly TimelineLine[],
  record: TimelineLine | undefined,
  telling: Telling,
): void {
  const alerts = lines.filter((line) => pageType(line) === 'alert');
  const deleted = alerts.filter(({atSource}) => atSource === 'deleted');
  const there = alerts.filter(({atSource}) => atSource !== 'deleted');
  for (const [place, wave] of waves(there, ALERTED_TOGETHER).entries()) {
    const [first, ...rest] = wave;
    const title = textOf(record?.data['title']);
    if (place === 0 && rest.length === 0 && record && textOf(first.data['summary']) === title)
      telling.fold(record, [first]);
    else telling.fold(first, rest, {alerts: summaries(wave)});
  }
  for (const [first, ...rest] of waves(deleted, ALERTED_TOGETHER))
    telling.fold(first, rest, {alerts: summaries([first, ...rest])});
}

function summaries(alerts: readonly TimelineLine[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const {data} of alerts) {
    const summary = textOf(data['summary']) ?? textOf(data['key']) ?? '';
    counts.set(summary, (counts.get(summary) ?? 0) + 1);
  }
  return [...counts];
}

/** Lines in order, cut where one is more than `within` ms after the first of its wave. */
function waves(lines: readonly TimelineLine[], within: number): [TimelineLine, ...TimelineLine[]][] {
  const found: [TimelineLine, ...TimelineLine[]][] = [];
  for (const line of lines) {
    const wave = found.at(-1);
    if (wave !== undefined && isWithin(within, wave[0], line)) wave.push(line);
    else found.push([line]);
  }
  return found;
}
