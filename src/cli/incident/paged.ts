import type {Config} from '../../docs-repo/config.ts';
import {dutiesNow, type Ports} from '../../oncall/on-call-now.ts';
import {type Watch, watchOf} from '../../oncall/roster.ts';
import {fullTime} from '../../when/show.ts';
import type {Context} from '../context.ts';
import type {Docs} from '../docs.ts';
import {openSession} from '../pagerduty/session.ts';

/** Milliseconds, all in all: a declaration is answered at once. */
const PATIENCE = 1000;
/** More than this many people name nobody in particular. */
const MOST = 3;

/**
 * Who PagerDuty pages first for these services (for none: for everything), where it says so within a second.
 * Undefined where it does not, for whatever reason.
 */
export async function pagedText(
  context: Context,
  {config}: Docs,
  services: readonly string[],
): Promise<string | undefined> {
  const limits = {signal: AbortSignal.timeout(PATIENCE), timeLimit: PATIENCE, patience: 0};
  try {
    const session = await openSession(context, {region: config.pagerduty.region, ...limits});
    const text = await firstPaged(context, config, services, session);
    session.close();
    return text;
  } catch {
    return undefined;
  }
}

/** Who is paged first, by name and until when; undefined for nobody in particular. Failures `pagerduty-…`. */
export async function firstPaged(
  context: Context,
  config: Config,
  services: readonly string[],
  session: Ports,
): Promise<string | undefined> {
  const asked = services.length === 0 ? [undefined] : services.slice(0, MOST);
  const duties = await Promise.all(asked.map((service) => dutiesNow(config, service, session)));
  const first = duties.flat().filter(({level}) => level === 1);
  return namesOf(context, new Map(first.map((duty) => [duty.user.id, watchOf(duty, config, context.lang)])));
}

function namesOf({say, zone}: Context, people: ReadonlyMap<string, Watch>): string | undefined {
  if (people.size === 0 || people.size > MOST) return undefined;
  const texts = [...people.values()].map(({name, until}) =>
    until === undefined ? name : say('incident.on-call-until', {person: name, until: fullTime(until, zone)}),
  );
  return texts.join(', ');
}
