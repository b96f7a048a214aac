import {addedLines} from '../docs-repo/plan.ts';
import {sayIn, type Lang} from '../i18n/index.ts';

/**
 * What a person wrote into a derived document, as the text of a note. `rendered`: the document as it would be
 * without that. Undefined where nothing was added; what was taken out comes back when it is rendered.
 */
export function handEditNote(rendered: string, present: string, lang: Lang): string | undefined {
  const added = addedLines(rendered, present)
    .replace(/^<!--.*-->\n/gm, '')
    .trim();
  return added === '' ? undefined : `${sayIn(lang)('edited.note')}\n${added}`;
}
