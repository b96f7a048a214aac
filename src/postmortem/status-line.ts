import type {Lang} from '../i18n/index.ts';
import type {ReviewState} from '../incident/review-entry.ts';

/** Where a review says in its own words how far it is. */
export interface StatusLine {
  /** Offsets of the words behind the label. */
  readonly start: number;
  readonly end: number;
  readonly written: string;
  /** The language of the label. */
  readonly lang: Lang;
  /** What the words mean; absent for words that mean none of them. */
  readonly state?: ReviewState;
}

const SIGN_OFF = /^<!-- mh:section sign-off -->[^\S\n]*\n/m;
const LINE = /^([^\S\n]*(?:[-*] )?\*\*(Status|상태)(?:\*\*[^\S\n]*[:：]|[:：]\*\*)[^\S\n]*)(.*)$/gim;

const WORDS: Readonly<Record<ReviewState, RegExp>> = {
  draft: /^(?:draft|in progress|초안|작성 ?중)$/i,
  'in-review': /^(?:in[- ]review|under review|reviewing|검토 ?중)$/i,
  closed: /^(?:closed|done|final|completed?|reviewed|종료(?:됨)?|완료(?:됨)?|확정)$/i,
};

/** The status line of a review: in its last section, else the last one there is. Undefined where it has none. */
export function statusLine(text: string): StatusLine | undefined {
  const section = SIGN_OFF.exec(text);
  const from = section === null ? 0 : section.index + section[0].length;
  const found = [...text.slice(from).matchAll(LINE)].at(section === null ? -1 : 0);
  if (found === undefined) return undefined;
  const [, lead = '', label = '', rest = ''] = found;
  const written = rest.trimEnd();
  const start = from + found.index + lead.length;
  const state = (Object.keys(WORDS) as ReviewState[]).find((one) =>
    WORDS[one].test(written.normalize('NFC')),
  );
  return {
    start,
    end: start + written.length,
    written,
    lang: label === '상태' ? 'ko' : 'en',
    ...(state === undefined ? {} : {state}),
  };
}

/** The text with other words behind its status label; every other byte stays. */
export function withStatus(text: string, {start, end}: StatusLine, words: string): string {
  return text.slice(0, start) + words + text.slice(end);
}
