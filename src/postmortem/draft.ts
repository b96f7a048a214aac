import type {Lang} from '../i18n/index.ts';
import type {Incident} from '../incident/incident.ts';
import type {Facts} from './facts-schema.ts';
import {type Drafting, postmortemView} from './view.ts';

/** Places a view in the template of its kind and language. */
export type Render = (kind: 'postmortem', lang: Lang, view: object) => string;

export {POSTMORTEM} from './file-name.ts';

/** A review as it begins: what the entries and the facts say, and a question wherever neither does. */
export function draftPostmortem(
  incident: Incident,
  facts: Facts,
  drafting: Drafting,
  render: Render,
): string {
  return `${render('postmortem', drafting.lang, postmortemView(incident, facts, drafting)).trim()}\n`;
}
