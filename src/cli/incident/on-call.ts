import {personName} from '../../docs-repo/people.ts';
import {onCallNow} from '../../oncall/rotation.ts';
import {fullTime} from '../../when/show.ts';
import type {Context} from '../context.ts';
import type {Docs} from '../docs.ts';
import {tokenSource} from '../pagerduty/token-source.ts';

/**
 * Who is on call, and until when; undefined where nothing says it. PagerDuty is asked where this user is signed in,
 * for a moment only; the config's rotation answers for it otherwise. A token that the user's own command gives is not
 * fetched: it may ask for a password or a finger, at the worst of times. Never fails.
 */
export async function onCallText(
  context: Context,
  docs: Docs,
  services: readonly string[],
): Promise<string | undefined> {
  const source = tokenSource(context);
  if (source === undefined) return rotationText(context, docs, services);
  const paged =
    source === 'pagerduty.token_command' ? undefined : await askPagerDuty(context, docs, services);
  const text = paged ?? rotationText(context, docs, services);
  if (text === undefined) context.out.remark(context.say('oncall.ask-later', {service: flagFor(services)}));
  return text;
}

async function askPagerDuty(context: Context, docs: Docs, services: readonly string[]) {
  const {pagedText} = await import('./paged.ts');
  return await pagedText(context, docs, services);
}

function flagFor([service]: readonly string[]): string {
  if (service === undefined) return '';
  return ` --service ${/^[\w.-]+$/.test(service) ? service : JSON.stringify(service)}`;
}

function rotationText(context: Context, {config}: Docs, services: readonly string[]): string | undefined {
  const turn = onCallNow(config, context.clock.now(), services[0]);
  if (turn === undefined) return undefined;
  const person = personName(config, turn.person, context.lang) ?? turn.person;
  return context.say('incident.on-call-until', {person, until: fullTime(turn.until, context.zone)});
}
