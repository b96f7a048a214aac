export const API = 'https://api.pagerduty.com';
export const WEB = 'https://acme.pagerduty.com';

/** A pointer at a record, as PagerDuty embeds it. */
export function pointTo<T extends string>({id, type, summary}: Named<T>) {
  const folder = type.replace(/y$/, 'ie') + 's';
  const at = `/${folder}/${id}`;
  return {id, type: `${type}_reference` as const, summary: summary ?? id, self: API + at, html_url: WEB + at};
}
interface Named<T> {
  readonly id: string;
  readonly type: T;
  readonly summary?: string | null | undefined;
}

export function named<T extends string>(type: T, id: string, summary: string) {
  const {self, html_url} = pointTo({id, type});
  return {id, type, summary, self, html_url};
}
