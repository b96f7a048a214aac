import {GitHub, type NewIssue} from '../../adapters/github/gh.ts';
import {issueMarker, type IssuePlan, planIssues} from '../../action/export/issues.ts';
import type {Keyed} from '../../action/export/keyed.ts';
import {plainText} from '../../action/tail.ts';
import {inlineMarkdown} from '../../encode/markdown.ts';
import {Failure} from '../../failure.ts';
import {sayIn} from '../../i18n/index.ts';
import {incidentFolder, shortId} from '../../incident/id.ts';
import {POSTMORTEM} from '../../postmortem/file-name.ts';
import type {Context} from '../context.ts';
import type {Docs} from '../docs.ts';
import {askYes, canAsk} from '../prompt.ts';

interface Exported {
  readonly found: readonly Keyed[];
  /** Every action item of the docs: what is none of them any more may have been written anew. */
  readonly all: readonly Keyed[];
  readonly repo: string | undefined;
}

/** Creates an issue for each open action item that has none. Failure `github-unconfirmed`, and those of `GitHub`. */
export async function exportIssues(
  context: Context,
  docs: Docs,
  {found, all, repo}: Exported,
): Promise<void> {
  const {out, say, flags} = context;
  if (found.length === 0) out.remark(say('action.exported-none'));
  const gitHub = new GitHub({env: context.env, top: docs.repository.top, repo});
  const plan = planIssues(found, all, await gitHub.issues());
  const create = plan.create.filter(({state}) => state === 'open');
  const existing = plan.existing.length;
  remindOfClosed(context, plan);
  if (flags['dry-run'] === true) {
    for (const {ref, text} of create) out.result(say('action.issue.create', {ref, title: plainText(text)}));
    out.result(say('action.issue.plan', {create: create.length, existing}));
    out.json('action.export/1', {...factsOf(plan), created: [], create: create.map(({ref}) => ref)});
    return;
  }
  if (create.length === 0) {
    out.result(say('action.issue.no-changes', {existing}));
    out.json('action.export/1', {...factsOf(plan), created: []});
  } else if (await isConfirmed(context, create.length)) {
    const created = await createAll(context, docs, gitHub, create);
    out.json('action.export/1', {...factsOf(plan), created});
  } else out.remark(say('action.issue.declined'));
}

/** Each is shown as soon as it is there: what comes after it may fail. */
async function createAll(
  {out, say}: Context,
  docs: Docs,
  gitHub: GitHub,
  actions: readonly Keyed[],
): Promise<readonly object[]> {
  await gitHub.prepare();
  const created: object[] = [];
  for (const action of actions) {
    const url = await gitHub.create(issueOf(docs, action));
    out.result(say('action.issue.created', {ref: action.ref, url}));
    created.push({ref: action.ref, url});
  }
  return created;
}

/** In the language of the docs: others read it there. */
function issueOf({config}: Docs, action: Keyed): NewIssue {
  const say = sayIn(config.language ?? 'en');
  const {ref, incident, owners, due, line, text} = action;
  const path = `${incidentFolder(incident, config.paths.incidents)}/${POSTMORTEM}`;
  const body = [
    say('action.issue.about', {ref, incident: shortId(incident)}),
    ...(owners.length === 0
      ? []
      : [say('action.issue.owner', {owner: inlineMarkdown(owners.join(', ')).replaceAll('@', '')})]),
    ...(due === undefined ? [] : [say('action.issue.due', {due: due.date})]),
    say('action.issue.where', {ref, path, line}),
    issueMarker(action),
  ];
  return {title: plainText(text), body: `${body.join('\n\n')}\n`};
}

async function isConfirmed(context: Context, count: number): Promise<boolean> {
  if (context.flags.yes === true) return true;
  if (!canAsk(context)) throw new Failure('github-unconfirmed', {count});
  return await askYes(context.say('action.issue.ask', {count}));
}

function remindOfClosed({out, say, flags}: Context, {existing}: IssuePlan): void {
  if (flags.json === true) return;
  for (const {action, issue} of existing)
    if (!issue.open && action.state === 'open')
      out.remark(say('action.issue.closed', {ref: action.ref, url: issue.url}));
}

function factsOf({existing}: IssuePlan): object {
  return {
    to: 'github',
    existing: existing.map(({action, issue}) => ({ref: action.ref, url: issue.url, open: issue.open})),
  };
}
