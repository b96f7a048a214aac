import type {Kept, Outbox} from '../../adapters/machine/outbox.ts';
import {Failure} from '../../failure.ts';
import {join} from '../../i18n/index.ts';
import type {Delivered} from '../../pagerduty/deliver.ts';
import {isHeld, letGo} from '../../pagerduty/waiting.ts';
import {type Context, inRepoLanguage} from '../context.ts';
import {openDocs} from '../open-docs.ts';
import {withProgress} from '../progress.ts';
import {findWaiting} from './find-waiting.ts';
import {openOutbox} from './outbox.ts';
import {sendWaiting} from './send-waiting.ts';
import {outboxFacts, remarksOf} from './told.ts';
import {toldText, writeText} from './write-text.ts';

/** Sends what waits, in front of the user. `id`: one that waits for a decision goes, too. */
export async function retry(asker: Context, id: string | undefined): Promise<void> {
  const docs = await openDocs(asker);
  const context = inRepoLanguage(asker, docs.config);
  const outbox = await openOutbox(context, docs);
  const decided = id === undefined ? undefined : findWaiting(outbox.list(), id);
  if (context.flags['dry-run'] === true) {
    foresee(context, outbox, decided);
    return;
  }
  if (decided !== undefined) release(outbox, decided, id ?? '');
  const sending = context.say('outbox.sending');
  const delivered = await withProgress(context, sending, () => sendWaiting(context, docs));
  show(context, outbox, delivered);
}

/** Somebody has looked, and says that it is to be sent. */
function release(outbox: Outbox, decided: Kept, id: string): void {
  if (!outbox.claim(decided)) throw new Failure('pagerduty-write-busy', {id});
  outbox.putBack(letGo(decided.waiting));
}

function foresee(context: Context, outbox: Outbox, decided: Kept | undefined): void {
  const would = outbox
    .list()
    .filter(({waiting}) => !isHeld(waiting) || waiting.name === decided?.waiting.name);
  const lines = would.map(({waiting}) =>
    context.say('told.would', {write: writeText(waiting.write, context)}),
  );
  context.out.result(lines.length === 0 ? context.say('outbox.none') : join(lines, '\n'));
  context.out.json('plan/1', {pagerduty: would.map(({waiting}) => waiting.write)});
}

function show(context: Context, outbox: Outbox, delivered: readonly Delivered[]): void {
  const left = outbox.list().map(({waiting}) => waiting);
  const sent = delivered.filter(({outcome}) => outcome.verdict === 'done');
  const results = sent.map(({waiting}) => toldText(waiting.write, context));
  if (results.length === 0 && left.length === 0) results.push(context.say('outbox.none'));
  context.out.result(join(results, '\n'));
  for (const remark of remarksOf(context, left, left)) context.out.remark(remark);
  context.out.json('pagerduty.retry/1', {
    sent: sent.map(({waiting: {incident, entry, write}}) => ({incident, entry, write})),
    outbox: left.map(outboxFacts),
  });
  process.exitCode = exitOf(delivered);
}

/** The status of the first that did not arrive. */
function exitOf(delivered: readonly Delivered[]): number {
  const [first] = delivered.flatMap(({outcome}) => (outcome.verdict === 'done' ? [] : [outcome.failure]));
  return first?.exitStatus ?? 0;
}
