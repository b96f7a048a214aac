import {sayIn} from '../../i18n/index.ts';
import {tagOfEntry} from '../../incident/echo.ts';
import type {Incident} from '../../incident/incident.ts';
import {labelOf} from '../../incident/line-text.ts';
import {linesOf} from '../../incident/timeline.ts';
import type {Recorded} from '../../incident/record.ts';
import {notePage, pagesOf} from '../../pagerduty/pages.ts';
import type {Telling} from './telling.ts';

/** What is logged, as a note on the incident's page: its text, and what it marks in the words of the incident's language. */
export function noteFor({id, entries}: Recorded, incident: Incident): Telling {
  const [line] = linesOf(entries);
  const page = notePage(pagesOf(incident.lines));
  const entry = line?.entry.name ?? '';
  if (line === undefined || page === undefined) return {incident: id, entry, writes: []};
  const label = line.entry.kind === 'note' ? '' : labelOf(line, sayIn(incident.language));
  const text = [label, line.body].filter((part) => part !== '').join(': ');
  return {incident: id, entry, writes: [{kind: 'note', page, text, tag: tagOfEntry(entry)}]};
}
