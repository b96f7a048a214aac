import {withoutCodes} from '../encode/terminal.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', {ignoreBOM: true});

/**
 * Text of any origin as it is kept in an entry: well-formed Unicode (else U+FFFD), NFC, LF, no BOM, no terminal codes,
 * no C0 control but tab and newline, no blank lines at the end. Idempotent.
 */
export function canonicalBody(text: string | Uint8Array): string {
  const bytes = typeof text === 'string' ? encoder.encode(text) : text;
  const decoded = decoder.decode(bytes);
  const clean = withoutCodes(decoded)
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B-\u001F]/g, '')
    .replace(/^\uFEFF+/, '')
    .normalize('NFC');
  return withoutBlankEnd(clean);
}

function withoutBlankEnd(text: string): string {
  const end = text.trimEnd().length;
  if (end === 0) return '';
  const newline = text.indexOf('\n', end);
  return newline === -1 ? text : text.slice(0, newline);
}
