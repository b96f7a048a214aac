import type {Json} from './entry.ts';

// Starts with a letter, so it is no number or date; no indicator that YAML reads anywhere inside a plain value.
const PLAIN = /^[A-Za-z가-힣][\w가-힣.@/+-]*(?:[ :][\w가-힣.@/+-]+)*$/;
const ENTRY_NAME = /^\d{8}T\d{6}Z-[A-Za-z0-9][A-Za-z0-9-]*$/;
const RESERVED = /^(?:null|true|false|yes|no|on|off|y|n)$/i;
const LITERAL = /^(?:null|true|false|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;
// What JSON leaves as it is and YAML (or a reader's eye) does not: C1, line separators, bidi, BOM, non-characters.
const ESCAPED = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g;

function isPlain(text: string): boolean {
  return (PLAIN.test(text) && !RESERVED.test(text)) || ENTRY_NAME.test(text);
}

/** One-line JSON that YAML 1.2 reads as the same value. */
export function printJson(value: Json): string {
  return JSON.stringify(value).replace(
    ESCAPED,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A value on the one line after `key: `: a safe string plain, anything else JSON. */
export function printValue(value: Json): string {
  return typeof value === 'string' && isPlain(value) ? value : printJson(value);
}

export function printKey(key: string): string {
  return /^[A-Za-z_][\w-]*$/.test(key) && !RESERVED.test(key) ? key : printJson(key);
}

/** What `printValue` printed; undefined for any other YAML. */
export function readValue(text: string): Json | undefined {
  if (/^["[{]/.test(text) || LITERAL.test(text)) return parseJson(text);
  return isPlain(text) ? text : undefined;
}

function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
