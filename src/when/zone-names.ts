import {readZone} from './clock.ts';
import {isZone} from './zone.ts';

const NAMED =
  /\b(?:UTC|GMT)(?: ?[+-]\d{1,2}(?::?\d{2})?)?(?![\w/+-])|\bKST\b|(?<=\d)Z\b|(?<=[\s(])[+-]\d{2}:\d{2}(?!\d)|\b[A-Z][A-Za-z]+\/[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_]+)?\b/g;

/**
 * A zone by the names that are read: `UTC`, `KST`, `UTC+9`, `+09:00`, `Asia/Seoul`. Undefined for any other: `EST` and its like
 * mean several.
 */
export function zoneNamed(text: string): string | undefined {
  const said = text.trim();
  return (
    readZone(said.toLowerCase().replaceAll(' ', '')) ??
    (said.includes('/') && isZone(said) ? said : undefined)
  );
}

/** Every zone that a text names, each once, as `UTC`, `+09:00` or `Asia/Seoul`. */
export function zonesIn(text: string): string[] {
  const found = [...text.matchAll(NAMED)].map(([name]) => zoneNamed(name));
  return [...new Set(found.filter((zone) => zone !== undefined))];
}
