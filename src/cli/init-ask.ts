import {DEFAULT_ZONE} from '../docs-repo/config-defaults.ts';
import {LANGS, type Lang} from '../i18n/index.ts';
import type {Context} from './context.ts';
import {askChoice, canAsk} from './prompt.ts';

/** What a new docs repo is set up with. */
export interface InitChoices {
  readonly language?: Lang | undefined;
  readonly zone?: string | undefined;
}

/** Asks for the language and the zone of the documents, on a terminal only, each only where it is missing. */
export async function askChoices(context: Context, {language, zone}: InitChoices): Promise<InitChoices> {
  if (!canAsk(context)) return {language, zone};
  return {language: language ?? (await askLanguage(context)), zone: zone ?? (await askZone(context))};
}

async function askLanguage({say, lang}: Context): Promise<Lang> {
  const ordered = [...LANGS].sort((a, b) => Number(b === lang) - Number(a === lang));
  const choices = ordered.map((value) => ({value, name: say(`language.${value}`)}));
  const answer = await askChoice(say('ask.language'), choices, say('ask.keys'));
  return LANGS.find((known) => known === answer) ?? lang;
}

/** Nothing to ask where the reader's zone is UTC too; any other zone has its flag. */
async function askZone({say, zone}: Context): Promise<string> {
  if (zone === DEFAULT_ZONE) return DEFAULT_ZONE;
  return await askChoice(
    say('ask.zone'),
    [DEFAULT_ZONE, zone].map((value) => ({value, name: value})),
    say('ask.keys'),
  );
}
