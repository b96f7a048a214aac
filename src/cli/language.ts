import type {Env} from '../adapters/folders.ts';
import {LANGS, type Lang} from '../i18n/lang.ts';

interface LanguageSources {
  /** `--lang` */
  readonly flag?: string | undefined;
  readonly env: Env;
  readonly userConfig?: {readonly language?: Lang | undefined};
  readonly repoConfig?: {readonly language?: Lang | undefined};
}

/**
 * The reader's language: `--lang`, `MH_LANG`, user config, locale, repo config, English. A value in none of
 * mh's languages is passed over.
 */
export function chooseLang({flag, env, userConfig, repoConfig}: LanguageSources): Lang {
  return (
    langOf(flag) ??
    langOf(env['MH_LANG']) ??
    userConfig?.language ??
    langOf(locale(env)) ??
    repoConfig?.language ??
    'en'
  );
}

/** POSIX: the first of the three that is set decides alone. */
function locale(env: Env): string | undefined {
  return env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'];
}

/** `ko`, `ko_KR.UTF-8` and `ko-KR` are Korean; `C`, `POSIX` and other languages are none of ours. */
export function langOf(text: string | undefined): Lang | undefined {
  const language = text
    ?.trim()
    .toLowerCase()
    .split(/[_.@-]/, 1)[0];
  return LANGS.find((lang) => lang === language);
}
