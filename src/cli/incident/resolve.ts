import {setStatus} from '../../incident/transitions.ts';
import {elapsed} from '../../when/show.ts';
import type {Context} from '../context.ts';
import type {Keeper} from '../keeper.ts';
import {type ChangeOptions, changeIncident} from './change.ts';

/** Closes an incident: it stops being this user's current one. */
export async function resolve(
  context: Context,
  options: ChangeOptions & {readonly text: string},
  keeper: Keeper,
): Promise<void> {
  await changeIncident(
    context,
    {...options, ending: true},
    'incident resolve',
    async ({context: reader, incident, at, scribe}) => {
      const recorded = await setStatus({incident, at, text: options.text}, 'resolved', scribe);
      if (recorded === undefined) return undefined;
      const seconds = (at.instant.getTime() - incident.durations.baseAt.getTime()) / 1000;
      const lasted = elapsed(incident.durations.baseAt, at.instant, reader.lang);
      return {
        recorded: [recorded],
        say: (where) => reader.say('changed.resolved', {...where, lasted}),
        next: reader.say('next.show', {id: incident.id.slice(-4)}),
        facts: {status: 'resolved', lasted_seconds: Math.max(0, Math.round(seconds))},
        remember: (memory) => {
          memory.end(incident.id);
        },
      };
    },
    keeper,
  );
}
