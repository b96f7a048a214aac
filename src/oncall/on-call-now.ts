import type {Config} from '../docs-repo/config.ts';
import {serviceWords} from '../docs-repo/service-words.ts';
import {findService} from '../pagerduty/find-service.ts';
import {type Duty, onCalls} from '../pagerduty/on-calls.ts';
import type {PagerDuty} from '../pagerduty/ports.ts';

export interface Ports {
  readonly pagerDuty: PagerDuty;
}

/**
 * Who PagerDuty has on call, for one service or for all. A service is found by what the config calls it, too; one
 * without an escalation policy has nobody. Failures `pagerduty-…`.
 */
export async function dutiesNow(
  config: Config,
  service: string | undefined,
  {pagerDuty}: Ports,
): Promise<readonly Duty[]> {
  if (service === undefined) return await onCalls(pagerDuty);
  const {policy} = await findService(pagerDuty, serviceWords(config, service));
  return policy === undefined ? [] : await onCalls(pagerDuty, [policy]);
}
