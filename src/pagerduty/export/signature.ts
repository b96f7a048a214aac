import {createHmac, timingSafeEqual} from 'node:crypto';

/**
 * Whether PagerDuty signed a webhook: `X-PagerDuty-Signature` holds `v1=` and the HMAC-SHA256 of the raw body, once for
 * each secret in force. Takes the same time whatever is wrong.
 */
export function isSigned(body: string | Uint8Array, header: string, secret: string): boolean {
  const expected = createHmac('sha256', secret).update(body).digest();
  const given = header
    .split(',')
    .map((one) => /^v1=([0-9a-f]{64})$/i.exec(one.trim())?.[1])
    .filter((hex) => hex !== undefined)
    .map((hex) => timingSafeEqual(Buffer.from(hex, 'hex'), expected));
  return given.includes(true);
}
