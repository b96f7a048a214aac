import * as z from 'zod';
import {configSchema} from './config-schema.ts';
import {userConfigSchema} from './user-config-schema.ts';

const TITLES = {
  'config.schema.json': ['mh: config of a docs repo (.mh/config.yaml)', configSchema],
  'user-config.schema.json': ["mh: a user's own config (config.yaml)", userConfigSchema],
} as const;

/** File name in `schemas/` → its text: what editors check a config with while it is typed. */
export function configJsonSchemas(): Record<string, string> {
  const files = Object.entries(TITLES).map(([name, [title, schema]]) => {
    const {$schema, ...rest} = z.toJSONSchema(schema, {io: 'input'});
    return [name, `${JSON.stringify({$schema, title, ...rest}, null, 2)}\n`];
  });
  return Object.fromEntries(files) as Record<string, string>;
}
