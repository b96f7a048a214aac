import {isPlaceholder, isTemplate} from './placeholder.ts';
import type {SecretRule} from './rule.ts';

const LINE_END = '(?:\\r?\\n|\\\\r\\\\n|\\\\n| )';
const KEY_LINE = `${LINE_END}[ \\t>|#*+]{0,16}[A-Za-z0-9+/=]{16,100}`;
const real = (secret: string) => !isPlaceholder(secret);
const notNumber = (secret: string) => real(secret) && !/^\d+$/.test(secret);

/** Credentials known by the shape of what is around them: key files, tokens of no one maker, URLs, headers, flags. */
export const CREDENTIAL_SHAPES: readonly SecretRule[] = [
  {
    kind: 'private-key',
    marker: 'PRIVATE KEY(?: BLOCK)?-----',
    pattern:
      '(?<secret>-----BEGIN ?[A-Z0-9 ]{0,40}MARKER[^-]{0,65536}(?:-(?!----)[^-]{0,65536}){0,64}' +
      '-----END ?[A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----)',
    accept: (secret) => /[A-Za-z0-9+/]{16}/.test(secret.replace(/-----[^-]*-----/g, '')),
  },
  {
    kind: 'private-key',
    marker: 'PRIVATE KEY(?: BLOCK)?-----',
    pattern:
      '(?<secret>-----BEGIN ?[A-Z0-9 ]{0,40}MARKER' +
      `(?:${LINE_END}[ \\t>|]{0,16}[A-Z][A-Za-z-]{2,20}: [^\\r\\n]{1,100}){0,6}` +
      `(?:${LINE_END}[ \\t]{0,16}(?=[\\r\\n])){0,2}(?:${KEY_LINE}){1,400})`,
  },
  {
    kind: 'private-key',
    marker: 'Private-Lines: \\d',
    pattern: `MARKER{1,3}(?<secret>(?:${KEY_LINE}){1,400})`,
  },
  {
    kind: 'private-key',
    marker: 'client-key-data',
    pattern: 'MARKER["\']?\\s{0,4}[:=]\\s{0,8}["\']?(?<secret>[A-Za-z0-9+/=]{40,65536})',
  },
  {
    kind: 'jwt',
    marker: 'eyJ',
    pattern:
      '(?<![A-Za-z0-9_-])(?<secret>MARKER[A-Za-z0-9_-]{8,8192}\\.[A-Za-z0-9_-]{8,16384}\\.[A-Za-z0-9_-]{8,4096})',
  },
  {
    kind: 'terraform-token',
    marker: '\\.atlasv1\\.',
    pattern: '(?<secret>[A-Za-z0-9]{14}MARKER[A-Za-z0-9_-]{50,128})',
  },
  {kind: 'mailchimp-key', marker: '-us\\d', pattern: '(?<![A-Za-z0-9])(?<secret>[0-9a-f]{32}MARKER\\d?)\\b'},
  {
    kind: 'discord-token',
    marker: '\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{27}',
    pattern: '(?<![A-Za-z0-9])(?<secret>[MNO][A-Za-z0-9_-]{23,25}MARKER[A-Za-z0-9_-]{0,40})',
    accept: (secret) => /\d/.test(secret) && /[A-Z].*[a-z]|[a-z].*[A-Z]/.test(secret),
  },
  {
    kind: 'azure-secret',
    marker: '\\dQ~',
    pattern: '(?<![A-Za-z0-9])(?<secret>[A-Za-z0-9_~.]{3}MARKER[A-Za-z0-9._~-]{31,34})',
  },
  {
    kind: 'azure-account-key',
    marker: '(?:AccountKey|SharedAccessKey)=',
    pattern: 'MARKER(?<secret>[A-Za-z0-9+/]{20,128}={0,2})',
  },
  {
    kind: 'url-signature',
    marker: '[?&](?:sig|signature|x-amz-signature|x-goog-signature)=',
    ignoreCase: true,
    pattern: 'MARKER(?<secret>[A-Za-z0-9%+/_=-]{16,1024})',
  },
  {
    kind: 'sentry-dsn',
    marker: '://(?=[0-9a-f]{32}[:@])',
    pattern: 'MARKER(?<secret>[0-9a-f]{32}(?::[0-9a-f]{32})?)@',
  },
  {
    kind: 'url-token',
    marker: '://(?=[A-Za-z0-9_-]{20,256}(?::[a-z-]{0,20})?@)',
    pattern: 'MARKER(?<secret>[A-Za-z0-9_-]{20,256})',
    accept: (secret) => /\d/.test(secret) && /[A-Za-z]/.test(secret) && !secret.includes('-'),
  },
  {
    kind: 'url-password',
    marker: '://[^\\s/@:"\'<>`]{0,256}:(?=[^\\s/"\'<>`]{1,256}@)',
    pattern: 'MARKER(?<secret>[^\\s/"\'<>`]{1,256})@',
    accept: (secret) => !isTemplate(secret) && secret !== 'x-oauth-basic',
  },
  {
    kind: 'authorization',
    marker: 'authorization["\'\\\\]{0,2}\\s{0,4}[:=]',
    ignoreCase: true,
    pattern:
      'MARKER\\s{0,4}["\'\\\\]{0,2}[A-Za-z][A-Za-z0-9-]{1,20} (?:token=|api_?key=)?["\']?(?<secret>[!#-&(-\\[\\]-~]{6,4096})',
    accept: (secret) =>
      real(secret) && !/^[a-z_]+=$/.test(secret) && /[\d=]|[a-z][A-Z]|[A-Z]{2}[a-z]/.test(secret),
  },
  {
    kind: 'bearer-token',
    marker: 'bearer\\s{1,4}(?=[A-Za-z0-9._~+/=-]{16})',
    ignoreCase: true,
    pattern: 'MARKER(?<secret>[A-Za-z0-9._~+/=-]{16,4096})',
    accept: (secret) => /\d/.test(secret) && !/^[a-z]+(?:[-._][a-z0-9]{1,12})+$/.test(secret),
  },
  {
    kind: 'pagerduty-key',
    marker: 'token token=',
    ignoreCase: true,
    pattern: 'MARKER["\'\\\\]{0,2}(?<secret>[A-Za-z0-9_+=-]{8,64})',
  },
  {
    kind: 'cookie',
    marker: '\\bcookie["\']?: {0,2}["\']?(?=[\\w.-]{1,64}=)',
    ignoreCase: true,
    pattern: 'MARKER(?<secret>[^\\r\\n"\']{8,8192})',
    accept: real,
  },
  {
    kind: 'password',
    marker: '-u(?:ser)?[ =]?["\']?[\\w.@-]{1,64}:(?<=\\bcurl[^\\n]{0,200})',
    pattern: 'MARKER(?<secret>[^\\s"\']{3,256})',
    accept: notNumber,
  },
  {
    kind: 'password',
    marker: ' -p(?=\\S{3})(?<=\\b(?:mysql\\w{0,10}|mariadb\\w{0,10}|sshpass)\\b[^\\n]{0,200})',
    pattern: 'MARKER["\']?(?<secret>[^\\s"\']{3,256})',
    accept: (secret) => real(secret) && !/^(?:[a-z]+|\d+)$/.test(secret),
  },
  {
    kind: 'password',
    marker: '\\bsshpass -p {1,4}',
    pattern: 'MARKER["\']?(?<secret>[^\\s"\']{3,256})',
    accept: real,
  },
  {
    kind: 'password',
    marker: 'password\\s{1,4}(?<=\\blogin\\s{1,4}\\S{1,64}\\s{1,4}password\\s{1,4})',
    ignoreCase: true,
    pattern: 'MARKER(?<secret>[!-~]{3,256})',
    accept: real,
  },
];
