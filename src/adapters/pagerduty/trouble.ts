import {Failure} from '../../failure.ts';

/**
 * What could help after a call went wrong. `wait`: as long as PagerDuty says; the call was turned away undone.
 * `again`: a little later. `once`: one more time, because each time costs the whole time limit. `reach`: a little
 * later, where PagerDuty was reached before; else nothing will come of it. `none`: nothing.
 */
export type Cure = 'wait' | 'again' | 'once' | 'reach' | 'none';

/** One call that went wrong, and the failure that it ends in where nothing helps. */
export class Trouble extends Error {
  readonly failure: Failure;
  readonly cure: Cure;
  /** Seconds that PagerDuty asks to wait. */
  readonly reset: number | undefined;

  constructor(failure: Failure, cure: Cure, reset?: number) {
    super(failure.code);
    this.name = 'Trouble';
    this.failure = failure;
    this.cure = cure;
    this.reset = reset;
  }
}

/** PagerDuty counts requests by the minute. */
const COUNTED_OVER = 60;

/** 429. `header`: seconds of `ratelimit-reset`, which may be absent. */
export function limitTrouble(header: string | undefined): Trouble {
  const seconds = header === undefined || header.trim() === '' ? NaN : Number(header);
  const reset = Number.isFinite(seconds) && seconds >= 0 ? Math.max(1, Math.ceil(seconds)) : undefined;
  return new Trouble(new Failure('pagerduty-limit', {seconds: reset ?? COUNTED_OVER}), 'wait', reset);
}
