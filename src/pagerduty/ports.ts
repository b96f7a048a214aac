/** Query of a request: an absent value is left out, a list is sent as `key[]` once for each item. */
export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** One page of a list, as it arrived. */
export interface Page {
  readonly records: readonly unknown[];
  /** Records of this list so far, this page with them. */
  readonly done: number;
}

/**
 * PagerDuty's REST API v2, a request at a time. Answers are unparsed JSON. Every failure is a `Failure` whose
 * code starts with `pagerduty-`; a read has been tried again where that could help before it comes out.
 * Paths start with `/` and are already escaped.
 */
export interface PagerDuty {
  get(path: string, query?: Query): Promise<unknown>;
  /**
   * Every record of a classic list under `key`, a hundred a page, in the order PagerDuty gives. Failure
   * `pagerduty-wall` where PagerDuty gives no more than 10,000 records of it.
   */
  pages(path: string, key: string, query?: Query): AsyncIterable<Page>;
  /** `repeatable`: sent twice it does the same as once, so that it may be tried again. */
  send(method: 'POST' | 'PUT', path: string, body: object, options: SendOptions): Promise<unknown>;
}

export interface SendOptions {
  /** E-mail address of the user in whose name it is done; PagerDuty requires it of account keys. */
  readonly from?: string | undefined;
  readonly repeatable: boolean;
}
