import {join} from 'node:path';
import {cannotWrite} from '../../adapters/files/cannot-write.ts';
import {writeWhole} from '../../adapters/files/write.ts';
import type {Spooled} from '../../adapters/machine/spool.ts';
import {cut} from '../../encode/columns.ts';
import {cleanLine} from '../../encode/terminal.ts';
import {Failure} from '../../failure.ts';
import type {Message} from '../../i18n/index.ts';
import type {Mark} from '../../incident/entry.ts';
import {logEntry, type Logged} from '../../incident/log.ts';
import {parseMark} from '../../incident/mark.ts';
import {answerTime, elapsed} from '../../when/show.ts';
import {answerLine, carryOut, docsName} from '../carry-out.ts';
import {type Context, inRepoLanguage} from '../context.ts';
import type {Docs} from '../docs.ts';
import {openDocs} from '../open-docs.ts';
import {atOf, chooseIncident, openIncident, scribeOf} from '../incidents.ts';
import type {Keeper} from '../keeper.ts';
import {readAttachment} from './attachment.ts';
import {prepared, showTold, type Telling} from '../pagerduty/telling.ts';
import {warnOfProblems} from './problems.ts';

export interface LogOptions {
  readonly text: string;
  readonly incident?: string | undefined;
  readonly at?: string | undefined;
  readonly mark?: string | undefined;
  readonly by?: string | undefined;
  readonly attach?: readonly string[] | undefined;
  readonly last?: boolean;
  /** A note on its page, too. */
  readonly pagerduty?: boolean;
}

/** Records what happened and answers in one line: what was understood, when, where. */
export async function log(asker: Context, options: LogOptions, keeper: Keeper): Promise<void> {
  const again = options.last === true ? lastKept(asker, options, keeper) : undefined;
  const text = again?.text ?? options.text;
  const at = atOf(asker, options.at, again === undefined ? undefined : new Date(again.when));
  const mark = options.mark === undefined ? undefined : parseMark(options.mark);
  const attachments = (options.attach ?? []).map((file) => readAttachment(asker.cwd, file));
  const docs = await openDocs(asker);
  const context = inRepoLanguage(asker, docs.config);
  warnOfProblems(context, docs);
  const id = await chooseIncident(context, docs, options.incident);
  const recorded = await logEntry(
    {id, text, at, attachments, ...(mark === undefined ? {} : {mark})},
    scribeOf(context, docs, options.by),
  );
  if (again !== undefined && (await isLogged(docs, recorded, again))) {
    keeper.done();
    context.out.result(context.say('logged.already'));
    context.out.json('incident.log/1', {id, entry: null, changed: false});
    return;
  }
  const tooLarge = keepHere(context, recorded);
  const telling = options.pagerduty === true ? await noteOn(docs, recorded) : undefined;
  const finish = telling && (await prepared(context, docs, telling));
  const done = await carryOut(context, docs, [recorded], 'log', telling?.writes);
  if (done === undefined) {
    if (again === undefined) keeper.done(); // a dry run logs nothing: the kept text stays kept
    return;
  }
  keeper.done();
  const told = await finish?.();
  const since = mark === undefined ? undefined : await declaredAt(docs, id);
  const facts = {mark, since, again: again?.text};
  context.out.result(
    answerLine(context, id, (shown) => answer(context, docs, recorded, at.instant, shown, facts)),
  );
  showTold(context, told);
  if (done.remark !== undefined) context.out.remark(done.remark);
  for (const path of tooLarge) context.out.remark(context.say('logged.too-large', {path}));
  const [entry] = recorded.entries;
  context.out.json('incident.log/1', {
    id,
    entry: entry?.name,
    at: at.written,
    kind: entry?.kind,
    text: entry?.body,
    evidence: recorded.evidence.map(({data}) => data),
    ...told?.facts,
    ...done.facts,
  });
}

async function noteOn(docs: Docs, recorded: Logged): Promise<Telling> {
  const {noteFor} = await import('../pagerduty/note.ts');
  return noteFor(recorded, (await openIncident(docs, recorded.id)).incident);
}

/** A command that was cut off after its entry was safe has left its text behind: it is not logged twice. */
async function isLogged(docs: Docs, {id, entries: [made]}: Logged, {when}: Spooled): Promise<boolean> {
  const {entries} = await openIncident(docs, id);
  return entries.some(({body, logged}) => body === made?.body && Date.parse(logged ?? '') >= when - 1000);
}

/** The newest text that was kept and not logged. Words typed beside `--last` are refused: they would be lost. */
function lastKept(context: Context, options: LogOptions, keeper: Keeper): Spooled {
  const newest = context.spool.list().find(({text}) => text !== options.text || options.text === '');
  if (newest === undefined) throw new Failure('nothing-kept');
  if (options.text === '') keeper.adopt(newest);
  return newest;
}

/** Evidence that is too large for the repo stays on this machine. Gives the paths. Failure `cannot-write`. */
function keepHere({folders, flags}: Context, {id, evidence}: Logged): string[] {
  const folder = join(folders.data, 'evidence', id);
  const large = evidence
    .filter(({kept}) => !kept)
    .map(({path, content}) => ({file: join(folder, path), content}));
  try {
    if (flags['dry-run'] !== true)
      for (const {file, content} of large) writeWhole(file, content, {mode: 0o600});
  } catch (error) {
    throw cannotWrite(error, folder);
  }
  return large.map(({file}) => file);
}

/** Undefined where nobody declared it or it cannot be read: the entry is logged all the same. */
async function declaredAt(docs: Docs, id: string): Promise<Date | undefined> {
  try {
    const {declaredBy, declaredAt: at} = (await openIncident(docs, id)).incident;
    return declaredBy === undefined ? undefined : at;
  } catch {
    return undefined;
  }
}

function answer(
  context: Context,
  docs: Docs,
  {entries, evidence}: Logged,
  at: Date,
  id: string,
  {mark, since, again}: {mark: Mark | undefined; since: Date | undefined; again: string | undefined},
): Message {
  const {say, lang} = context;
  const where = {
    time: answerTime(at, context.clock.now(), context.zone),
    id,
    docs: docsName(context, docs),
  };
  if (mark !== undefined) {
    const name = say(`mark.${mark}`);
    if (since === undefined || at.getTime() - since.getTime() < 60_000)
      return say('logged.mark-only', {...where, mark: name});
    return say('logged.mark', {...where, mark: name, after: elapsed(since, at, lang)});
  }
  const [first] = evidence;
  if (first === undefined)
    return again === undefined
      ? say('logged.done', where)
      : say('logged.again', {...where, text: cut(cleanLine(again), 40)});
  if (first.path.endsWith('-output.txt'))
    return say('logged.evidence', {...where, lines: Number(first.data['lines'])});
  const stem = `evidence/${entries[0]?.name ?? ''}-`;
  return say('logged.attached', {
    ...where,
    files: evidence.map(({path}) => path.replace(stem, '')).join(', '),
  });
}
