import * as z from 'zod';
import {factsSchema} from './facts-schema.ts';

/** The text of `schemas/facts.schema.json`: what editors check a facts file with while it is typed. */
export function factsJsonSchema(): string {
  const {$schema, ...rest} = z.toJSONSchema(factsSchema, {io: 'input'});
  const title = 'mh: facts of a review (mh postmortem new --from)';
  return `${JSON.stringify({$schema, title, ...rest}, null, 2)}\n`;
}
