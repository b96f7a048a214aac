import {inlineMarkdown} from '../encode/markdown.ts';
import {sayIn, type Lang, type Say} from '../i18n/index.ts';
import {openQuestion} from '../docs-repo/open-question.ts';
import {namedEvidence} from '../incident/evidence.ts';
import type {Incident} from '../incident/incident.ts';
import {labelOf} from '../incident/line-text.ts';
import type {TimelineLine} from '../incident/timeline.ts';
import {clockTime, dateLine} from '../when/show.ts';
import {type Presented, presentationOf} from './presentation.ts';

/** Name of the marked region that holds the timeline. */
export const TIMELINE = 'timeline';

/** The lines of the timeline as a review shows them, oldest first. A day is named where there is more than one. */
export function timelineMarkdown(incident: Incident, lang: Lang): string {
  const {zone} = incident;
  const say = sayIn(lang);
  const presentation = presentationOf(incident.lines);
  const shown = incident.timeline.filter(({entry}) => presentation.get(entry.name)?.hidden !== true);
  if (shown.length === 0) return openQuestion('postmortem.ask.timeline', say);
  const days = [...new Set(shown.map(({at}) => dateLine(at, zone, lang)))];
  const linesOf = (day: string): string[] =>
    shown
      .filter(({at}) => dateLine(at, zone, lang) === day)
      .map((line) => lineMarkdown(line, zone, presentation.get(line.entry.name), say));
  if (days.length < 2) return days.flatMap(linesOf).join('\n');
  return days.map((day) => [`**${day}**`, '', ...linesOf(day)].join('\n')).join('\n\n');
}

function lineMarkdown(line: TimelineLine, zone: string, presented: Presented | undefined, say: Say): string {
  const text = presented?.text ?? textOf(line, say);
  const evidence = namedEvidence(line.data)
    .filter(({kept}) => kept)
    .map(({path}) => ` ([${say('postmortem.evidence')}](${encodeURI(path)}))`);
  return `- ${clockTime(line.at, zone)} - ${inlineMarkdown(text)}${evidence.join('')}`;
}

/** The first line of what was said. A mark says what it is, unless the words do; a status speaks for itself. */
function textOf(line: TimelineLine, say: Say): string {
  const label = labelOf(line, say);
  const first = line.body.split('\n').find((text) => inlineMarkdown(text) !== '');
  if (first === undefined) return label;
  const adds = line.entry.kind === 'mark' && !first.includes(label);
  return adds ? `${first} (${label})` : first;
}
