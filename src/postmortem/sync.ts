import {findRegion, type Region, replaceRegion} from '../docs-repo/region.ts';
import {Failure} from '../failure.ts';
import type {Lang} from '../i18n/index.ts';
import type {Incident} from '../incident/incident.ts';
import {TIMELINE, timelineMarkdown} from './timeline.ts';

export interface Synced {
  readonly text: string;
  /** The region as somebody had changed it by hand; absent where nobody had. */
  readonly edited?: string;
}

/**
 * A review with its timeline as the entries have it now; every byte outside of the region stays. Failures
 * `region-missing` (`path` names the file), `region-broken`.
 */
export function syncPostmortem(text: string, incident: Incident, path: string): Synced {
  const region = findRegion(text, TIMELINE);
  if (region === undefined) throw new Failure('region-missing', {name: TIMELINE, path});
  const content = timelineMarkdown(incident, langOf(region, incident));
  const synced = content === region.content ? text : replaceRegion(text, region, content);
  return {text: synced, ...(region.edited && content !== region.content && {edited: region.content})};
}

/** The language that a review was drafted in; its incident's where its region does not say. */
function langOf({words}: Region, {language}: Incident): Lang {
  if (words.includes('lang=ko')) return 'ko';
  return words.includes('lang=en') ? 'en' : language;
}
