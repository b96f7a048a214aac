import {Failure} from '../failure.ts';
import {matchIncident, shortId} from './id.ts';
import {isOpen} from './status.ts';
import {newestFirst, type Summary} from './summary.ts';

/** An incident idle for longer than this is called stale and left out of guesses. Milliseconds. */
export const STALE_AFTER = 24 * 60 * 60 * 1000;

/** The incident that a person named. `@1` is a guess, refused where nobody can see it. Failures `incident-not-found`, `incident-ambiguous`. */
export function incidentNamed(ref: string, all: Iterable<Summary>, unattended = false): string {
  if (unattended && ref.startsWith('@')) throw new Failure('incident-place-unattended', {ref});
  const ids = newestFirst(all).map(({id}) => id);
  const match = matchIncident(ref, ids);
  if (match.kind === 'one') return match.id;
  if (match.kind === 'many')
    throw new Failure('incident-ambiguous', {ref, ids: match.ids.slice(0, 5).map(shortId).join(', ')});
  if (match.nearest !== undefined)
    throw new Failure('incident-not-found-near', {ref, nearest: shortId(match.nearest)});
  throw new Failure('incident-not-found', {ref});
}

/** The only incident it can be when nobody named one. Failures `incident-none-open`, `incident-several-open`. */
export function onlyOpenIncident(all: Iterable<Summary>, now: Date): string {
  const open = newestFirst(all).filter(({status}) => isOpen(status));
  const fresh = open.filter(({updatedAt}) => now.getTime() - Date.parse(updatedAt) < STALE_AFTER);
  const [first, ...rest] = fresh;
  if (first !== undefined && rest.length === 0) return first.id;
  if (first !== undefined) {
    throw new Failure('incident-several-open', {
      count: fresh.length,
      ids: fresh.slice(0, 5).map(nameIt).join(', '),
      first: shortId(first.id),
    });
  }
  const [stale] = open;
  if (stale !== undefined) throw new Failure('incident-only-stale', {id: shortId(stale.id)});
  throw new Failure('incident-none-open');
}

/** What to read when nobody named one: the only open one, else the newest. Failures as there. */
export function incidentToRead(all: Iterable<Summary>, now: Date): string {
  const summaries = newestFirst(all);
  const [newest] = summaries;
  if (newest === undefined || summaries.some(({status}) => isOpen(status)))
    return onlyOpenIncident(summaries, now);
  return newest.id;
}

function nameIt({id, severity}: Summary): string {
  return severity === undefined ? shortId(id) : `${shortId(id)} (${severity})`;
}
