import {setRole, setSeverity, setStatus, cancelIncident} from '../../incident/transitions.ts';
import {roleWord} from '../../incident/line-text.ts';
import {roleNamed} from '../../incident/role.ts';
import {parseSeverity} from '../../incident/severity.ts';
import {parseStatus, settableStatus} from '../../incident/status.ts';
import {severityWord} from '../../incident/view/screen.ts';
import {type Context, screenOf} from '../context.ts';
import type {Keeper} from '../keeper.ts';
import {type ChangeOptions, changeIncident} from './change.ts';

type Noted = ChangeOptions & {readonly note?: string | undefined};

export async function changeStatus(context: Context, options: Noted, word: string): Promise<void> {
  const wanted = parseStatus(word);
  await changeIncident(
    context,
    options,
    'incident status',
    async ({context: {say}, incident, at, scribe}) => {
      const status = settableStatus(wanted, incident.id);
      const recorded = await setStatus({incident, at, ...noted(options)}, status, scribe);
      return (
        recorded && {
          recorded: [recorded],
          say: (where) => say('changed.status', {...where, status: say(`status.${status}`)}),
          facts: {status},
        }
      );
    },
  );
}

export async function changeSeverity(context: Context, options: Noted, word: string): Promise<void> {
  const severity = parseSeverity(word);
  await changeIncident(
    context,
    options,
    'incident severity',
    async ({context: reader, incident, at, scribe}) => {
      const recorded = await setSeverity({incident, at, ...noted(options)}, severity, scribe);
      const shown = severityWord(screenOf(reader), severity);
      return (
        recorded && {
          recorded: [recorded],
          say: (where) => reader.say('changed.severity', {...where, severity: shown}),
          facts: {severity},
        }
      );
    },
  );
}

/** No person: the role is given up. */
export async function changeRole(
  context: Context,
  options: ChangeOptions,
  typed: string,
  person: string | undefined,
): Promise<void> {
  const role = roleNamed(typed);
  await changeIncident(context, options, 'incident role', async ({context: {say}, incident, at, scribe}) => {
    const recorded = await setRole({incident, at}, role, person, scribe);
    const shown = roleWord(role, say);
    const answer =
      person === undefined
        ? (where: {time: string; id: string; docs: string}) =>
            say('changed.role-cleared', {...where, role: shown})
        : (where: {time: string; id: string; docs: string}) =>
            say('changed.role', {...where, role: shown, person});
    return recorded && {recorded: [recorded], say: answer, facts: {role, person: person ?? null}};
  });
}

export async function reopen(
  context: Context,
  options: ChangeOptions & {readonly text: string},
  keeper: Keeper,
): Promise<void> {
  await changeIncident(
    context,
    {...options, reopening: true},
    'incident reopen',
    async ({context: {say}, incident, at, scribe}) => {
      const recorded = await setStatus({incident, at, text: options.text}, 'reopened', scribe);
      return (
        recorded && {
          recorded: [recorded],
          say: (where) => say('changed.status', {...where, status: say('status.reopened')}),
          facts: {status: 'reopened'},
          remember: (memory) => {
            memory.use(incident.id);
          },
        }
      );
    },
    keeper,
  );
}

export async function cancel(
  context: Context,
  options: ChangeOptions & {readonly text: string},
  keeper: Keeper,
): Promise<void> {
  await changeIncident(
    context,
    {...options, ending: true},
    'incident cancel',
    async ({context: {say}, incident, at, scribe}) => {
      const recorded = await cancelIncident({incident, at}, options.text, scribe);
      return {
        recorded: [recorded],
        say: (where) => say('changed.status', {...where, status: say('status.cancelled')}),
        facts: {status: 'cancelled'},
        remember: (memory) => {
          memory.end(incident.id);
        },
      };
    },
    keeper,
  );
}

function noted({note}: Noted): {text?: string} {
  return note === undefined ? {} : {text: note};
}
