import {SEVERITIES} from '../../incident/entry.ts';
import type {Context} from '../context.ts';
import {askChoice, askText, canAsk} from '../prompt.ts';

/** What a declaration is asked for. */
export interface Asked {
  readonly title?: string | undefined;
  readonly severity?: string | undefined;
}

/** Asks what is missing, on a terminal only: the title, and with it the severity. At most two questions. */
export async function askDeclaration(context: Context, options: Asked): Promise<Asked> {
  if (options.title !== undefined || !canAsk(context)) return options;
  const {say} = context;
  const title = await askText(say('ask.title'));
  if (options.severity !== undefined) return {title, severity: options.severity};
  const choices = SEVERITIES.map((value) => ({
    value,
    name: `${value}  ${say(`severity.${value}`)}`,
  }));
  const later = {value: '', name: say('ask.severity-later')};
  const severity = await askChoice(say('ask.severity'), [...choices, later], say('ask.keys'));
  return {title, ...(severity === '' ? {} : {severity})};
}
