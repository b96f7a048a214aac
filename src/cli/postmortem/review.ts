import {documentUpdate} from '../../adapters/git/unmoved.ts';
import {requireSameVersion} from '../../docs-repo/config.ts';
import type {Change, FileChange} from '../../docs-repo/change.ts';
import {Failure} from '../../failure.ts';
import {incidentNamed} from '../../incident/choose.ts';
import {incidentFolder, shortId} from '../../incident/id.ts';
import type {Incident} from '../../incident/incident.ts';
import {newestFirst} from '../../incident/summary.ts';
import {isOpen} from '../../incident/status.ts';
import {POSTMORTEM} from '../../postmortem/draft.ts';
import {applyOrRefuse} from '../carry-out.ts';
import {type Context, inRepoLanguage} from '../context.ts';
import type {Docs} from '../docs.ts';
import {allIncidents, openIncident} from '../incidents.ts';
import {openDocs} from '../open-docs.ts';

/** An incident with its review, as the commands on one find them. */
export interface Review {
  readonly context: Context;
  readonly docs: Docs;
  readonly incident: Incident;
  /** Path of the review, relative to the docs folder. */
  readonly path: string;
  /** Its text, with what somebody has changed and not committed; absent where there is none yet. */
  readonly text?: string;
  /** As the branch has it. */
  readonly committed?: string;
}

/** Opens the docs for a command that renders documents: a config from the future is refused. */
export async function openForReview(asker: Context): Promise<{context: Context; docs: Docs}> {
  const docs = await openDocs(asker);
  requireSameVersion(docs);
  return {context: inRepoLanguage(asker, docs.config), docs};
}

/** The review of the incident that is named, else of the one that this user works on or ended last, else of the newest that is over. */
export async function reviewOf(context: Context, docs: Docs, named: string | undefined): Promise<Review> {
  const {incident} = await openIncident(docs, await reviewable(context, docs, named));
  return await reviewIn(context, docs, incident);
}

/** Where the review of an incident is, relative to the docs folder. */
export function reviewPath({config}: Pick<Docs, 'config'>, id: string): string {
  return `${incidentFolder(id, config.paths.incidents)}/${POSTMORTEM}`;
}

export async function reviewIn(context: Context, docs: Docs, incident: Incident): Promise<Review> {
  const path = reviewPath(docs, incident.id);
  const text = await docs.reader.file(path);
  const blob = await docs.reader.objects.read(`${docs.ref}:${docs.prefix}${path}`);
  return {
    context,
    docs,
    incident,
    path,
    ...(text === undefined ? {} : {text}),
    ...(blob?.type === 'blob' ? {committed: blob.body.toString()} : {}),
  };
}

async function reviewable(context: Context, docs: Docs, named: string | undefined): Promise<string> {
  const ref = named ?? context.env['MH_INCIDENT'];
  const all = await allIncidents(context, docs);
  if (ref !== undefined) return incidentNamed(ref, all.values(), context.flags['no-input']);
  const {current, ended} = docs.memory.read();
  const mine = [current, ended].find((id) => id !== undefined && all.has(id));
  if (mine !== undefined) return mine;
  const newest = newestFirst(all.values());
  const over = newest.find(({status}) => !isOpen(status)) ?? newest[0];
  if (over === undefined) throw new Failure('postmortem-no-incident');
  return over.id;
}

/** The change that writes a review. */
export function changeOf(
  {context, docs, incident, path, text}: Review,
  content: string,
  verb: string,
): Change {
  const file: FileChange =
    text === undefined ? {op: 'create', path, content} : documentUpdate(path, text, content);
  return {
    id: context.random.base32(10),
    made: context.clock.now().toISOString(),
    subject: `${verb}: ${shortId(incident.id)}`,
    files: [file],
    derive: [],
    author: docs.author,
  };
}

/** What somebody has changed and not committed is committed first: what is written over it stays in the history. */
export async function keepEdits(review: Review): Promise<void> {
  const {context, docs, text, committed} = review;
  if (text === undefined || text === committed || context.flags['dry-run'] === true) return;
  await applyOrRefuse(docs, changeOf(review, text, 'postmortem edits'));
}
