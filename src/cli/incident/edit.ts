import {
  type Correction,
  correctEntry,
  findDeclaration,
  findEntry,
  retractEntries,
} from '../../incident/correct.ts';
import {Failure} from '../../failure.ts';
import {parseMark} from '../../incident/mark.ts';
import type {Json} from '../../incident/entry.ts';
import type {At, Recorded, Scribe} from '../../incident/record.ts';
import {cancelIncident} from '../../incident/transitions.ts';
import {sayIn} from '../../i18n/index.ts';
import type {Context} from '../context.ts';
import {openDocs} from '../open-docs.ts';
import {atOf} from '../incidents.ts';
import type {Keeper} from '../keeper.ts';
import {type ChangeOptions, changeIncident} from './change.ts';

export interface EditOptions extends ChangeOptions {
  /** Absent: what says what the incident is. */
  readonly entry?: string;
  readonly text: string;
  readonly mark?: string | undefined;
  readonly title?: string | undefined;
  readonly impact?: string | undefined;
  readonly retract?: boolean;
}

/** Writes a correction or a retraction of one entry. `--at` is the right time of that entry. */
export async function edit(context: Context, options: EditOptions, keeper: Keeper): Promise<void> {
  const {at, ...where} = options;
  const correction: Correction = {
    ...(options.text === '' ? {} : {text: options.text}),
    ...(at === undefined ? {} : {at: atOf(context, at)}),
    data: fieldsOf(options),
  };
  await changeIncident(
    context,
    where,
    'incident edit',
    async ({context: {say}, incident, entries, at: now, scribe}) => {
      const entry =
        options.entry === undefined ? findDeclaration(incident) : findEntry(incident, entries, options.entry);
      const retracted = options.retract === true;
      const recorded = retracted
        ? await retractEntries(incident.id, [entry.name], now, scribe)
        : await correctEntry(incident, entry, correction, now, scribe);
      const name = entry.name;
      return {
        recorded: [recorded],
        say: (at_) => say(retracted ? 'changed.retracted' : 'changed.corrected', {...at_, entry: name}),
        facts: {entry: name, retracted},
      };
    },
    keeper,
  );
}

function fieldsOf({mark, title, impact}: EditOptions): Record<string, Json> {
  return {
    ...(mark === undefined ? {} : {mark: parseMark(mark)}),
    ...(title === undefined ? {} : {title}),
    ...(impact === undefined ? {} : {impact}),
  };
}

/** Takes back what the last command on this machine wrote: its entries are retracted, a declaration is cancelled. */
export async function undo(context: Context): Promise<void> {
  const docs = await openDocs(context);
  const {last} = docs.memory.read();
  if (last === undefined) throw new Failure('nothing-to-undo');
  await changeIncident(
    context,
    {incident: last.incident},
    'undo',
    async ({context: {say}, incident, at, scribe}) => {
      const declared = last.command === 'incident new';
      const reason = sayIn(incident.language)('undo.reason');
      const recorded = declared
        ? [await cancelIncident({incident, at}, reason, scribe)]
        : await retractAll(last.entries, at, scribe);
      return {
        recorded,
        say: (where) => say('changed.undone', {...where, command: `mh ${last.command}`}),
        facts: {undone: last.change, command: last.command},
        remember: (memory) => {
          if (declared) memory.end(last.incident);
          else memory.use(last.incident);
        },
      };
    },
  );
}

async function retractAll(paths: readonly string[], at: At, scribe: Scribe): Promise<Recorded[]> {
  const names = (id: string): string[] => (groups.get(id) ?? []).map((path) => path.slice(id.length + 1));
  const groups = groupByIncident(paths);
  return await Promise.all([...groups.keys()].map((id) => retractEntries(id, names(id), at, scribe)));
}

/** `<id>/<entry>` paths by their incident. */
function groupByIncident(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const id = path.split('/')[0] ?? '';
    groups.set(id, [...(groups.get(id) ?? []), path]);
  }
  return groups;
}
