import type {Keyed} from './keyed.ts';

/** An issue as its tracker has it. */
export interface Issue {
  readonly url: string;
  readonly open: boolean;
  readonly body: string;
}

/** Which action items have an issue already, and which are to get one. */
export interface IssuePlan {
  readonly create: readonly Keyed[];
  readonly existing: readonly {readonly action: Keyed; readonly issue: Issue}[];
}

interface Marked {
  readonly issue: Issue;
  readonly incident: string;
  readonly number: number;
  readonly key: string;
}

const MARKER = /<!-- mh:action (\S+) (\d+) ([0-9a-f]{8}) -->/;

/** The line in the body of an issue that says which action item it stands for. */
export function issueMarker({incident, number, key}: Keyed): string {
  return `<!-- mh:action ${incident} ${number} ${key} -->`;
}

/**
 * What is to be created: for a second run, nothing. An issue belongs to the action with its key; one whose key nobody
 * has any more, to the action at its place whose text was changed since. `all`: every action item of the docs.
 */
export function planIssues(
  wanted: readonly Keyed[],
  all: readonly Keyed[],
  issues: readonly Issue[],
): IssuePlan {
  const marked = issues.flatMap(readMarker);
  const byKey = new Map(marked.map((one) => [nameOf(one.incident, one.key), one.issue]));
  const keys = new Set(all.map(({incident, key}) => nameOf(incident, key)));
  const left = marked.filter(({incident, key}) => !keys.has(nameOf(incident, key)));
  const byPlace = new Map(left.map((one) => [nameOf(one.incident, one.number), one.issue]));
  const found = wanted.map((action) => ({
    action,
    issue:
      byKey.get(nameOf(action.incident, action.key)) ?? byPlace.get(nameOf(action.incident, action.number)),
  }));
  return {
    create: found.filter(({issue}) => issue === undefined).map(({action}) => action),
    existing: found.flatMap(({action, issue}) => (issue === undefined ? [] : [{action, issue}])),
  };
}

function readMarker(issue: Issue): Marked[] {
  const [, incident, number, key] = MARKER.exec(issue.body) ?? [];
  if (incident === undefined || number === undefined || key === undefined) return [];
  return [{issue, incident: incident.normalize('NFC'), number: Number(number), key}];
}

function nameOf(incident: string, what: string | number): string {
  return `${incident.normalize('NFC')} ${what}`;
}
