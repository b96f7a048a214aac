import {printAction} from '../action/edit.ts';
import {inlineMarkdown, proseMarkdown} from '../encode/markdown.ts';
import {sayIn, type Lang, type Say} from '../i18n/index.ts';
import {printRegion} from '../docs-repo/region.ts';
import type {Incident} from '../incident/incident.ts';
import type {Facts} from './facts-schema.ts';
import {headerView, type HeaderView} from './header.ts';
import {openQuestion, type Question} from '../docs-repo/open-question.ts';
import {METRICS, metricsMarkdown} from './metrics.ts';
import {TIMELINE, timelineMarkdown} from './timeline.ts';

/** What the template of a review is given. Every string is Markdown for its place; a list is never empty but `lucky`. */
export interface PostmortemView extends HeaderView {
  readonly summary: string;
  /** The marked region. */
  readonly timeline: string;
  /** The marked region of what is computed; empty: no such section. */
  readonly metrics: string;
  readonly rootCause: readonly Numbered[];
  readonly immediate: readonly string[];
  readonly longTerm: readonly string[];
  readonly wentWell: readonly string[];
  readonly wentWrong: readonly string[];
  readonly lucky: readonly string[];
  /** `text (owner, due)` */
  readonly actions: readonly string[];
  /** What will not happen again, with a colon; empty: the list alone. */
  readonly claim: string;
  readonly because: readonly Numbered[];
  readonly authors: string;
  readonly reviewers: string;
  readonly status: string;
}

export interface Numbered {
  readonly number: number;
  readonly text: string;
}

/** What a draft is made of besides the incident and the facts. */
export interface Drafting {
  readonly lang: Lang;
  /** Who drafts it, where the facts name no author. */
  readonly author: string;
  /** The words for how far the review is. */
  readonly status: string;
  /** When to choose the incident's severity, by the config. */
  readonly severityMeans?: string | undefined;
  /** With a section of computed times, participants, pages and evidence. */
  readonly metrics?: boolean | undefined;
}

export function postmortemView(incident: Incident, facts: Facts, drafting: Drafting): PostmortemView {
  const {lang, author, status} = drafting;
  const say = sayIn(lang);
  const {resolution = {}, lessons = {}, prevention} = facts;
  const answered = (lines: readonly string[] | undefined, ask: Question): string[] =>
    listed(lines ?? [], ask, say);
  return {
    ...headerView(incident, facts, drafting),
    summary: proseMarkdown(facts.summary ?? '') || summaryQuestions(incident, say),
    timeline: region(TIMELINE, lang, timelineMarkdown(incident, lang)),
    metrics: drafting.metrics === true ? region(METRICS, lang, metricsMarkdown(incident, lang)) : '',
    rootCause: numbered(answered(facts.root_cause, 'postmortem.ask.root-cause')),
    immediate: answered(resolution.immediate, 'postmortem.ask.immediate'),
    longTerm: answered(resolution.long_term, 'postmortem.ask.long-term'),
    wentWell: answered(lessons.went_well, 'postmortem.ask.went-well'),
    wentWrong: answered(lessons.went_wrong, 'postmortem.ask.went-wrong'),
    lucky: said(lessons.lucky ?? []),
    actions: answered(
      facts.actions?.map((action) => printAction(action, lang)),
      'postmortem.ask.actions',
    ),
    claim: said([prevention?.claim ?? ''])
      .map((claim) => `${claim.replace(/:$/, '')}:`)
      .join(''),
    because: numbered(answered(prevention?.because, 'postmortem.ask.prevention')),
    authors: inlineMarkdown((facts.authors ?? [author]).join(', ')),
    reviewers: answered(facts.reviewers && [facts.reviewers.join(', ')], 'postmortem.ask.reviewers').join(''),
    status: inlineMarkdown(facts.status ?? status),
  };
}

function region(name: string, lang: Lang, content: string): string {
  return printRegion(name, ['v1', `lang=${lang}`], content);
}

function listed(lines: readonly string[], ask: Question, say: Say): string[] {
  const answers = said(lines);
  return answers.length === 0 ? [openQuestion(ask, say)] : answers;
}

/** Without what says nothing: an empty item would make a heading of the line above it. */
function said(lines: readonly string[]): string[] {
  return lines.map(inlineMarkdown).filter((text) => text !== '');
}

function numbered(lines: readonly string[]): Numbered[] {
  return lines.map((text, index) => ({number: index + 1, text}));
}

/** What a summary answers, with what no entry says of the incident's times. */
function summaryQuestions({times}: Incident, say: Say): string {
  const questions: Question[] = [
    'postmortem.ask.summary',
    ...(times.started === undefined ? (['postmortem.ask.started'] as const) : []),
    ...(times.detected === undefined ? (['postmortem.ask.detected'] as const) : []),
  ];
  return questions.map((ask) => openQuestion(ask, say)).join('\n\n');
}
