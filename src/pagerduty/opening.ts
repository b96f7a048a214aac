import type {Config} from '../docs-repo/config.ts';
import type {Entry} from '../incident/entry.ts';
import type {Incident} from '../incident/incident.ts';
import {textOf} from '../incident/timeline.ts';
import {serviceNames} from './called.ts';
import type {WriteOf} from './write.ts';

/**
 * The page that an entry asks for. What is seen in PagerDuty: what was said, what people notice, and the incident's
 * id, by which it is found here.
 */
export function openingOf(
  {id, title, impact}: Pick<Incident, 'id' | 'title' | 'impact'>,
  {body, data}: Entry,
  config: Config,
): WriteOf<'create'> {
  const details = [body, impact ?? '', id].filter((text) => text !== '').join('\n');
  const service = serviceNames(textOf(data['who']) ?? '', config);
  return {kind: 'create', page: {key: textOf(data['key']) ?? ''}, title, service, details};
}
