/** What names an action item: the incident, where it says so, and its number in the review. */
export interface Reference {
  readonly incident?: string;
  readonly number: number;
}

/** Reads `7f3k#3`, `#3` and `3`; undefined for anything else. */
export function parseReference(text: string): Reference | undefined {
  const [, incident = '', number] = /^(?:(.*)#)?(\d{1,4})$/s.exec(text.trim()) ?? [];
  if (number === undefined || Number(number) === 0) return undefined;
  return {number: Number(number), ...(incident === '' ? {} : {incident})};
}

/** `7f3k#3` */
export function printReference(tag: string, number: number): string {
  return `${tag}#${String(number)}`;
}
