import {cannotWrite} from '../../adapters/files/cannot-write.ts';
import {keyStoreFrom} from '../../adapters/machine/key-store.ts';
import {SignInFile} from '../../adapters/pagerduty/sign-in-file.ts';
import type {SignIn} from '../../pagerduty/sign-in.ts';
import type {Context} from '../context.ts';

export type KeptIn = SignIn['keptIn'];

/**
 * Keeps a sign-in: the token in the system's key store where one works, else in the file with the rest. Failure
 * `cannot-write`; nothing is kept then.
 */
export async function keepSignIn(
  {folders, env}: Context,
  {token, ...rest}: Omit<SignIn, 'version' | 'keptIn'> & {readonly token: string},
): Promise<KeptIn> {
  const store = keyStoreFrom(env);
  const keptIn = (await store?.keep(token)) === true ? 'key-store' : 'file';
  const file = new SignInFile(folders);
  try {
    file.write({version: 1, keptIn, ...rest, ...(keptIn === 'file' ? {token} : {})});
  } catch (error) {
    if (keptIn === 'key-store') await store?.remove();
    throw cannotWrite(error, folders.state);
  }
  return keptIn;
}

/** Forgets a sign-in, wherever it is kept: in the key store also where nothing is remembered of it. */
export async function forgetSignIn({folders, env}: Context): Promise<{
  readonly was: KeptIn | undefined;
  /** The key store holds it still. */
  readonly held: boolean;
}> {
  const file = new SignInFile(folders);
  const was = (await file.read())?.keptIn;
  const gone = (await keyStoreFrom(env)?.remove()) ?? was !== 'key-store';
  const held = was === 'key-store' && !gone;
  if (!held) file.remove();
  return {was, held};
}
