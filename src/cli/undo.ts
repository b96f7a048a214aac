import {withDocuments} from '../adapters/git/document-lock.ts';
import {filesBefore, type Now} from '../adapters/git/files-before.ts';
import type {LastChange} from '../adapters/machine/memory.ts';
import type {Change, FileChange} from '../docs-repo/change.ts';
import {Failure} from '../failure.ts';
import {sayIn} from '../i18n/index.ts';
import {retractEntries} from '../incident/correct.ts';
import {shortId} from '../incident/id.ts';
import type {At, Recorded, Scribe} from '../incident/record.ts';
import {isKind} from '../incident/timeline.ts';
import {cancelIncident} from '../incident/transitions.ts';
import {isDocument} from './carry-out.ts';
import type {Context} from './context.ts';
import type {Docs} from './docs.ts';
import {type Answer, changeIncident, type Subject} from './incident/change.ts';
import {openDocs} from './open-docs.ts';

/**
 * Takes back what the last command on this machine wrote, by a new change: its entries are retracted, a declaration is
 * cancelled, its documents become what they were. Failures `nothing-to-undo`, `undo-changed`.
 */
export async function undo(context: Context): Promise<void> {
  const docs = await openDocs(context);
  const {last} = docs.memory.read();
  if (last === undefined) throw new Failure('nothing-to-undo');
  const takeBack = async (): Promise<void> => {
    await changeIncident(context, {incident: last.incident}, 'undo', async (subject) =>
      answer(subject, last),
    );
  };
  if (last.documents.length === 0) await takeBack();
  else await withDocuments(docs.repository.commonDir, takeBack);
}

async function answer({context, docs, incident, at, scribe}: Subject, last: LastChange): Promise<Answer> {
  const declared = declares(incident, last);
  const reason = sayIn(incident.language)('undo.reason');
  const entries = declared
    ? [await cancelIncident({incident: {...incident, status: 'investigating'}, at}, reason, scribe)]
    : await retractAll(last.entries, at, scribe);
  return {
    recorded: [...entries, ...(await documentsBack(context, docs, last))],
    say: (where) => context.say('changed.undone', {...where, command: `mh ${last.command}`}),
    facts: {undone: last.change, command: last.command},
    remember: (memory) => {
      if (declared) memory.end(last.incident);
      else if (last.entries.length > 0) memory.use(last.incident);
    },
  };
}

/** Whether an incident began with it: with `mh incident new`, or with the review of one that nobody had logged. */
function declares({id, lines}: Subject['incident'], {command, entries, made}: LastChange): boolean {
  if (command === 'incident new' || made === true) return true;
  const first = lines.find(isKind('declared'))?.entry.name;
  return first !== undefined && entries.includes(`${id}/${first}`);
}

/** The latest first, each on what is left by those after it. */
async function documentsBack(context: Context, docs: Docs, last: LastChange): Promise<Recorded[]> {
  const left = new Map<string, string | undefined>();
  const now: Now = async (path) => (left.has(path) ? left.get(path) : await docs.reader.file(path));
  const back: Recorded[] = [];
  for (const change of [...last.documents].reverse()) {
    const files = await filesBefore(docs, change, (path) => !isDocument(path), now);
    for (const file of files) left.set(file.path, file.op === 'delete' ? undefined : String(file.content));
    back.push({id: last.incident, entries: [], change: undoing(context, docs, last.incident, change, files)});
  }
  return back;
}

function undoing(
  {random, clock}: Context,
  {author}: Docs,
  incident: string,
  undoes: string,
  files: readonly FileChange[],
): Change {
  const made = clock.now().toISOString();
  return {
    id: random.base32(10),
    made,
    subject: `undo: ${shortId(incident)}`,
    files,
    derive: [],
    author,
    undoes,
  };
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
