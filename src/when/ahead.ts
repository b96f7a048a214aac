import {cleanLine} from '../encode/terminal.ts';
import {Failure} from '../failure.ts';
import {readClock} from './clock.ts';
import type {WhenContext} from './parse.ts';
import {instantsOf, wallAt, withOffset} from './zone.ts';

const LATER =
  /^(?:in )?(?:(?<h>\d{1,3}) ?(?:h|hrs?|hours?|시간)(?<half> ?반)?)? ?(?:(?<m>\d{1,4}) ?(?:m|mins?|minutes?|분))?(?: ?(?:뒤|후))?$/;
const MINUTE = 60_000;

/**
 * Reads when something is due: `30m`, `1h 30m`, `30분`, `1시간 반`, or `15:30`, the next such time in the reader's
 * zone. RFC 3339. Failure `next-unreadable`, also for nothing and for what is more than 999 hours ahead.
 */
export function parseAhead(text: string, context: WhenContext): {instant: Date; written: string} {
  const said = cleanLine(text).normalize('NFC').toLowerCase();
  const instant = later(said, context) ?? nextClock(said, context);
  if (instant === undefined) throw new Failure('next-unreadable', {text: cleanLine(text)});
  return {instant, written: withOffset(instant, context.zone)};
}

function later(text: string, {now}: WhenContext): Date | undefined {
  const {h = '0', half, m = '0'} = LATER.exec(text)?.groups ?? {};
  const minutes = Number(h) * 60 + Number(m) + (half === undefined ? 0 : 30);
  if (minutes === 0 || (half !== undefined && m !== '0')) return undefined;
  return new Date(Math.floor(now.getTime() / 1000) * 1000 + minutes * MINUTE);
}

function nextClock(text: string, {now, zone}: WhenContext): Date | undefined {
  const [clock, rest = ''] = readClock(text) ?? [];
  if (clock === undefined || rest.trim() !== '') return undefined;
  for (const days of [0, 1, 2]) {
    const {year, month, day} = wallAt(new Date(now.getTime() + days * 24 * 60 * MINUTE), zone);
    const next = instantsOf({year, month, day, ...clock}, zone).find((instant) => instant > now);
    if (next !== undefined) return next;
  }
  return undefined;
}
