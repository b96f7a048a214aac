import {en, type Key} from './en.ts';
import {ko} from './ko.ts';
import type {Lang} from './lang.ts';

/** Every text of a language. The build puts one in its place that reads the table of the language asked for (`scripts/build/texts.js`). */
export function tableIn(lang: Lang): Readonly<Record<Key, string>> {
  return lang === 'ko' ? ko : en;
}
