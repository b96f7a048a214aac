import {cleanLine} from '../encode/terminal.ts';

const LENGTH =
  /^(?:(?<h>\d{1,3}) ?(?:h|hrs?|hours?|시간))? ?(?:(?<m>\d{1,4}) ?(?:m|mins?|minutes?|분))? ?(?:(?<s>\d{1,5}) ?(?:s|secs?|seconds?|초))?$/;

/** A length of time as typed, `30s`, `1m 30s`, `2분`, in milliseconds; undefined for none, and for no time at all. */
export function parseLength(text: string): number | undefined {
  const {
    h = '0',
    m = '0',
    s = '0',
  } = LENGTH.exec(cleanLine(text).normalize('NFC').trim().toLowerCase())?.groups ?? {};
  const seconds = (Number(h) * 60 + Number(m)) * 60 + Number(s);
  return seconds === 0 ? undefined : seconds * 1000;
}
