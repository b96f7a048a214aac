import {Flags} from '@oclif/core';
import {LANGS} from '../i18n/index.ts';

/** Flags that mean the same everywhere. Their words are in the help tables. */
export const commonFlags = {
  json: Flags.boolean(),
  lang: Flags.option({options: LANGS})(),
  'no-input': Flags.boolean(),
  'dry-run': Flags.boolean(),
  docs: Flags.string(),
  yes: Flags.boolean({char: 'y'}),
};

/** For commands that work on one incident. */
export const incidentFlag = {incident: Flags.string({char: 'i'})};

/** For commands that write down when something happened. */
export const atFlag = {at: Flags.string()};

export interface CommonFlags {
  readonly json?: boolean;
  readonly lang?: 'en' | 'ko' | undefined;
  readonly 'no-input'?: boolean;
  readonly 'dry-run'?: boolean;
  readonly docs?: string | undefined;
  readonly yes?: boolean;
}
