import {inlineMarkdown} from '../encode/markdown.ts';
import {sayIn, type Say} from '../i18n/index.ts';
import type {Incident} from '../incident/incident.ts';
import {calendarDate, clockRange, clockTime, durationInWords, zoneName} from '../when/show.ts';
import type {Facts} from './facts-schema.ts';
import {openQuestion} from '../docs-repo/open-question.ts';
import type {Drafting} from './view.ts';

/** The first lines of a review. */
export interface HeaderView {
  readonly title: string;
  /** `2024-10-08` in the incident's zone. */
  readonly date: string;
  /** `45분 (14:30-15:15 UTC)` */
  readonly duration: string;
  /** `높음 (요청의 50% 실패)`: the word, and what it means here. */
  readonly severity: string;
  readonly impact: string;
}

export function headerView(incident: Incident, facts: Facts, drafting: Drafting): HeaderView {
  const say = sayIn(drafting.lang);
  const impact = facts.impact ?? incident.impact;
  return {
    title: inlineMarkdown(incident.title) || inlineMarkdown(incident.id),
    date: calendarDate(incident.durations.baseAt, incident.zone),
    duration: durationText(incident, drafting, say),
    severity: severityText(incident, facts.severity_note ?? drafting.severityMeans, say),
    impact: inlineMarkdown(impact ?? '') || openQuestion('postmortem.ask.impact', say),
  };
}

function durationText({durations, times, zone}: Incident, {lang}: Drafting, say: Say): string {
  const {baseAt, resolve} = durations;
  if (times.resolved === undefined || resolve === undefined)
    return say('postmortem.ongoing', {time: `${clockTime(baseAt, zone)} ${zoneName(zone, baseAt)}`});
  return `${durationInWords(resolve * 60, lang)} (${clockRange(baseAt, times.resolved.at, zone, lang)})`;
}

function severityText({severity}: Incident, note: string | undefined, say: Say): string {
  if (severity === undefined) return openQuestion('postmortem.ask.severity', say);
  const word = say(`severity.${severity}`);
  return note === undefined ? word : `${word} (${inlineMarkdown(note)})`;
}
