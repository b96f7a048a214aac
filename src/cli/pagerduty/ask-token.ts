import {Failure} from '../../failure.ts';
import type {Token} from '../../pagerduty/token.ts';
import type {Context} from '../context.ts';
import {askSecret, canAsk} from '../prompt.ts';
import {readStandardInput} from '../standard-input.ts';
import {shaped} from './credential.ts';

/** The token to sign in with: asked for without an echo, or piped in. Failures `pagerduty-token-missing`, `-token-shape`. */
export async function askToken(context: Context): Promise<Token> {
  const {say} = context;
  if (process.stdin.isTTY) {
    if (!canAsk(context)) throw new Failure('pagerduty-token-missing');
    const typed = await askSecret(say('sign-in.ask-token'), say('sign-in.ask-token-hint'));
    return shaped(typed, say('sign-in.from-typed'));
  }
  const piped = await readStandardInput();
  if (piped.trim() === '') throw new Failure('pagerduty-token-missing');
  return shaped(piped, say('sign-in.from-piped'));
}
