import {join, type Message} from '../../i18n/index.ts';
import {shortId, tagOf} from '../../incident/id.ts';
import type {IncidentRecord} from '../../pagerduty/records.ts';
import {answerLine, conclude, docsName} from '../carry-out.ts';
import type {Context} from '../context.ts';
import type {Docs} from '../docs.ts';
import {showPlan} from '../show-plan.ts';
import type {PulledPage} from './pull-into.ts';
import {pageText, type Undecided} from './pull-place.ts';

/** What a pull came to. */
export interface Pull {
  readonly pages: readonly PulledPage[];
  readonly undecided: readonly (Undecided & {readonly record: IncidentRecord})[];
  /** Pages were chosen by what they are, not by name. */
  readonly several: boolean;
  /** Why it ended before its end. */
  readonly failure?: unknown;
}

/** Remembers and shares what was pulled, and says it. Throws what the pull ended in. */
export async function answerPull(context: Context, docs: Docs, pull: Pull): Promise<void> {
  const {pages, undecided, several} = pull;
  if (context.flags['dry-run'] === true && !('failure' in pull)) {
    await showPlan(
      context,
      docs,
      pages.flatMap(({planned}) => planned.map(({change}) => change)),
    );
    return;
  }
  const changed = pages.filter(({entries}) => entries.length > 0);
  const applied = changed.flatMap((page) => page.applied);
  remember(docs, pull, changed, context.random);
  const done = applied.length > 0 ? await conclude(context, docs, applied) : undefined;
  if ('failure' in pull) {
    for (const page of changed.filter((one) => one.applied.length > 0))
      context.out.remark(pageLine(context, docs, page));
    throw pull.failure;
  }
  for (const page of changed) context.out.result(pageLine(context, docs, page));
  if (changed.length === 0) context.out.result(context.say('changed.none'));
  if (several) sayUndecided(context, undecided);
  if (done?.remark !== undefined) context.out.remark(done.remark);
  const [first] = changed;
  if (first !== undefined && !several) context.out.result(context.say('next.show', {id: tagOf(first.id)}));
  context.out.json('incident.pull/1', {
    incidents: pages.map(jsonOf),
    undecided: undecided.map(undecidedJson),
    ...(done?.facts ?? {committed: true, published: 'none'}),
  });
}

/** A pull is taken back by `mh undo` like any command; a single page pulled makes its incident the current one. */
function remember(
  {memory}: Docs,
  pull: Pull,
  changed: readonly PulledPage[],
  random: Context['random'],
): void {
  const [page] = pull.pages;
  if (page !== undefined && !pull.several && page.failure === undefined) memory.use(page.id);
  const [first] = changed;
  if (first === undefined) return;
  const entries = changed.flatMap(({id, entries: names}) => names.map((name) => `${id}/${name}`));
  const made = first.made && !pull.several;
  const last = {change: random.base32(10), command: 'incident pull', incident: first.id, documents: []};
  memory.changed({...last, entries, made});
}

/** `#42 pulled, 12 new entries → db-pool-7f3k · acme/docs` */
function pageLine(context: Context, docs: Docs, {id, record, counts}: PulledPage): Message {
  const {say} = context;
  const changes = [
    ...(counts.new > 0 ? [say('pull.new', {count: counts.new})] : []),
    ...(counts.edited > 0 ? [say('pull.edited', {count: counts.edited})] : []),
    ...(counts.deleted > 0 ? [say('pull.deleted', {count: counts.deleted})] : []),
  ];
  const facts = {page: pageText(record), changes: join(changes, ', '), docs: docsName(context, docs)};
  return answerLine(context, id, (shown) => say('pull.done', {...facts, id: shown}));
}

function sayUndecided({say, out}: Context, undecided: Pull['undecided']): void {
  if (undecided.length === 0) return;
  const pages = undecided.map(({record}) => pageText(record)).join(', ');
  const [
    {
      record: {id: page},
      candidates: [candidate],
    },
  ] = undecided as [Pull['undecided'][number]];
  out.remark(say('pull.undecided', {count: undecided.length, pages, page, id: shortId(candidate.id)}));
}

function jsonOf({id, record, made, counts}: PulledPage): object {
  return {id, short_id: shortId(id), ...recordJson(record), made, ...counts};
}

function undecidedJson({record, candidates}: Pull['undecided'][number]): object {
  return {...recordJson(record), candidates: candidates.map(({id}) => id)};
}

function recordJson({id, incident_number: number}: IncidentRecord): object {
  return {page: id, number: number ?? null};
}
