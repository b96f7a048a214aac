import {SignInFile} from '../../adapters/pagerduty/sign-in-file.ts';
import type {Context} from '../context.ts';

/** Where a token can come from, in the order in which they win, as a person would look for it. */
export type TokenFrom = 'PAGERDUTY_TOKEN' | 'pagerduty.token_command' | 'mh pagerduty login';

/** Whether there is a token to try, and from where: looks, and loads and runs nothing. */
export function tokenSource({env, userConfig, folders}: Context): TokenFrom | undefined {
  if (env['PAGERDUTY_TOKEN']) return 'PAGERDUTY_TOKEN';
  if (userConfig.pagerduty?.token_command !== undefined) return 'pagerduty.token_command';
  return new SignInFile(folders).isThere ? 'mh pagerduty login' : undefined;
}
