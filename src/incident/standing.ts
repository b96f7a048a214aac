import type {Status} from './entry.ts';
import type {Page} from './pages.ts';
import {isStatus} from './status.ts';
import {isKind, textOf, type TimelineLine} from './timeline.ts';

/** How it stands with an incident. */
export interface Standing {
  readonly status: Status;
  /** Id of the incident that this one was merged into, while it is. */
  readonly mergedInto?: string;
  /** Why it was cancelled, while it is. */
  readonly cancelReason?: string;
}

export interface IncidentLink {
  readonly url?: string;
  /** Id of another incident. */
  readonly incident?: string;
  readonly label?: string;
  /** Name of the entry that holds it. */
  readonly entry: string;
}

/**
 * By the last line that sets a status. What nobody declared and nobody gave a status stands as its `pages` stand;
 * once a person did, a page changes nothing.
 */
export function standing(lines: readonly TimelineLine[], pages: readonly Page[] = []): Standing {
  const last = lines.findLast((line) => statusOf(line) !== undefined);
  const status = last === undefined ? standingOf(pages) : (statusOf(last) ?? 'investigating');
  const into = textOf(last?.data['into']);
  const reason = textOf(last?.body) ?? textOf(last?.data['reason']);
  return {
    status,
    ...(status === 'merged' && into !== undefined ? {mergedInto: into} : {}),
    ...(status === 'cancelled' && reason !== undefined ? {cancelReason: reason} : {}),
  };
}

function standingOf(pages: readonly Page[]): Status {
  if (pages.some(({reopened}) => reopened)) return 'reopened';
  return pages.length > 0 && pages.every((page) => page.status === 'resolved') ? 'resolved' : 'investigating';
}

function statusOf({known, entry, data}: TimelineLine): Status | undefined {
  if (!known) return undefined;
  if (entry.kind === 'cancelled' || entry.kind === 'merged') return entry.kind;
  return entry.kind === 'status' && isStatus(data['status']) ? data['status'] : undefined;
}

/** Who has which role, as last set. */
export function rolesOf(
  declared: TimelineLine | undefined,
  lines: readonly TimelineLine[],
): ReadonlyMap<string, string> {
  const roles = new Map([['commander', textOf(declared?.data['commander'])]]);
  for (const {data} of lines.filter(isKind('role')))
    roles.set(textOf(data['role']) ?? '', textOf(data['person']));
  return new Map([...roles].filter((role): role is [string, string] => role[1] !== undefined));
}

export function linksOf(lines: readonly TimelineLine[]): IncidentLink[] {
  return lines.filter(isKind('link')).map(({data, entry}) => {
    const [url, incident, label] = [data['url'], data['incident'], data['label']].map(textOf);
    return {
      ...(url === undefined ? {} : {url}),
      ...(incident === undefined ? {} : {incident}),
      ...(label === undefined ? {} : {label}),
      entry: entry.name,
    };
  });
}
