import type {Data, Entry, Json} from './entry.ts';
import {textOf, type TimelineLine} from './timeline.ts';

/** The name that the repo gives to `pagerduty:PUSERID` or another who writes; undefined for somebody it does not know. */
export type NameOf = (who: string) => string | undefined;

/** Whom a log entry of a page speaks of, by name: who was notified, who was assigned. */
export function peopleOf({data}: Pick<TimelineLine, 'data'>): string[] {
  return peopleIn(data).map(({id, name}) => textOf(name) ?? textOf(id) ?? '');
}

function peopleIn({user, assignees}: Data): Data[] {
  const all: readonly Json[] = Array.isArray(assignees) ? (assignees as readonly Json[]) : [user ?? null];
  return all.filter(isPerson);
}

function isPerson(value: Json): value is Data {
  return typeof value === 'object' && value !== null && ('name' in value || 'id' in value);
}

/** Entries with the names that the repo gives to people: to those who wrote them, and to those they speak of. */
export function withNames(entries: readonly Entry[], nameOf: NameOf): Entry[] {
  return entries.map((entry) => {
    const byName = nameOf(entry.by) ?? entry.byName;
    const data = entry.kind === 'page' ? namedData(entry.data, nameOf) : entry.data;
    return {...entry, ...(byName === undefined ? {} : {byName}), data};
  });
}

function namedData(data: Data, nameOf: NameOf): Data {
  if (peopleIn(data).length === 0) return data;
  const named = (value: Json): Json => {
    const name = isPerson(value) ? nameOf(`pagerduty:${textOf(value['id']) ?? ''}`) : undefined;
    return name === undefined ? value : {...(value as Data), name};
  };
  const {user, assignees} = data;
  return {
    ...data,
    ...(user === undefined ? {} : {user: named(user)}),
    ...(Array.isArray(assignees) ? {assignees: (assignees as readonly Json[]).map(named)} : {}),
  };
}
