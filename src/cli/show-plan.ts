import {indent} from '../encode/columns.ts';
import type {Change} from '../docs-repo/change.ts';
import {diffOf, type Plan, planOf} from '../docs-repo/plan.ts';
import {foreign, join, type Message} from '../i18n/index.ts';
import type {Write} from '../pagerduty/write.ts';
import type {Context} from './context.ts';
import {deriveWith} from './derive.ts';
import type {Docs} from './docs.ts';

/** What `--dry-run` answers. `writes`: what PagerDuty would be told. */
export async function showPlan(
  context: Context,
  docs: Docs,
  changes: readonly Change[],
  writes: readonly Write[] = [],
): Promise<void> {
  const plan = await planOf(
    changes,
    (path) => docs.reader.file(path),
    (change, folder) => derived(docs, change, folder),
  );
  context.out.result(join([planText(context, plan), ...(await writeLines(context, writes))], '\n'));
  context.out.json('plan/1', {
    plan: {files: plan.files, add: plan.add, change: plan.change, destroy: plan.destroy},
    ...(writes.length === 0 ? {} : {pagerduty: writes}),
  });
}

async function writeLines(context: Context, writes: readonly Write[]): Promise<Message[]> {
  if (writes.length === 0) return [];
  const {writeText} = await import('./pagerduty/write-text.ts');
  return writes.map((write) => context.say('told.would', {write: writeText(write, context)}));
}

/** The document of an incident folder as it would be with the change. */
async function derived({config, reader}: Docs, {files}: Change, folder: string): Promise<string> {
  const timeline = `${folder}/timeline`;
  const texts = new Map(await reader.filesIn(timeline));
  for (const file of files) {
    if (file.op !== 'delete' && file.path.startsWith(`${timeline}/`))
      texts.set(file.path.slice(timeline.length + 1), Buffer.from(file.content).toString());
  }
  return await deriveWith(config)(folder, texts);
}

function planText({say}: Context, plan: Plan): Message {
  if (plan.files.length === 0) return say('plan.none');
  const lines = plan.files.map((file) => {
    const head = foreign(`${file.sign} ${file.path}`);
    return file.sign === '~' ? join([head, indent(foreign(diffOf(file)), 4)], '\n') : head;
  });
  return join([...lines, say('plan.sum', {add: plan.add, change: plan.change, destroy: plan.destroy})], '\n');
}
