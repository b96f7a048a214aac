import type {Lang} from '../i18n/index.ts';

/** The language that a review was drafted in; the other one where it does not say. */
export function reviewLanguage(text: string, otherwise: Lang): Lang {
  const [, said] = /^<!-- mh:begin timeline\b.* lang=(ko|en)\b/m.exec(text) ?? [];
  return said === 'ko' || said === 'en' ? said : otherwise;
}
