import {join} from 'node:path';
import {Vault} from '../adapters/machine/vault.ts';
import type {Folders} from '../adapters/folders.ts';
import {maskSecrets} from '../secrets/mask.ts';
import type {Context} from './context.ts';

/** Masks secrets in text on its way into a repo; the originals go to this machine's vault. */
export async function maskText(context: Context, text: string): Promise<string> {
  const {text: masked, found} = await maskSecrets(text);
  if (found.length > 0) {
    new Vault(vaultFolder(context.folders)).keep(masked, text, context.clock.now());
    context.out.remark(
      context.say('secret.masked', {
        count: found.length,
        kinds: [...new Set(found.map(({kind}) => kind))].join(', '),
      }),
    );
  }
  return masked;
}

export function vaultFolder({state}: Folders): string {
  return join(state, 'vault');
}

/**
 * Masks what is pulled. The originals are where they came from, so that none is kept here; what
 * was masked is told once.
 */
export function pulledMask(context: Context): {mask: (text: string) => Promise<string>; tell: () => void} {
  const kinds: string[] = [];
  return {
    mask: async (text) => {
      const {text: masked, found} = await maskSecrets(text);
      kinds.push(...found.map(({kind}) => kind));
      return masked;
    },
    tell: () => {
      if (kinds.length === 0) return;
      const all = [...new Set(kinds)].join(', ');
      context.out.remark(context.say('pull.masked', {count: kinds.length, kinds: all}));
    },
  };
}
