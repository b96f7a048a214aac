import {Failure} from '../../failure.ts';
import type {Context} from '../context.ts';
import {forgetSignIn} from './keep.ts';
import {tokenSource} from './token-source.ts';

/** Forgets the sign-in, wherever it is kept. Failure `pagerduty-key-store-held` where the key store holds on to it. */
export async function logout(context: Context): Promise<void> {
  const {say, out, flags} = context;
  if (flags['dry-run'] === true) {
    dryRun(context);
    return;
  }
  const {was, held} = await forgetSignIn(context);
  if (held) throw new Failure('pagerduty-key-store-held');
  const left = tokenSource(context);
  out.result(was === undefined ? say('sign-out.nothing') : say(`sign-out.${was}`));
  if (was !== undefined) out.remark(say('sign-out.still-valid'));
  if (left !== undefined) out.remark(say('sign-out.left', {from: left}));
  out.json('pagerduty.logout/1', {removed_from: was ?? null, left: left ?? null});
}

function dryRun(context: Context): void {
  const {say, out} = context;
  out.result(say('sign-in.kept.nowhere'));
  out.json('pagerduty.logout/1', {removed_from: null, left: tokenSource(context) ?? null});
}
