import {branchName} from '../../adapters/git/branch.ts';
import {listAside, readPending} from '../../adapters/git/journal.ts';
import {placeFor} from '../../adapters/git/place.ts';
import {unsharedIn, type Unshared} from '../../adapters/git/unshared.ts';
import {type Upstream, upstreamOf} from '../../adapters/git/upstream.ts';
import {PublishState} from '../../adapters/machine/publish-state.ts';
import {problemText} from '../../docs-repo/config-problem.ts';
import type {PublishOutcome} from '../../docs-repo/publish-outcome.ts';
import {foreign, join, type Message} from '../../i18n/index.ts';
import {docsName} from '../carry-out.ts';
import {type Context, inRepoLanguage} from '../context.ts';
import type {Docs} from '../docs.ts';
import {isOutboxEmpty} from '../pagerduty/outbox.ts';
import type {OutboxStatus} from '../pagerduty/outbox-status.ts';
import {openDocs} from '../open-docs.ts';
import {allIncidents} from '../incidents.ts';
import {reasonText, sinceText} from '../publish-remark.ts';

/** Says which docs repo is used and why, and everything that is not where it should be yet. Talks to no remote. */
export async function status(asker: Context): Promise<void> {
  const docs = await openDocs(asker);
  const context = inRepoLanguage(asker, docs.config);
  const facts = await gather(context, docs);
  context.out.result(join(linesOf(context, docs, facts), '\n'));
  context.out.json('docs.status/1', jsonOf(docs, facts));
}

interface Facts {
  readonly place: Awaited<ReturnType<typeof placeFor>>;
  readonly upstream: Upstream | undefined;
  readonly unshared: Unshared | undefined;
  readonly outcome: PublishOutcome | undefined;
  readonly pending: number;
  readonly aside: readonly string[];
  readonly spooled: number;
  readonly broken: readonly {readonly id: string; readonly count: number}[];
  readonly outbox: OutboxStatus;
}

async function gather(context: Context, docs: Docs): Promise<Facts> {
  const {repository, ref, gitConfig, prefix} = docs;
  const upstream = upstreamOf(gitConfig, ref);
  const incidents = await allIncidents(context, docs);
  return {
    place: await placeFor(repository, ref, context.folders.data),
    upstream,
    unshared: upstream && (await unsharedIn(docs, upstream)),
    outcome: new PublishState(context.folders.state, repository.commonDir, prefix).read(),
    pending: readPending(repository.commonDir).length,
    aside: listAside(repository.commonDir),
    spooled: context.spool.list().length,
    broken: [...incidents.values()].flatMap(({id, broken}) => (broken === 0 ? [] : [{id, count: broken}])),
    outbox: await outboxOf(context, docs),
  };
}

async function outboxOf(context: Context, docs: Docs): Promise<OutboxStatus> {
  if (isOutboxEmpty(context, docs)) return {lines: [], facts: []};
  const {outboxStatus} = await import('../pagerduty/outbox-status.ts');
  return await outboxStatus(context, docs);
}

function linesOf(context: Context, docs: Docs, facts: Facts): Message[] {
  const {say, lang} = context;
  const {found, ref, problems} = docs;
  return [
    say('status.docs', {name: docsName(context, docs), folder: found.folder}),
    say('status.found', {via: say(`status.via.${found.via}`)}),
    say('status.branch', {branch: branchName(ref), place: placeText(context, facts)}),
    ...sharingLines(context, docs, facts),
    ...(facts.pending === 0
      ? []
      : [say('status.pending', {count: facts.pending, reason: pendingReason(context, facts)})]),
    ...facts.outbox.lines,
    ...facts.aside.map((file) => say('status.aside', {file})),
    ...(facts.spooled === 0 ? [] : [say('status.spooled', {count: facts.spooled})]),
    ...facts.broken.map(({id, count}) => say('status.broken', {id, count})),
    ...problems.map((problem) => say('status.problem', {problem: problemText(problem, lang)})),
  ];
}

function placeText({say}: Context, {place}: Facts): Message {
  if (place.kind !== 'checkout') return say(`status.place.${place.kind}`);
  return place.here ? say('status.place.here') : say('status.place.there', {folder: place.tree.top});
}

function pendingReason({say}: Context, {place}: Facts): Message {
  return say(place.kind === 'held' ? 'publish.reason.held' : 'publish.reason.waiting');
}

function sharingLines(context: Context, docs: Docs, {upstream, unshared, outcome}: Facts): Message[] {
  const {say} = context;
  if (upstream === undefined || unshared === undefined) return [say('status.no-remote')];
  const commits = unshared.foreign.map((commit) => say('status.commit', {commit: foreign(commit)}));
  const state =
    unshared.commits === 0
      ? say('status.shared')
      : say('status.unshared', {
          count: unshared.entries,
          time: sinceText(unshared.since ?? '', context),
          reason: whyUnshared(context, docs, unshared, outcome),
        });
  return [say('status.remote', {remote: upstream.name, state}), ...commits];
}

function whyUnshared(
  {say}: Context,
  docs: Docs,
  {foreign: commits}: Unshared,
  outcome: PublishOutcome | undefined,
): Message {
  if (docs.config.publish.incidents === 'off') return say('publish.reason.off');
  if (commits.length > 0) return say('publish.reason.foreign');
  if (outcome?.result !== 'failed' || outcome.reason === undefined) return say('publish.reason.waiting');
  return reasonText(outcome.reason, {say}, outcome.detail);
}

function jsonOf({found, ref, problems}: Docs, facts: Facts): object {
  const {place, upstream, unshared, outcome, pending, aside, spooled, broken, outbox} = facts;
  return {
    docs: {
      folder: found.folder,
      via: found.via,
      name: found.name,
      url: found.url,
      embedded: found.embedded === true,
    },
    branch: branchName(ref),
    place: place.kind,
    remote: upstream?.name,
    unshared: unshared && {
      entries: unshared.entries,
      commits: unshared.commits,
      since: unshared.since,
      foreign: unshared.foreign,
    },
    last: outcome,
    pending,
    outbox: outbox.facts,
    aside,
    spooled,
    broken,
    problems,
  };
}
