import {type Correction, correctEntry, entryToCorrect, retractEntries} from '../../incident/correct.ts';
import {parseMark} from '../../incident/mark.ts';
import type {Json} from '../../incident/entry.ts';
import type {Context} from '../context.ts';
import {atOf} from '../incidents.ts';
import type {Keeper} from '../keeper.ts';
import {type ChangeOptions, changeIncident} from './change.ts';

export interface EditOptions extends ChangeOptions {
  /** Left out: the declaration, where title or impact are corrected. */
  readonly entry?: string | undefined;
  readonly text: string;
  readonly mark?: string | undefined;
  readonly title?: string | undefined;
  readonly impact?: string | undefined;
  readonly retract?: boolean;
}

/** Writes a correction or a retraction of one entry. `--at` is the right time of that entry. */
export async function edit(context: Context, options: EditOptions, keeper: Keeper): Promise<void> {
  const {at, ...where} = options;
  const data = fieldsOf(options);
  const correction: Correction = {
    ...(options.text === '' ? {} : {text: options.text}),
    ...(at === undefined ? {} : {at: atOf(context, at)}),
    data,
  };
  await changeIncident(
    context,
    where,
    'incident edit',
    async ({context: {say}, incident, entries, at: now, scribe}) => {
      const entry = entryToCorrect(incident, entries, options.entry, data);
      const retracted = options.retract === true;
      const recorded = retracted
        ? await retractEntries(incident.id, [entry.name], now, scribe)
        : await correctEntry(incident, entry, correction, now, scribe);
      const name = entry.name;
      return {
        recorded: [recorded],
        say: (at_) => say(retracted ? 'changed.retracted' : 'changed.corrected', {...at_, entry: name}),
        facts: {entry: name, retracted},
      };
    },
    keeper,
  );
}

function fieldsOf({mark, title, impact}: EditOptions): Record<string, Json> {
  return {
    ...(mark === undefined ? {} : {mark: parseMark(mark)}),
    ...(title === undefined ? {} : {title}),
    ...(impact === undefined ? {} : {impact}),
  };
}
