import {checkDerived} from '../../incident/document.ts';
import type {Incident} from '../../incident/incident.ts';
import {idOf, incidentFolder} from '../../incident/id.ts';
import {logEntry} from '../../incident/log.ts';
import type {At, Recorded, Scribe} from '../../incident/record.ts';
import type {Change} from '../../docs-repo/change.ts';
import type {Context} from '../context.ts';
import {deriveWith} from '../derive.ts';
import type {Docs} from '../docs.ts';
import {atOf, openIncident, scribeOf} from '../incidents.ts';

/**
 * `incident.md` is about to be rendered again: what a person wrote into it by hand is kept as a note, and that
 * is said. Undefined when nobody did.
 */
export async function keepHandEdit(
  context: Context,
  docs: Docs,
  incident: Incident,
  at: At,
  scribe: Scribe,
): Promise<Recorded | undefined> {
  const folder = incidentFolder(incident.id, docs.config.paths.incidents);
  const present = await docs.reader.file(`${folder}/incident.md`);
  const state = present === undefined ? 'intact' : checkDerived(present);
  if (present === undefined || state === 'intact' || state === 'merged') return undefined;
  const rendered = await deriveWith(docs.config)(folder, await docs.reader.filesIn(`${folder}/timeline`));
  const {handEditNote} = await import('../../incident/hand-edit.ts');
  const text = handEditNote(rendered, present, incident.language);
  if (text === undefined) return undefined;
  context.out.remark(context.say('edited.kept', {file: `${folder}/incident.md`}));
  return await logEntry({id: incident.id, at, text}, scribe);
}

/** The same for an incident's folder, as a change of its own: for sharing, which renders too. */
export async function handEditIn(context: Context, docs: Docs, folder: string): Promise<Change | undefined> {
  const present = await docs.reader.file(`${folder}/incident.md`);
  if (present === undefined || checkDerived(present) !== 'edited') return undefined;
  const {incident} = await openIncident(docs, idOf(folder));
  const kept = await keepHandEdit(context, docs, incident, atOf(context, undefined), scribeOf(context, docs));
  return kept?.change;
}
