import type {Clock} from '../docs-repo/ports.ts';
import type {Env} from '../adapters/folders.ts';

/** `MH_NOW` stands the clock still, so that any output can be reproduced. */
export function clockFrom(env: Env): Clock {
  const fixed = env['MH_NOW'] === undefined ? NaN : Date.parse(env['MH_NOW']);
  return {now: () => (Number.isNaN(fixed) ? new Date() : new Date(fixed))};
}
