import {Vault} from '../../adapters/machine/vault.ts';
import {Failure} from '../../failure.ts';
import {findEntry} from '../../incident/correct.ts';
import {incidentFolder} from '../../incident/id.ts';
import {findOriginals, type Ports, type Unmasked, unmaskEntry} from '../../incident/unmask.ts';
import type {Context} from '../context.ts';
import type {Docs} from '../docs.ts';
import {vaultFolder} from '../mask.ts';
import {askYes, canAsk} from '../prompt.ts';
import {type ChangeOptions, changeIncident} from './change.ts';

/** Brings back what was masked in an entry, after asking: it will be published. */
export async function unmask(context: Context, options: ChangeOptions, ref: string): Promise<void> {
  await changeIncident(
    context,
    options,
    'incident unmask',
    async ({context: reader, docs, incident, entries, at, scribe}) => {
      const named = findEntry(incident, entries, ref);
      const found = await findOriginals(incident, entries, named, portsFor(reader, docs, incident.id));
      if (!(await isConfirmed(reader, found))) return undefined;
      const {name} = found.entry;
      return {
        recorded: [await unmaskEntry(incident, found, at, scribe)],
        say: (where) => reader.say('changed.unmasked', {...where, entry: name}),
        facts: {entry: name, kinds: found.kinds, files: [...found.evidence.keys()]},
      };
    },
  );
}

function portsFor({folders, clock}: Context, {reader, config}: Docs, id: string): Ports {
  const vault = new Vault(vaultFolder(folders));
  const folder = incidentFolder(id, config.paths.incidents);
  return {
    original: (masked, written) => vault.find(masked, written, clock.now()),
    file: async (path) => await reader.file(`${folder}/${path}`),
  };
}

/** Failure `unmask-unconfirmed` where nobody can be asked and nobody said yes. */
async function isConfirmed(context: Context, {entry, kinds}: Unmasked): Promise<boolean> {
  const {flags, say} = context;
  if (flags.yes === true || flags['dry-run'] === true) return true;
  if (!canAsk(context)) throw new Failure('unmask-unconfirmed', {entry: entry.name});
  return await askYes(say('ask.unmask', {kinds: kinds.join(', ')}));
}
