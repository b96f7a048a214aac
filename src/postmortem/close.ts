import {cleanLine} from '../encode/terminal.ts';
import {Failure} from '../failure.ts';
import type {ReviewState, Waiver} from '../incident/review-entry.ts';
import {type At, changeOf, makeEntries, type Recorded, type Scribe} from '../incident/record.ts';

/** What a check says against closing a review. */
export interface Obstacle {
  readonly rule: string;
  /** From 1. */
  readonly line: number;
}

/** Reads `PM002=we have no numbers`. Failure `waiver-reason` where no reason is given. */
export function parseWaiver(text: string): Waiver {
  const [, rule = '', said = ''] = /^([^=]*)=?(.*)$/s.exec(text) ?? [];
  const reason = cleanLine(said);
  if (rule.trim() === '' || reason === '') throw new Failure('waiver-reason', {text});
  return {rule: rule.trim().toUpperCase(), reason};
}

/**
 * The waivers that a review is closed with. Failures `postmortem-unfinished` where something is found that none of them
 * names, `waiver-unneeded` for one that names nothing that was found.
 */
export function closeWith(
  obstacles: readonly Obstacle[],
  waivers: readonly Waiver[],
  id: string,
): readonly Waiver[] {
  const waived = new Set(waivers.map(({rule}) => rule));
  const left = obstacles.filter(({rule}) => !waived.has(rule));
  const [first] = left;
  if (first !== undefined) {
    const rules = [...new Set(left.map(({rule}) => rule))].join(', ');
    throw new Failure('postmortem-unfinished', {count: left.length, rules, rule: first.rule, id});
  }
  const spare = waivers.find(({rule}) => !obstacles.some((one) => one.rule === rule));
  if (spare !== undefined) throw new Failure('waiver-unneeded', {rule: spare.rule});
  return waivers;
}

/** Says how far a review is. Reasons are typed text like any other: what is secret in them is masked. */
export async function stateReview(
  id: string,
  state: ReviewState,
  waivers: readonly Waiver[],
  at: At,
  scribe: Scribe,
): Promise<Recorded> {
  const waived = await Promise.all(
    waivers.map(async ({rule, reason}) => ({rule, reason: await scribe.mask(reason)})),
  );
  const data = {state, ...(waived.length === 0 ? {} : {waived})};
  const entries = await makeEntries(scribe, [{kind: 'review', at, data}]);
  return {id, entries, change: changeOf(scribe, {id, entries, derive: false})};
}
