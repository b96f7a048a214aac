import {foreign, type Lang} from '../../i18n/index.ts';
import {findRegion} from '../../docs-repo/region.ts';
import {draftExternal} from '../../postmortem/external/draft.ts';
import {INTERNALS} from '../../postmortem/external/internals.ts';
import {ownNames} from '../../postmortem/external/own-names.ts';
import {statusLine} from '../../postmortem/status-line.ts';
import type {Context} from '../context.ts';
import {openForReview, reviewOf} from './review.ts';

export interface ExternalOptions {
  readonly incident?: string | undefined;
  /** Language of its headings, where it is not to be the incident's. */
  readonly lang?: Lang | undefined;
}

/** Prints the customer's version of a review. Writes nothing; what was left out is said on standard error. */
export async function externalReview(asker: Context, options: ExternalOptions): Promise<void> {
  const {context, docs} = await openForReview(asker);
  const {incident, path, text: review = ''} = await reviewOf(context, docs, options.incident);
  const {lang = incident.language} = options;
  const names = ownNames(incident, review, docs.config, lang);
  const {render} = await import('../../templates.ts');
  const {text, left} = draftExternal({incident, review, names, lang}, render);
  const {out, say} = context;
  out.result(foreign(text.trimEnd()));
  for (const kind of INTERNALS) {
    const words = left.filter((one) => one.kind === kind).map((one) => one.text);
    if (words.length > 0)
      out.remark(
        say('postmortem.external.left-out', {
          kind: say(`postmortem.external.left.${kind}`),
          words: words.join(', '),
        }),
      );
  }
  out.remark(say(left.length === 0 ? 'postmortem.external.nothing-left-out' : 'postmortem.external.read-it'));
  if (languageOf(review, incident.language) !== lang) out.remark(say('postmortem.external.other-language'));
  out.json('postmortem.external/1', {id: incident.id, path, lang, text, left_out: left});
}

/** The language that a review was drafted in: of its timeline, else of its status line. */
function languageOf(review: string, otherwise: Lang): Lang {
  const words = findRegion(review, 'timeline')?.words ?? [];
  if (words.includes('lang=ko')) return 'ko';
  return words.includes('lang=en') ? 'en' : (statusLine(review)?.lang ?? otherwise);
}
