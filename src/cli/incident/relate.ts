import {incidentNamed} from '../../incident/choose.ts';
import {shortId} from '../../incident/id.ts';
import {addLink, mergeInto} from '../../incident/transitions.ts';
import type {Context} from '../context.ts';
import {openDocs} from '../open-docs.ts';
import {docsName} from '../carry-out.ts';
import {allIncidents, openIncident} from '../incidents.ts';
import {type ChangeOptions, changeIncident} from './change.ts';

/** Ends one incident as part of another. */
export async function merge(context: Context, options: ChangeOptions, into: string): Promise<void> {
  await changeIncident(
    context,
    options,
    'incident merge',
    async ({context: reader, docs, incident, at, scribe}) => {
      const target = incidentNamed(
        into,
        (await allIncidents(reader, docs)).values(),
        context.flags['no-input'],
      );
      const {incident: kept} = await openIncident(docs, target);
      const recorded = await mergeInto({incident, at}, kept, scribe);
      return {
        recorded,
        say: (where) => reader.say('changed.merged', {...where, into: shortId(target)}),
        facts: {into: target},
        remember: (memory) => {
          const {current = incident.id} = memory.read();
          if (current === incident.id) memory.use(target);
        },
      };
    },
  );
}

const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\/\S+$/i;

/** Links an address, or another incident. */
export async function link(
  context: Context,
  options: ChangeOptions & {readonly label?: string | undefined},
  target: string,
): Promise<void> {
  await changeIncident(
    context,
    options,
    'incident link',
    async ({context: reader, docs, incident, at, scribe}) => {
      const to = ADDRESS.test(target)
        ? {url: target}
        : {
            incident: incidentNamed(
              target,
              (await allIncidents(reader, docs)).values(),
              context.flags['no-input'],
            ),
          };
      const recorded = await addLink({incident, at}, to, options.label, scribe);
      const shown = 'url' in to ? to.url : shortId(to.incident);
      return {
        recorded: [recorded],
        say: (where) => reader.say('changed.link', {...where, target: shown}),
        facts: to,
      };
    },
  );
}

/** Makes an incident this user's current one. */
export async function use(context: Context, ref: string): Promise<void> {
  const docs = await openDocs(context);
  const id = incidentNamed(ref, (await allIncidents(context, docs)).values(), context.flags['no-input']);
  if (context.flags['dry-run'] !== true) docs.memory.use(id);
  context.out.result(context.say('changed.using', {id: shortId(id), docs: docsName(context, docs)}));
  context.out.json('incident.use/1', {id});
}
