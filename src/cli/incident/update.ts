import {recordUpdate} from '../../incident/update.ts';
import {notePage, pagesOf} from '../../pagerduty/pages.ts';
import {parseAhead} from '../../when/ahead.ts';
import {answerTime} from '../../when/show.ts';
import type {Context} from '../context.ts';
import type {Keeper} from '../keeper.ts';
import {type ChangeOptions, changeIncident} from './change.ts';

export interface UpdateOptions extends ChangeOptions {
  readonly text: string;
  /** When the next one is due, as typed. */
  readonly next?: string | undefined;
  readonly pagerduty?: boolean;
}

/** Records what those who wait were told; with `pagerduty` it is told there, too. */
export async function update(context: Context, options: UpdateOptions, keeper: Keeper): Promise<void> {
  const {text, pagerduty} = options;
  const {zone, clock} = context;
  const next = options.next === undefined ? undefined : parseAhead(options.next, {now: clock.now(), zone});
  await changeIncident(
    context,
    options,
    'incident update',
    async ({context: {say}, incident, at, scribe}) => {
      const recorded = await recordUpdate({id: incident.id, text, at, next: next?.written}, scribe);
      const [entry] = recorded.entries;
      const page = notePage(pagesOf(incident.lines));
      const writes = page === undefined ? [] : [{kind: 'update', page, message: entry?.body ?? ''} as const];
      return {
        recorded: [recorded],
        say: (where) =>
          next === undefined
            ? say('changed.updated', where)
            : say('changed.updated-next', {...where, next: answerTime(next.instant, clock.now(), zone)}),
        facts: {next: next?.written ?? null},
        ...(pagerduty === true ? {tell: {entry: entry?.name ?? '', writes}} : {}),
      };
    },
    keeper,
  );
}
