import {Failure} from '../../failure.ts';
import {Trouble} from './trouble.ts';

/** Who is at the other end, as failures name it. */
export interface Ends {
  /** Host (and port) of PagerDuty's address. */
  readonly host: string;
  /** Host and port of the proxy between, where there is one. */
  readonly via?: string | undefined;
}

const DNS = /^(?:ENOTFOUND|ENODATA|EAI_\w+)$/;
const UNREACHED = /^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|EADDRNOTAVAIL|EACCES|EPERM)$/;
// Node's names of OpenSSL's reasons not to trust a certificate, and of a handshake that did not come about.
const TLS =
  /^(?:(?:CERT|CRL|ERR_TLS|ERR_SSL|UNABLE_TO|SELF_SIGNED|DEPTH_ZERO|ERROR_IN|PATH_LENGTH)_\w+|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|EPROTO)$/;
// What the parser of HTTP answers to something else.
const NOT_HTTP = 'HPE_';

/** What an error of Node's network means. Without a code of its own the connection counts as cut. */
export function networkTrouble(error: unknown, {host, via}: Ends): Trouble {
  const {code: reason = 'ECONNRESET', syscall} = error as NodeJS.ErrnoException;
  const nearest = via ?? host;
  if (DNS.test(reason)) return new Trouble(new Failure('pagerduty-dns', {host: nearest, reason}), 'reach');
  if (TLS.test(reason)) return new Trouble(new Failure('pagerduty-tls', {host, reason}), 'none');
  if (reason.startsWith(NOT_HTTP))
    return new Trouble(new Failure('pagerduty-not-json', {host, found: reason}), 'none');
  if (UNREACHED.test(reason) || (reason === 'ETIMEDOUT' && syscall === 'connect'))
    return new Trouble(new Failure('pagerduty-refused', {host: nearest, reason}), 'reach');
  return cutTrouble(host, reason);
}

export function cutTrouble(host: string, reason = 'ECONNRESET'): Trouble {
  return new Trouble(new Failure('pagerduty-cut', {host, reason}), 'again');
}
