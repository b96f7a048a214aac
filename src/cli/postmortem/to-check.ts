import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {dirname, join, posix, relative, resolve} from 'node:path';
import {findDocs} from '../../adapters/find-docs.ts';
import type {Config} from '../../docs-repo/config.ts';
import {Failure, isFailure} from '../../failure.ts';
import {tagOf} from '../../incident/id.ts';
import type {Incident} from '../../incident/incident.ts';
import {newestFirst} from '../../incident/summary.ts';
import {checkReview, type RuleSettings} from '../../postmortem/check/check.ts';
import type {Report} from '../../postmortem/check/report.ts';
import {linksIn} from '../../postmortem/check/rules/evidence.ts';
import type {Context} from '../context.ts';
import type {Docs} from '../docs.ts';
import {allIncidents, openIncident} from '../incidents.ts';
import type {CheckOptions} from './check.ts';
import {openForReview, reviewIn, reviewOf} from './review.ts';

export interface Asked {
  readonly context: Context;
  readonly reports: readonly Report[];
  /** Rules that the config turns off, with the reason: `PM010: …`. */
  readonly off: readonly string[];
}

interface Weighing {
  readonly names: readonly string[];
  readonly settings: RuleSettings;
}

type Opened = {readonly context: Context; readonly docs?: Docs} & Weighing;

/** Reads and checks what was asked for. Failures `check-unreadable`, `check-empty`, `postmortem-missing`, those of an incident that is not found. */
export async function found(asker: Context, {what, all}: CheckOptions): Promise<Asked> {
  const files = what.filter((one) => existsSync(resolve(asker.cwd, one)));
  const opened = await opening(asker, files.length === what.length && what.length > 0);
  const {context, docs, settings} = opened;
  const reports: Report[] = [];
  if (all === true && docs !== undefined) reports.push(...(await everyReview(context, docs, opened)));
  else if (what.length === 0 && docs !== undefined)
    reports.push(await oneOf(context, docs, undefined, opened));
  for (const one of what)
    reports.push(...(files.includes(one) ? filesOf(context, one, opened) : [await named(opened, one)]));
  const off = Object.entries(settings).filter(([, {level}]) => level === 'off');
  return {context, reports, off: off.map(([id, {reason}]) => `${id}: ${reason}`)};
}

/** Somebody else's files need no docs repo; where there is one, its config counts. */
async function opening(asker: Context, filesOnly: boolean): Promise<Opened> {
  const {flags, env, cwd, userConfig} = asker;
  if (filesOnly && findDocs({flag: flags.docs, env, cwd, userConfig}).embedded === true)
    return {context: asker, names: [], settings: {}};
  const {context, docs} = await openForReview(asker);
  return {context, docs, names: namesIn(docs.config), settings: docs.config.postmortem.rules};
}

function namesIn({people}: Config): string[] {
  return Object.values(people).flatMap(({name}) =>
    typeof name === 'string' ? [name] : [name.en, name.ko].filter((one) => one !== undefined),
  );
}

async function everyReview(context: Context, docs: Docs, weighing: Weighing): Promise<Report[]> {
  const reports: Report[] = [];
  for (const {id} of newestFirst((await allIncidents(context, docs)).values())) {
    const {incident} = await openIncident(docs, id);
    const {path, text} = await reviewIn(context, docs, incident);
    if (text !== undefined) reports.push(await ofIncident(docs, incident, path, text, weighing));
  }
  return reports;
}

async function named({context, docs, ...weighing}: Opened, what: string): Promise<Report> {
  try {
    if (docs !== undefined) return await oneOf(context, docs, what, weighing);
  } catch (error) {
    if (!isFailure(error) || !/[./]/.test(what)) throw error;
  }
  throw new Failure('check-unreadable', {what});
}

async function oneOf(
  context: Context,
  docs: Docs,
  what: string | undefined,
  weighing: Weighing,
): Promise<Report> {
  const {incident, path, text} = await reviewOf(context, docs, what);
  if (text === undefined) throw new Failure('postmortem-missing', {id: tagOf(incident.id)});
  return await ofIncident(docs, incident, path, text, weighing);
}

/** What a check finds in one review of the repo. */
export async function reportOn(docs: Docs, incident: Incident, path: string, text: string): Promise<Report> {
  const weighing = {names: namesIn(docs.config), settings: docs.config.postmortem.rules};
  return await ofIncident(docs, incident, path, text, weighing);
}

async function ofIncident(
  docs: Docs,
  incident: Incident,
  path: string,
  text: string,
  {names, settings}: Weighing,
): Promise<Report> {
  const missing = new Set<string>();
  for (const {target} of linksIn({text}))
    if (!(await docs.reader.has(posix.join(posix.dirname(path), fileOf(target))))) missing.add(target);
  const checked = checkReview(text, {names, missing, incident}, settings);
  return {...checked, path: `${docs.prefix}${path}`, name: tagOf(incident.id), incident: incident.id, text};
}

/** A file, or every Markdown file below a folder. */
function filesOf({cwd}: Context, what: string, {names, settings}: Weighing): Report[] {
  const top = resolve(cwd, what);
  const files = statSync(top).isDirectory() ? markdownBelow(top) : [top];
  if (files.length === 0) throw new Failure('check-empty', {what});
  return files.map((file) => {
    const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
    const gone = linksIn({text}).filter(({target}) => !existsSync(resolve(dirname(file), fileOf(target))));
    const missing = new Set(gone.map(({target}) => target));
    const path = relative(cwd, file).replaceAll('\\', '/');
    return {...checkReview(text, {names, missing}, settings), path, name: path, text};
  });
}

function markdownBelow(folder: string): string[] {
  return readdirSync(folder, {withFileTypes: true})
    .filter(({name}) => !name.startsWith('.') && name !== 'node_modules')
    .flatMap((item) => {
      if (item.isDirectory()) return markdownBelow(join(folder, item.name));
      return item.isFile() && item.name.endsWith('.md') ? [join(folder, item.name)] : [];
    })
    .sort();
}

/** The file of a link: without a place in it, and as it is on disk. */
function fileOf(target: string): string {
  const path = target.replace(/[#?].*$/, '');
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
