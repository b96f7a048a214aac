import {stripVTControlCharacters} from 'node:util';

// C0 and C1 controls but tab and newline; bidi marks, embeddings, overrides and isolates; line and paragraph separators.
const UNSAFE =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u2028\u2029\uFEFF]/g;

/** Without the codes that colour text or move the cursor, whole: ESC alone would leave `[31m` behind. */
export function withoutCodes(text: string): string {
  return /[\u001B\u009B]/.test(text) ? stripVTControlCharacters(text).replace(/[\u001B\u009B]/g, '') : text;
}

/** Removes what could steer a terminal from foreign text. Tabs and newlines stay; CRLF becomes LF. */
export function clean(text: string): string {
  return stripVTControlCharacters(text.replaceAll('\r\n', '\n')).replace(UNSAFE, '');
}

/** The same on one line: any white space run becomes one space. For titles, names and table cells. */
export function cleanLine(text: string): string {
  return clean(text).replace(/\s+/g, ' ').trim();
}
