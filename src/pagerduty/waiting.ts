import * as z from 'zod';
import {isSentOnce} from './verdict.ts';
import {type Write, writeSchema} from './write.ts';

const FORMAT = 1;

const waitingSchema = z.strictObject({
  format: z.literal(FORMAT),
  /** When it was asked for, UTC. */
  made: z.iso.datetime(),
  /** Id of the incident. */
  incident: z.string(),
  /** Name of the entry that says it: what is in no entry is told to nobody. */
  entry: z.string(),
  write: writeSchema,
  /** Attempts that have ended. */
  attempts: z.int().min(0),
  /** `unclear` (it may have arrived) and `refused` wait for somebody to decide. */
  state: z.enum(['waiting', 'unclear', 'refused']),
  /** Why it still waits: code and params of a failure. */
  trouble: z
    .strictObject({code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()]))})
    .optional(),
});

/** A write on its way to PagerDuty, as it is kept on this machine. */
export interface Waiting extends Omit<z.output<typeof waitingSchema>, 'format'> {
  /** Name of its file without `.json`: the order in which they were asked for. */
  readonly name: string;
}

export type Trouble = NonNullable<Waiting['trouble']>;

/** Undefined for a text that we did not write so. */
export function parseWaiting(name: string, text: string): Waiting | undefined {
  try {
    const {format: _, ...waiting} = waitingSchema.parse(JSON.parse(text));
    return {name, ...waiting};
  } catch {
    return undefined;
  }
}

export function printWaiting({name: _, ...waiting}: Waiting): string {
  return `${JSON.stringify({format: FORMAT, ...waiting}, null, 1)}\n`;
}

export function newWaiting(
  where: Pick<Waiting, 'made' | 'incident' | 'entry'>,
  write: Write,
): Omit<Waiting, 'name'> {
  return {...where, write, attempts: 0, state: 'waiting'};
}

/** What people type to name it: the last part of its name. */
export function idOfWaiting({name}: Pick<Waiting, 'name'>): string {
  return name.slice(name.lastIndexOf('-') + 1);
}

/** Whether it waits for somebody to decide. */
export function isHeld({state}: Pick<Waiting, 'state'>): boolean {
  return state !== 'waiting';
}

/**
 * Who has a write in hand. `free`: nobody. `busy`: a living process. `left-unsent`: the command that asked for it did
 * not live to say whether its entry is written. `left-sending`: a process began to send it, and did not live to say
 * what became of it.
 */
export type Hold = 'free' | 'busy' | 'left-unsent' | 'left-sending';

/** A write as it is found. */
export interface Found {
  readonly waiting: Waiting;
  readonly hold: Hold;
}

/**
 * The write to send next, of those in their order: the first of its incident that nobody holds back. Nothing of an
 * incident is sent while an earlier write of it is in somebody's hands. `passed`: incidents that have had their turn.
 */
export function nextOf<T extends Found>(all: readonly T[], passed: ReadonlySet<string>): T | undefined {
  const seen = new Set(passed);
  for (const one of all) {
    const {incident} = one.waiting;
    if (seen.has(incident) || isHeld(one.waiting)) continue;
    if (one.hold !== 'busy') return one;
    seen.add(incident);
  }
  return undefined;
}

/** Whether an earlier write of its incident has to go first. */
export function isBehind({name, incident}: Waiting, all: readonly Waiting[]): boolean {
  return all.some((one) => one.incident === incident && one.name < name && !isHeld(one));
}

/** After an attempt that came to nothing, or to nobody knows what. */
export function attempted(one: Waiting, state: Waiting['state'], {code, params}: Trouble): Waiting {
  return {...one, attempts: one.attempts + 1, state, trouble: {code, params: {...params}}};
}

/** After an attempt that did not live to its end: it may have arrived, and what is sent once is not sent again. */
export function afterDeath(one: Waiting): Waiting {
  const state = isSentOnce(one.write.kind) ? 'unclear' : one.state;
  return attempted(one, state, {code: 'interrupted', params: {}});
}

/** Somebody has decided that it is sent again. */
export function letGo(one: Waiting): Waiting {
  return {...one, state: 'waiting'};
}
