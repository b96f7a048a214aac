import type {Incident} from '../incident.ts';
import {isOpen} from '../status.ts';
import {suggestionFor} from '../suggestion.ts';
import {type TimelineLine, writtenAt} from '../timeline.ts';

/** One new thing about an incident. */
export type News = {readonly incident: Incident} & (
  | {readonly what: 'opened'}
  /** `gone`: it was withdrawn, or deleted where it came from. */
  | {readonly what: 'new' | 'changed' | 'gone'; readonly line: TimelineLine}
  | {readonly what: 'suggested'; readonly to: 'resolve' | 'reopen'; readonly at: Date}
);

/**
 * What an incident says that it did not say before, in the order in which it happened. An incident that comes into view
 * (`before` undefined) says that it is open, and what was written after `since`.
 */
export function newsOf(before: Incident | undefined, incident: Incident, since: Date): News[] {
  if (before === undefined) return firstNews(incident, since);
  const known = new Map(before.timeline.map((line) => [line.entry.name, line]));
  const told = incident.timeline.flatMap((line): News[] => {
    const old = known.get(line.entry.name);
    if (old === undefined) return [{incident, what: 'new', line}];
    return saysTheSame(old, line) ? [] : [{incident, what: 'changed', line}];
  });
  return [...told, ...goneOf(before, incident), ...suggestedOf(before, incident)];
}

function firstNews(incident: Incident, since: Date): News[] {
  const written = incident.timeline.filter(({entry}) => writtenAt(entry) > since.getTime());
  const lines = written.map((line): News => ({incident, what: 'new', line}));
  return [
    ...(isOpen(incident.status) ? [{incident, what: 'opened'} as const] : []),
    ...lines,
    ...suggestedOf(undefined, incident),
  ];
}

/** What is told in another line now is not gone. */
function goneOf(before: Incident, incident: Incident): News[] {
  const there = new Set(incident.timeline.flatMap(({entry, told}) => [entry.name, ...(told?.folds ?? [])]));
  const hidden = new Set(incident.lines.map(({entry}) => entry.name));
  return before.timeline
    .filter(({entry: {name}}) => !there.has(name) && !hidden.has(name))
    .map((line) => ({incident, what: 'gone', line}));
}

function suggestedOf(before: Incident | undefined, incident: Incident): News[] {
  const now = suggestionFor(incident);
  const then = before && suggestionFor(before);
  if (now === undefined || (then?.to === now.to && then.at.getTime() === now.at.getTime())) return [];
  return [{incident, what: 'suggested', ...now}];
}

function saysTheSame(a: TimelineLine, b: TimelineLine): boolean {
  return saidBy(a) === saidBy(b);
}

function saidBy({at, data, body, correctedBy, atSource, told, retracted}: TimelineLine): string {
  return JSON.stringify([at, data, body, correctedBy, atSource, told, retracted]);
}
