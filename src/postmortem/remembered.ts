import type {Lang} from '../i18n/index.ts';
import type {Recollection} from '../incident/recollect.ts';
import type {At} from '../incident/record.ts';
import {parseWhen} from '../when/parse.ts';
import {withOffset} from '../when/zone.ts';
import {isFixedTime, SOME_DAY} from './fact-times.ts';
import type {Facts} from './facts-schema.ts';

/** Language and zone of the documents, where the facts do not say. */
export interface Place {
  readonly language: Lang;
  readonly zone: string;
}

/** Milliseconds. */
const HALF_DAY = 12 * 60 * 60 * 1000;

/**
 * The incident that a facts file describes. A time without a date is the one nearest to the line before it, on the clock
 * of the incident's own time; where that has no offset, of `zone`. Failures `time-ambiguous`, `time-impossible`.
 */
export function rememberedIncident(
  said: NonNullable<Facts['incident']>,
  impact: string | undefined,
  {language, zone}: Place,
): Recollection {
  const at = parseWhen(said.at, {now: SOME_DAY, zone});
  const clock = /Z$|[+-]\d\d:\d\d$/.exec(said.at.trim()) === null ? zone : offsetOf(at.written);
  let before = at;
  const next = (text: string): At => (before = nearest(text, before, clock));
  const lines = (said.timeline ?? []).map(({at: time, text, mark}) => ({
    at: next(time),
    text,
    ...(mark === undefined ? {} : {mark}),
  }));
  return {
    title: said.title,
    at,
    ...(said.resolved_at === undefined ? {} : {resolvedAt: next(said.resolved_at)}),
    ...(said.severity === undefined ? {} : {severity: said.severity}),
    ...(said.services === undefined ? {} : {services: said.services}),
    ...(impact === undefined ? {} : {impact}),
    lines,
    language,
    zone,
  };
}

function offsetOf(written: string): string {
  return written.endsWith('Z') ? 'UTC' : written.slice(-6);
}

function nearest(text: string, before: At, zone: string): At {
  if (isFixedTime(text)) return parseWhen(text, {now: SOME_DAY, zone});
  // Within half a day of the line before: the latest such time that is not later than half a day after it.
  const day = withOffset(new Date(before.instant.getTime() + HALF_DAY), zone).slice(0, 10);
  const same = parseWhen(`${day} ${text}`, {now: SOME_DAY, zone});
  if (same.instant.getTime() - before.instant.getTime() <= HALF_DAY) return same;
  const earlier = withOffset(new Date(before.instant.getTime() - HALF_DAY), zone).slice(0, 10);
  return parseWhen(`${earlier} ${text}`, {now: SOME_DAY, zone});
}
