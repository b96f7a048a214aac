import {inlineMarkdown} from '../encode/markdown.ts';
import {type Lang, sayIn, type Say} from '../i18n/index.ts';
import {pageLink} from '../incident/document-links.ts';
import {type Mark, MARKS} from '../incident/entry.ts';
import {namedEvidence} from '../incident/evidence.ts';
import {type Incident, timesToShow} from '../incident/incident.ts';
import {roleWord} from '../incident/line-text.ts';
import {minutesTo} from '../incident/times.ts';
import {calendarDate, clockTime, duration, zoneName} from '../when/show.ts';

/** Name of the marked region that holds what is computed: times, participants, pages, evidence. */
export const METRICS = 'metrics';

/** What the entries add up to, as a list. A time that nobody recorded is named as such. */
export function metricsMarkdown(incident: Incident, lang: Lang): string {
  const say = sayIn(lang);
  const rows: readonly (readonly [label: string, items: readonly string[]])[] = [
    ...MARKS.map((mark) => [say(`mark.${mark}`), [timeText(mark, incident, lang, say)]] as const),
    [say('postmortem.metrics.participants'), participants(incident, say)],
    [say('postmortem.metrics.pages'), incident.pages.map((page) => pageLink(page, say))],
    [say('postmortem.metrics.evidence'), evidence(incident)],
  ];
  return rows
    .filter(([, items]) => items.length > 0)
    .map(([label, items]) => `- **${capital(label)}**: ${items.join(', ')}`)
    .join('\n');
}

function timeText(mark: Mark, incident: Incident, lang: Lang, say: Say): string {
  const known = timesToShow(incident)[mark];
  if (known === undefined) return say('postmortem.metrics.unknown');
  const {zone, durations} = incident;
  const at = `${calendarDate(known.at, zone)} ${clockTime(known.at, zone)} ${zoneName(zone, known.at)}`;
  const minutes = minutesTo(mark, durations);
  if (minutes === undefined) return at;
  const base = mark === 'detected' ? 'started' : durations.base;
  return `${at} (${say(`postmortem.metrics.after-${base}`, {time: duration(minutes * 60, lang)})})`;
}

/** Everybody who wrote an entry or has a role, once each, in the order of their first word. */
function participants({lines, roles}: Incident, say: Say): string[] {
  const wrote = lines.filter(({entry}) => entry.source !== 'pagerduty').map(({author}) => author);
  const names = [...new Set([...wrote, ...roles.values()])];
  return names.map((name) => {
    const held = [...roles].filter(([, person]) => person === name).map(([role]) => roleWord(role, say));
    return inlineMarkdown(held.length === 0 ? name : `${name} (${held.join(', ')})`);
  });
}

function evidence({lines}: Incident): string[] {
  const kept = lines.flatMap(({data}) => namedEvidence(data)).filter((one) => one.kept);
  return kept.map(({path}) => `[${inlineMarkdown(path.replace(/^evidence\//, ''))}](${encodeURI(path)})`);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
