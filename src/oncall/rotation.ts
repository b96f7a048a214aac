import type {Config} from '../docs-repo/config.ts';
import type {Rotation} from '../docs-repo/config-schema.ts';
import {aroundGap, instantsOf, wallAt, type Wall} from '../when/zone.ts';

const DAY = 86_400_000;
const DAYS = {day: 1, week: 7} as const;
const HAS_OFFSET = /(?:Z|[+-]\d{2}:\d{2})$/;

export interface OnCall {
  /** Key of a person, as in the rotation. */
  readonly person: string;
  /** When the next turn begins. */
  readonly until: Date;
}

/**
 * Who is on call at `instant` by the config: the service's own rotation, else the repo's. Turns begin at the
 * same time of day in the rotation's zone, so a turn across a change of summer time is an hour longer or
 * shorter. Undefined without a rotation, and before it starts.
 */
export function onCallNow(config: Config, instant: Date, service?: string): OnCall | undefined {
  const own =
    service !== undefined && Object.hasOwn(config.services, service)
      ? config.services[service]?.oncall
      : undefined;
  const rotation = own ?? config.oncall.rotation;
  return rotation && turnAt(rotation, rotation.zone ?? config.zone, instant);
}

function turnAt(rotation: Rotation, zone: string, instant: Date): OnCall | undefined {
  const start = firstTurn(rotation.starts, zone);
  const days = DAYS[rotation.every];
  const begins = (turn: number): Date => instantOf(addDays(start, turn * days), zone);
  // The division can be off by one turn near a change of summer time.
  let turn = Math.floor((instant.getTime() - begins(0).getTime()) / (days * DAY)) - 1;
  while (begins(turn + 1) <= instant) turn += 1;
  const person = rotation.people[turn % rotation.people.length];
  return turn < 0 || person === undefined ? undefined : {person, until: begins(turn + 1)};
}

function firstTurn(starts: string, zone: string): Wall {
  const text = starts.replace(' ', 'T');
  if (HAS_OFFSET.test(text)) return wallAt(new Date(text), zone);
  return wallAt(new Date(`${text}Z`), 'UTC');
}

function addDays(wall: Wall, days: number): Wall {
  const date = new Date(Date.UTC(wall.year, wall.month - 1, wall.day + days));
  return {...wall, year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate()};
}

/** A time that the clock skips counts as the moment of the jump's later reading; one shown twice, as the first. */
function instantOf(wall: Wall, zone: string): Date {
  return instantsOf(wall, zone)[0] ?? aroundGap(wall, zone).after;
}
