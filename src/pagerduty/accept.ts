import {isFailure} from '../failure.ts';
import type {Attempt} from './attempts.ts';
import {ownerOf} from './owner.ts';
import type {PagerDuty} from './ports.ts';
import type {Owner} from './sign-in.ts';

export interface Ports {
  /** PagerDuty as the holder of the token, presented in one way. */
  readonly open: (attempt: Attempt) => PagerDuty;
}

export interface Accepted extends Attempt {
  readonly owner: Owner;
  /** Addresses where it was not accepted, each once, in the order they were asked. */
  readonly refusedAt: readonly string[];
}

/**
 * The first way in which PagerDuty accepts the token, and whose it is. `owner` is absent where every way is refused;
 * whatever else goes wrong is thrown, because it says nothing about the token.
 */
export async function accept(
  attempts: readonly Attempt[],
  {open}: Ports,
): Promise<Accepted | {readonly owner?: never; readonly refusedAt: readonly string[]}> {
  const refusedAt: string[] = [];
  for (const attempt of attempts) {
    const owner = await ownerUnlessRefused(open(attempt));
    if (owner !== undefined)
      return {...attempt, owner, refusedAt: refusedAt.filter((one) => one !== attempt.address)};
    if (!refusedAt.includes(attempt.address)) refusedAt.push(attempt.address);
  }
  return {refusedAt};
}

async function ownerUnlessRefused(pagerDuty: PagerDuty): Promise<Owner | undefined> {
  try {
    return await ownerOf(pagerDuty);
  } catch (error) {
    if (isFailure(error) && error.code === 'pagerduty-sign-in') return undefined;
    throw error;
  }
}
