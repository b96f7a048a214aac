import {createHash} from 'node:crypto';

/** A file name has room for 255 bytes; PagerDuty's ids have 7 to 36 characters. */
const LONGEST_ID = 100;

/** PagerDuty's `created_at` as an entry has it: UTC, whole seconds. */
export function utcSeconds(createdAt: string): string {
  return new Date(createdAt).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** `20241008T143000Z-pd-R2XYZ`: the same on every machine. */
export function recordName({id, created_at: at}: {readonly id: string; readonly created_at: string}): string {
  return `${utcSeconds(at).replace(/[-:]/g, '')}-pd-${safeId(id)}`;
}

/** `<name of the entry>-02-1a2b3c4d`: the second time that its record was found changed, and how. */
export function amendmentName(name: string, revision: number, content: string): string {
  return `${name}-${String(revision).padStart(2, '0')}-${sha256(content).slice(0, 8)}`;
}

/** As given, where it is of ASCII letters, digits, `-` and `_`; each other byte is `.` and its two hexadecimal digits. */
function safeId(id: string): string {
  if (id.length > LONGEST_ID) return sha256(id);
  return id.replace(/[^A-Za-z0-9_-]/gu, (point) => Buffer.from(point).toString('hex').replace(/../g, '.$&'));
}

// Crockford's base32: what the tags of incidents are made of.
const BASE32 = '0123456789abcdefghjkmnpqrstvwxyz';

/** The tag of the incident that a page opens: four characters that follow from its id in PagerDuty. */
export function pageTag(page: string): string {
  const bits = parseInt(sha256(page).slice(0, 5), 16);
  return [15, 10, 5, 0].map((shift) => BASE32.charAt((bits >> shift) & 31)).join('');
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
