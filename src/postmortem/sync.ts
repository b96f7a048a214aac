import {findRegion, type Region, replaceRegion} from '../docs-repo/region.ts';
import {Failure} from '../failure.ts';
import type {Lang} from '../i18n/index.ts';
import type {Incident} from '../incident/incident.ts';
import type {HandEdit} from './by-hand.ts';
import {METRICS, metricsMarkdown} from './metrics.ts';
import {TIMELINE, timelineMarkdown} from './timeline.ts';

export interface Synced {
  readonly text: string;
  /** The regions that somebody had changed by hand. */
  readonly edited: readonly HandEdit[];
}

const REGIONS = {[TIMELINE]: timelineMarkdown, [METRICS]: metricsMarkdown} as const;

/**
 * A review with its regions as the entries have it now; every byte outside of them stays. `committed`: an earlier state
 * of it, which may say how an edited region was rendered. Failures `region-missing` (`path` names the file) where it has
 * no timeline, `region-broken`.
 */
export function syncPostmortem(text: string, incident: Incident, path: string, committed = ''): Synced {
  if (findRegion(text, TIMELINE) === undefined) throw new Failure('region-missing', {name: TIMELINE, path});
  let synced = text;
  const edited: HandEdit[] = [];
  for (const [name, render] of Object.entries(REGIONS)) {
    const region = findRegion(synced, name);
    if (region === undefined) continue;
    const rendered = render(incident, langOf(region, incident));
    if (region.edited && rendered !== region.content)
      edited.push({name, present: region.content, rendered, ...renderedBefore(committed, name)});
    if (region.edited || rendered !== region.content) synced = replaceRegion(synced, region, rendered);
  }
  return {text: synced, edited};
}

function renderedBefore(committed: string, name: string): {before?: string} {
  try {
    const region = findRegion(committed, name);
    return region === undefined || region.edited ? {} : {before: region.content};
  } catch (error) {
    if (error instanceof Failure) return {};
    throw error;
  }
}

/** The language that a review was drafted in; its incident's where its region does not say. */
function langOf({words}: Region, {language}: Incident): Lang {
  if (words.includes('lang=ko')) return 'ko';
  return words.includes('lang=en') ? 'en' : language;
}
