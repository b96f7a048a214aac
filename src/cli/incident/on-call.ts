import {personName} from '../../docs-repo/people.ts';
import {onCallNow} from '../../oncall/rotation.ts';
import {fullTime} from '../../when/show.ts';
import type {Context} from '../context.ts';
import type {Docs} from '../docs.ts';

/** Who is on call by the config's rotation, and until when; undefined where it says nothing. */
export function onCallText(
  context: Context,
  {config}: Docs,
  services: readonly string[],
): string | undefined {
  const turn = onCallNow(config, context.clock.now(), services[0]);
  if (turn === undefined) return undefined;
  const person = personName(config, turn.person, context.lang) ?? turn.person;
  return context.say('incident.on-call-until', {person, until: fullTime(turn.until, context.zone)});
}
