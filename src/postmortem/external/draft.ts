import {actionsIn} from '../../action/in-document.ts';
import {inlineMarkdown, proseMarkdown} from '../../encode/markdown.ts';
import {isOpenQuestion, openQuestion, type Question} from '../../docs-repo/open-question.ts';
import {type Lang, sayIn} from '../../i18n/index.ts';
import type {Incident} from '../../incident/incident.ts';
import {calendarDate} from '../../when/show.ts';
import {headerView} from '../header.ts';
import {itemsIn, paragraphsIn, sectionLines} from '../section.ts';
import {type Cleared, clearedOf, INTERNALS, type LeftOut, type OwnNames} from './internals.ts';

/** What the template of the customer's version is given. Every string is Markdown for its place; no list is empty. */
export interface ExternalView {
  readonly title: string;
  readonly date: string;
  readonly duration: string;
  readonly impact: string;
  readonly summary: readonly string[];
  readonly happened: readonly string[];
  readonly done: readonly string[];
  readonly doing: readonly string[];
}

export type RenderExternal = (kind: 'external', lang: Lang, view: ExternalView) => string;

export interface ExternalDraft {
  readonly text: string;
  /** By kind, in their order, once each. */
  readonly left: readonly LeftOut[];
}

const IMPACT = /^\s*(?:[-*] )?\*\*(?:Impact|영향)(?:\*\*\s*[:：]|[:：]\*\*)\s*(.*)$/im;
const IMMEDIATE = /^\s*\*\*(?:immediate|즉시)/i;
const LABEL = /^\s*\*\*[^*]+\*\*/;

/**
 * The customer's version of a review: what happened and what is done about it, without what is internal. What the
 * review does not answer is a question, as it is there. `review`: its text, empty for none.
 */
export function draftExternal(
  {incident, review, names, lang}: {incident: Incident; review: string; names: OwnNames; lang: Lang},
  render: RenderExternal,
): ExternalDraft {
  const say = sayIn(lang);
  const left: LeftOut[] = [];
  const clear = (text: string): string => {
    const cleared: Cleared = clearedOf(text, names, say);
    left.push(...cleared.left);
    return cleared.text;
  };
  const answered = (texts: readonly string[], ask: Question, encode = inlineMarkdown): string[] => {
    const kept = texts
      .filter((text) => !isOpenQuestion(text))
      .map(clear)
      .filter((text) => text !== '');
    return kept.length === 0 ? [openQuestion(ask, say)] : kept.map(encode);
  };
  const header = headerView(incident, {}, {lang, author: '', status: ''});
  const impact = IMPACT.exec(review)?.[1]?.trim() ?? incident.impact ?? '';
  const {immediate, later} = resolutionIn(review);
  const since = calendarDate(incident.declaredAt, incident.zone);
  const actions = actionsIn(review, {since, people: new Set()}).filter(({dropped}) => !dropped);
  const view: ExternalView = {
    title: inlineMarkdown(clear(incident.title)),
    date: header.date,
    duration: header.duration,
    impact: answered(impact === '' ? [] : [impact], 'postmortem.ask.impact').join(''),
    summary: answered(paragraphsIn(sectionLines(review, 'summary')), 'postmortem.ask.summary', proseMarkdown),
    happened: answered(itemsIn(sectionLines(review, 'root-cause')), 'postmortem.ask.root-cause'),
    done: answered(immediate, 'postmortem.ask.immediate'),
    doing: answered([...later, ...actions.map(({text}) => text)], 'postmortem.ask.doing'),
  };
  return {text: `${render('external', lang, view).trim()}\n`, left: sorted(left)};
}

/** What stopped it, and what was done for good: by the bold label that an item stands under. */
function resolutionIn(review: string): {immediate: string[]; later: string[]} {
  const lines = sectionLines(review, 'resolution');
  const first = lines.findIndex((line) => LABEL.test(line) && !IMMEDIATE.test(line));
  const parted = first !== -1 && lines.some((line) => IMMEDIATE.test(line));
  const list = (part: readonly string[]): string[] => itemsIn(part.filter((line) => !LABEL.test(line)));
  return parted
    ? {immediate: list(lines.slice(0, first)), later: list(lines.slice(first))}
    : {immediate: list(lines), later: []};
}

function sorted(left: readonly LeftOut[]): LeftOut[] {
  const once = new Map(left.map((one) => [`${one.kind} ${one.text}`, one]));
  return [...once.values()].toSorted((a, b) => INTERNALS.indexOf(a.kind) - INTERNALS.indexOf(b.kind));
}
