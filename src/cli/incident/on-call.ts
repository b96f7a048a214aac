import {personName} from '../../docs-repo/people.ts';
import type {Message} from '../../i18n/index.ts';
import {onCallNow} from '../../oncall/rotation.ts';
import {fullTime} from '../../when/show.ts';
import type {Context} from '../context.ts';
import type {Docs} from '../docs.ts';
import {tokenSource} from '../pagerduty/token-source.ts';

/** Who is on call as the answer to a declaration says it; `later` is what to type where nothing said it in time. */
export interface OnCallWords {
  readonly text?: string | undefined;
  readonly later?: Message;
}

/**
 * Who is on call, and until when. PagerDuty is asked where this user is signed in,
 * for a moment only; the config's rotation answers for it otherwise. A token that the user's own command gives is not
 * fetched: it may ask for a password or a finger, at the worst of times. Never fails.
 */
export async function onCallWords(
  context: Context,
  docs: Docs,
  services: readonly string[],
): Promise<OnCallWords> {
  const source = tokenSource(context);
  if (source === undefined) return {text: rotationText(context, docs, services)};
  const paged =
    source === 'pagerduty.token_command' ? undefined : await askPagerDuty(context, docs, services);
  const text = paged ?? rotationText(context, docs, services);
  if (text !== undefined) return {text};
  return {later: context.say('oncall.ask-later', {service: flagFor(services)})};
}

async function askPagerDuty(context: Context, docs: Docs, services: readonly string[]) {
  const {pagedText} = await import('./paged.ts');
  return await pagedText(context, docs, services);
}

function flagFor([service]: readonly string[]): string {
  if (service === undefined) return '';
  return ` --service ${/^[\w.-]+$/.test(service) ? service : JSON.stringify(service)}`;
}

/** Whose turn it is by the config's own rotation, and until when. */
export function rotationText(
  context: Context,
  {config}: Docs,
  services: readonly string[],
): string | undefined {
  const turn = onCallNow(config, context.clock.now(), services[0]);
  if (turn === undefined) return undefined;
  const person = personName(config, turn.person, context.lang) ?? turn.person;
  return context.say('incident.on-call-until', {person, until: fullTime(turn.until, context.zone)});
}
