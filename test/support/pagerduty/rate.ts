/** How many requests are let through, as PagerDuty counts them. */
export interface Rate {
  readonly limit: number;
  readonly seconds: number;
}

/** Counts requests in windows of `seconds`, and says so in the headers of each answer. */
export class RateCount {
  readonly #rate: Rate;
  #begin = 0;
  #used = 0;

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  /** Takes one request. `now`: milliseconds. */
  take(now: number): {readonly isOver: boolean; readonly headers: Readonly<Record<string, string>>} {
    const {limit, seconds} = this.#rate;
    if (now >= this.#begin + seconds * 1000) [this.#begin, this.#used] = [now, 0];
    this.#used += 1;
    const reset = Math.max(1, Math.ceil((this.#begin + seconds * 1000 - now) / 1000));
    const headers = {
      'ratelimit-limit': String(limit),
      'ratelimit-remaining': String(Math.max(0, limit - this.#used)),
      'ratelimit-reset': String(reset),
    };
    return {isOver: this.#used > limit, headers};
  }
}
