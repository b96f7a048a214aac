import * as z from 'zod';
import type {Entry} from '../incident/entry.ts';

const reference = z.looseObject({id: z.string(), summary: z.string().nullish(), name: z.string().nullish()});
const incident = z.looseObject({
  id: z.string().regex(/^[A-Za-z0-9_-]+$/),
  incident_number: z.number().optional().catch(undefined),
  title: z.string().nullish(),
  created_at: z.iso.datetime({offset: true}),
  urgency: z.string().nullish(),
  priority: reference.nullish().catch(undefined),
  service: reference.nullish().catch(undefined),
  incident_key: z.string().nullish(),
  html_url: z.string().nullish(),
});

/** The record of a page that was opened, as its first pull would bring it; undefined where the answer holds none. */
export async function openedPage(
  answer: unknown,
  mask: (text: string) => Promise<string>,
): Promise<Entry | undefined> {
  const {data: page} = incident.safeParse(answer);
  if (page === undefined) return undefined;
  const {id, incident_number: number, urgency, priority, service, incident_key, html_url: url} = page;
  const at = `${new Date(page.created_at).toISOString().slice(0, 19)}Z`;
  const [title, from] = [await mask(page.title ?? ''), nameOf(service)];
  const known = {number, title, urgency, priority: nameOf(priority)};
  return {
    name: `${at.replace(/[-:]/g, '')}-pd-${id}`,
    at,
    kind: 'page',
    by: service ? `pagerduty:${service.id}` : 'pagerduty',
    ...(from === undefined ? {} : {byName: from}),
    source: 'pagerduty',
    ref: id,
    data: {
      ...{type: 'incident', page: id},
      ...present(known),
      ...(service ? {service: {id: service.id, ...present({name: from})}} : {}),
      ...present({incident_key, url}),
    },
    extra: {},
    body: '',
  };
}

function nameOf(one: z.output<typeof reference> | null | undefined): string | undefined {
  return one?.summary ?? one?.name ?? undefined;
}

/** Without what is not there. */
function present<T>(values: Readonly<Record<string, T>>): Record<string, NonNullable<T>> {
  const known = Object.entries(values).flatMap(([key, value]) =>
    value === null || value === undefined ? [] : [[key, value] as const],
  );
  return Object.fromEntries(known);
}
