import {cannotWrite} from '../adapters/files/cannot-write.ts';
import {branchName} from '../adapters/git/branch.ts';
import type {Applied, Change} from '../docs-repo/change.ts';
import {foreign, join, type Message} from '../i18n/index.ts';
import {shortId, tagOf} from '../incident/id.ts';
import type {Recorded} from '../incident/record.ts';
import type {Write} from '../pagerduty/write.ts';
import type {Context} from './context.ts';
import type {Docs} from './docs.ts';
import {isOutboxEmpty} from './pagerduty/outbox.ts';
import {publishRemark} from './publish-remark.ts';

/** What became of a command's changes, for people and for programs. */
export interface CarriedOut {
  readonly applied: readonly Applied[];
  /** One line: where it is kept. */
  readonly saved: Message;
  /** What the one line of an answer leaves out: not committed yet, or not through this work tree. */
  readonly remark: Message | undefined;
  /** `docs-repo · branch` facts for `--json`. */
  readonly facts: {readonly committed: boolean; readonly commit?: string; readonly published: string};
}

/**
 * Applies the changes of a command, remembers them for `mh undo`, and starts sharing. Undefined after a dry run, which
 * shows `writes`, too: what PagerDuty would be told.
 */
export async function carryOut(
  context: Context,
  docs: Docs,
  recorded: readonly Recorded[],
  command: string,
  writes: readonly Write[] = [],
): Promise<CarriedOut | undefined> {
  if (context.flags['dry-run'] === true) {
    const {showPlan} = await import('./show-plan.ts');
    await showPlan(
      context,
      docs,
      recorded.map(({change}) => change),
      writes,
    );
    return undefined;
  }
  const applied: Applied[] = [];
  for (const {change} of recorded) applied.push(await applyOrRefuse(docs, change));
  remember(docs, recorded, command);
  return await conclude(context, docs, applied);
}

/** Starts sharing what was applied, and says what became of it. */
export async function conclude(
  context: Context,
  docs: Docs,
  applied: readonly Applied[],
): Promise<CarriedOut> {
  const saved = savedText(context, docs, applied);
  const remark = remarkOf(context, docs, applied, await waitingRemark(context, docs));
  const {startPublishing} = await import('../adapters/git/publish.ts');
  const published = await startPublishing(docs, context.env, context.userConfig.publish);
  return {
    applied,
    saved: published === 'pending' ? join([saved, context.say('docs.sharing')], ' · ') : saved,
    remark,
    facts: factsOf(applied, published),
  };
}

/** What waits for PagerDuty from before. It is tried again meanwhile. */
async function waitingRemark(context: Context, docs: Docs): Promise<Message | undefined> {
  if (isOutboxEmpty(context, docs)) return undefined;
  const {resume} = await import('./pagerduty/resume.ts');
  return await resume(context, docs);
}

function remarkOf(
  context: Context,
  docs: Docs,
  applied: readonly Applied[],
  waiting: Message | undefined,
): Message | undefined {
  const unshared = publishRemark(context, docs);
  const here = applied.some(({state}) => state === 'pending')
    ? savedText(context, docs, applied)
    : isElsewhere(docs, applied)
      ? context.say('docs.elsewhere', {branch: branchName(docs.ref)})
      : undefined;
  const remarks = [here, unshared, waiting].filter((remark) => remark !== undefined);
  return remarks.length === 0 ? undefined : join(remarks, '\n');
}

/** A bare repository has no work tree that somebody could look for the files in. */
function isElsewhere({repository}: Docs, applied: readonly Applied[]): boolean {
  return !repository.bare && applied.some((one) => one.state === 'committed' && one.elsewhere);
}

/** Applies one change. Failure `cannot-write` where not even the journal can be written. */
export async function applyOrRefuse(docs: Docs, change: Change): Promise<Applied> {
  try {
    return await docs.writer.apply(change);
  } catch (error) {
    throw cannotWrite(error, docs.repository.commonDir);
  }
}

function remember(docs: Docs, recorded: readonly Recorded[], command: string): void {
  const [first] = recorded;
  if (first === undefined) return;
  const entries = recorded.flatMap(({id, entries: made}) => made.map(({name}) => `${id}/${name}`));
  const documents = recorded
    .filter(({change}) => change.files.some(({path}) => isDocument(path)))
    .map(({change}) => change.id);
  docs.memory.changed({change: first.change.id, command, incident: first.id, entries, documents});
}

/** Neither an entry nor evidence nor derived from them: what people write, or mh for them. */
export function isDocument(path: string): boolean {
  return !/(?:^|\/)(?:timeline\/[^/]+\.md|evidence\/[^/]+|incident\.md|\.gitattributes)$/.test(path);
}

export function factsOf(applied: readonly Applied[], published: string): CarriedOut['facts'] {
  const last = applied.at(-1);
  return {
    committed: applied.every(({state}) => state !== 'pending'),
    ...(last?.state === 'committed' ? {commit: last.commit} : {}),
    published,
  };
}

/** Name of the docs repo as answers show it. */
export function docsName({say}: Context, {found}: Docs): Message {
  return found.embedded === true ? say('docs.this-computer') : foreign(found.name ?? found.folder);
}

/** One line: where it is kept. */
export function savedText(context: Context, docs: Docs, applied: readonly Applied[]): Message {
  const {say} = context;
  const last = applied.at(-1);
  if (last?.state === 'pending') return say('docs.pending', {reason: reasonText(context, last.reason)});
  if (docs.found.embedded === true) return say('docs.embedded');
  const commit = last?.state === 'committed' ? last.commit.slice(0, 7) : '';
  const where = say('docs.saved', {
    name: docsName(context, docs),
    branch: branchName(docs.ref),
    commit,
  });
  return isElsewhere(docs, applied) ? join([where, say('docs.not-here')], ' · ') : where;
}

function reasonText({say}: Context, reason: string): string {
  if (reason === 'rebase') return say('docs.reason-rebase');
  if (reason === 'index.lock') return say('docs.reason-index');
  return reason.split('\n', 1)[0] ?? '';
}

/** One line of answer that names an incident: by its tag where the whole id makes it longer than the terminal. */
export function answerLine(context: Context, id: string, speak: (shown: string) => Message): Message {
  const whole = speak(shortId(id));
  return roughWidth(whole) <= context.out.width ? whole : speak(tagOf(id));
}

/** Columns, Hangul counted as two: near enough to choose by, without the tables of exact widths. */
function roughWidth(text: string): number {
  return text.length + (text.match(/[\u1100-\u11ff\u3000-\uffdc]/g) ?? []).length;
}
