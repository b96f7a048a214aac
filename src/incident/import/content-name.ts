import {createHash} from 'node:crypto';

// Crockford's base32: what names and tags are made of.
const BASE32 = '0123456789abcdefghjkmnpqrstvwxyz';

/** Characters that follow from a content: the same on every machine. At most 32. */
export function contentTag(content: readonly unknown[], length: number): string {
  const hash = createHash('sha256').update(JSON.stringify(content)).digest();
  return Array.from(hash.subarray(0, length), (byte) => BASE32.charAt(byte & 31)).join('');
}
