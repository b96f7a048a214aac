import {join} from 'node:path';
import {listIncidents} from '../adapters/git/incident-index.ts';
import {repoKey} from '../adapters/machine/memory.ts';
import {maskText} from './mask.ts';
import {personKey, personName} from '../docs-repo/people.ts';
import {incidentNamed, onlyOpenIncident} from '../incident/choose.ts';
import type {Entry} from '../incident/entry.ts';
import {Failure, isFailure} from '../failure.ts';
import {incidentFolder, tagOf} from '../incident/id.ts';
import type {Incident} from '../incident/incident.ts';
import {readIncident} from '../incident/read.ts';
import type {At, Scribe} from '../incident/record.ts';
import {readingKey, readingOf} from '../incident/reading.ts';
import {isOpen} from '../incident/status.ts';
import {type Summary, summaryOf} from '../incident/summary.ts';
import {parseWhen} from '../when/parse.ts';
import {withOffset} from '../when/zone.ts';
import type {Context} from './context.ts';
import type {Docs} from './docs.ts';

/** Who writes here: the config's person when the e-mail is theirs, else the git identity. `by` speaks for somebody else. */
export function scribeOf(context: Context, docs: Docs, by?: string): Scribe {
  const {config, author} = docs;
  const who = by ?? author.email;
  const key = personKey(config, who);
  return {
    clock: context.clock,
    random: context.random,
    by: key ?? who,
    byName: personName(config, who, context.lang) ?? by ?? author.name,
    author,
    incidentsPath: config.paths.incidents,
    mask: remembering((text) => maskText(context, text)),
  };
}

/** A text is looked through once, however many places it goes to; what was masked is not looked through again. */
function remembering(mask: (text: string) => Promise<string>): (text: string) => Promise<string> {
  const known = new Map<string, Promise<string>>();
  return async (text) => {
    const masked = known.get(text) ?? mask(text);
    known.set(text, masked);
    known.set(await masked, masked);
    return await masked;
  };
}

/** The time typed with `--at`, or now. */
export function atOf(context: Context, text: string | undefined, now = context.clock.now()): At {
  if (text !== undefined) return parseWhen(text, {now, zone: context.zone});
  return {instant: now, written: withOffset(now, context.zone)};
}

/** Every incident in short, from the derived index. */
export async function allIncidents(context: Context, docs: Docs): Promise<ReadonlyMap<string, Summary>> {
  const {repository, ref, prefix, config} = docs;
  return await listIncidents<Summary>(
    {
      repository,
      ref,
      prefix,
      incidents: config.paths.incidents,
      cacheFile: join(context.folders.cache, 'incidents', `${repoKey(repository.commonDir, prefix)}.json`),
      summarise: async (id, files) => summaryOf((await readIncident(id, files, readingOf(config))).incident),
      isOpen: ({status}) => isOpen(status),
      reading: readingKey(config),
      isRead: ({pages}) => pages.length > 0,
    },
    docs.reader,
  );
}

/**
 * The incident that a command means: `-i`, `MH_INCIDENT`, this user's current one, the only open one. When
 * none fits, one fetch bounded at two seconds, then a refusal. The one that this user ended last comes before a guess
 * when `ending`, and before one that is open when `reopening`.
 */
export async function chooseIncident(
  context: Context,
  docs: Docs,
  flag: string | undefined,
  {ending = false, reopening = false}: {readonly ending?: boolean; readonly reopening?: boolean} = {},
): Promise<string> {
  const named = flag ?? context.env['MH_INCIDENT'];
  const {current: mine, ended} = docs.memory.read();
  const over = reopening ? await firstOver(docs, [mine, ended]) : undefined;
  const current = over ?? mine ?? (ending ? ended : undefined);
  if (named === undefined && current !== undefined && (await hasIncident(docs, current))) return current;
  const pick = async (): Promise<string> => {
    const all = (await allIncidents(context, docs)).values();
    return named === undefined
      ? onlyOpenIncident(all, context.clock.now())
      : incidentNamed(named, all, context.flags['no-input']);
  };
  try {
    return await pick();
  } catch (error) {
    const {fetchQuickly} = await import('../adapters/git/fetch.ts');
    if (!(await fetchQuickly(docs, 2000))) throw await orEndedLast(error, docs, ended);
    return await pick();
  }
}

/** Where nothing is open, the incident that this user ended last is the likeliest to be meant. */
async function orEndedLast(error: unknown, docs: Docs, ended: string | undefined): Promise<unknown> {
  if (!isFailure(error) || error.code !== 'incident-none-open') return error;
  if (ended === undefined || !(await hasIncident(docs, ended))) return error;
  return new Failure('incident-ended', {id: tagOf(ended)});
}

/** The first of these that is over. */
async function firstOver(docs: Docs, ids: readonly (string | undefined)[]): Promise<string | undefined> {
  for (const id of ids) {
    if (id === undefined || !(await hasIncident(docs, id))) continue;
    if (!isOpen((await openIncident(docs, id)).incident.status)) return id;
  }
  return undefined;
}

async function hasIncident(docs: Docs, id: string): Promise<boolean> {
  return await docs.reader.has(`${incidentFolder(id, docs.config.paths.incidents)}/timeline`);
}

/** One incident, folded from all its entries. */
export async function openIncident(
  docs: Docs,
  id: string,
): Promise<{incident: Incident; entries: readonly Entry[]}> {
  const folder = `${incidentFolder(id, docs.config.paths.incidents)}/timeline`;
  return await readIncident(id, await docs.reader.filesIn(folder), readingOf(docs.config));
}
