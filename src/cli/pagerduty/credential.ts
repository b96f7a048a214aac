import {keyStoreFrom} from '../../adapters/machine/key-store.ts';
import {runTokenCommand} from '../../adapters/machine/token-command.ts';
import {SignInFile} from '../../adapters/pagerduty/sign-in-file.ts';
import {Failure} from '../../failure.ts';
import type {Owner, SignIn} from '../../pagerduty/sign-in.ts';
import {readToken, type Token} from '../../pagerduty/token.ts';
import type {Context} from '../context.ts';
import {type TokenFrom, tokenSource} from './token-source.ts';

export interface Credential extends Token {
  readonly from: TokenFrom;
  /** Where a sign-in is kept. */
  readonly keptIn?: SignIn['keptIn'];
  /** Where it was accepted at sign-in. */
  readonly address?: string;
  /** Whose it is, where that was found out at sign-in. */
  readonly owner?: Owner;
}

/**
 * The token that wins. Failures: `pagerduty-no-token`, `pagerduty-token-shape` for something that can be none,
 * those of the token command, `pagerduty-key-store` where the key store does not give it back.
 */
export async function findCredential(context: Context, signal?: AbortSignal): Promise<Credential> {
  const from = tokenSource(context);
  switch (from) {
    case undefined:
      throw new Failure('pagerduty-no-token');
    case 'PAGERDUTY_TOKEN':
      return {from, ...shaped(context.env['PAGERDUTY_TOKEN'] ?? '', from)};
    case 'pagerduty.token_command': {
      const command = context.userConfig.pagerduty?.token_command ?? [];
      return {from, ...shaped(await runTokenCommand(command, {env: context.env, signal}), from)};
    }
    case 'mh pagerduty login':
      return await signedIn(context, signal);
  }
}

/** The token in a text. Failure `pagerduty-token-shape`, which does not show it. */
export function shaped(text: string, from: string): Token {
  const token = readToken(text);
  if (token === undefined) throw new Failure('pagerduty-token-shape', {from});
  return token;
}

async function signedIn({folders, env}: Context, signal: AbortSignal | undefined): Promise<Credential> {
  const signIn = await new SignInFile(folders).read();
  if (signIn === undefined) throw new Failure('pagerduty-no-token');
  const {token = await keyStoreFrom(env)?.read(signal), kind, keptIn, address, owner} = signIn;
  if (token === undefined) throw new Failure('pagerduty-key-store');
  return {from: 'mh pagerduty login', token, kind, keptIn, address, owner};
}
