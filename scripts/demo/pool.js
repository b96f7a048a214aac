const clients = Array.from(
  {length: 14},
  (_, at) => `checkout | app | waiting | ${String(30 + at)} s | postgres://app:Zx9mPq2LkWv7@db-1/checkout`,
);

/** What a connection pooler might print: longer than a line of a timeline, and with a password in it. */
export const POOL = `${['database | user | state | for | url', ...clients].join('\n')}\n`;
