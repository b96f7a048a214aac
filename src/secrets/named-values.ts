import {isLiteral, isPlaceholder, isProse} from './placeholder.ts';
import type {SecretRule} from './rule.ts';

const PASSWORD = '(?:passw(?:or)?d|passphrase|passcode|pwd|비밀번호|비번|패스워드|암호|_pw)';
const KEY =
  '(?:api|access|secret|private|auth|encryption|signing|account|subscription|master|app(?:lication)?|routing|integration|service|shared)[-_ ]?key|(?:비밀|인증|api|접근|접속) ?키';
const SECRET = `(?:secret(?:_?value)?|credentials?|시크릿)`;
const TOKEN = '(?:token|session_?id|토큰)';
// After the name: closing quotes or brackets, then `=`, `:`, `:=` or `=>`.
const ASSIGNED = '["\'`\\\\\\]]{0,4}[^\\S\\r\\n]{0,4}(?=[:=])';
const SEPARATOR = '(?<sep>(?::=|=>|==?|:)[^\\S\\r\\n]{0,8})';
const QUOTED =
  '(?<quote>\\\\{0,3}["\'`])(?<secret>(?:(?!\\k<quote>)(?:\\\\[^\\r\\n]|[^\\r\\n\\\\])){1,2048})(?:\\k<quote>|(?=[\\r\\n]|$))';
const NOT_A_NAME = '(?!\\w{1,32}["\']?:[^\\S\\r\\n]{1,8}\\S)';
const BARE = `["'\`\\\\]{0,4}${NOT_A_NAME}(?<secret>[!#-%(-+\\--:<-\\[\\]-_a-~]{1,2048})(?<lineEnd>["'\`\\\\},\\]]{0,6}[^\\S\\r\\n]{0,64}(?:[\\r\\n]|$))?`;
// To the end of the line, for passwords with the marks that end a value elsewhere.
const TO_LINE_END =
  '(?<secret>[!#-&(-9;<>-Z\\\\^-_a-z|~]{3,512})(?<lineEnd>[^\\S\\r\\n]{0,64}(?:[\\r\\n]|$))';

type Accept = NonNullable<SecretRule['accept']>;

/** A word of letters in one case, or capitalised, is a password only where nothing else is on the line. */
const passwordLike: Accept = (value, {quote, sep, lineEnd}) => {
  if (value.length < 3 || isPlaceholder(value) || isLiteral(value) || isPath(value)) return false;
  if (sep !== '=' && isProse(value)) return false;
  if (quote !== undefined)
    return !isProse(value.split(/\s/, 1)[0] ?? '') && !/^\s|^[^A-Za-z0-9]*$/.test(value);
  const plainWord = /^[([]?(?:[A-Z]?[a-z]+|[A-Z]+)[.,!?:)\]]*$/.test(value);
  return !plainWord || sep === '=' || lineEnd !== undefined;
};

/** Names such as "token" stand before many things: what follows must look made by a machine. */
const machineMade: Accept = (value) => {
  if (value.length < 8 || /\s/.test(value) || isPlaceholder(value) || isPath(value)) return false;
  if (value.split(/[-_./:@,()]+/).every((part) => /^(?:[A-Za-z]*|v?\d{1,4})$/.test(part)))
    return isMixed(value);
  return /\d/.test(value) && /[A-Za-z]/.test(value);
};

const isPath = (value: string) => /^(?:\.{0,2}\/|~\/|[A-Za-z]:\\|[a-z][a-z+]{1,12}:\/\/)/.test(value);
const isMixed = (value: string) =>
  /^[A-Za-z0-9+/=_-]{16,}$/.test(value) && (value.match(/[a-z][A-Z]/g)?.length ?? 0) > 2;

function assigned(kind: string, name: string, accept: Accept): SecretRule[] {
  const marker = name + ASSIGNED;
  return [QUOTED, BARE, TO_LINE_END].map((value) => ({
    kind,
    marker,
    ignoreCase: true,
    pattern: `MARKER${SEPARATOR}${value}`,
    accept,
  }));
}

const flagValue: Accept = (value) => !isPlaceholder(value) && !isProse(value) && !isPath(value);
const spokenPassword: Accept = (value) =>
  /\d/.test(value) && /[A-Za-z]/.test(value) && /[A-Z!@#$%^&*]/.test(value) && !isPlaceholder(value);

/** Values that only their name gives away: `password=…`, `"apiKey": "…"`, `비밀번호: …`, `--token …`. */
export const NAMED_VALUES: readonly SecretRule[] = [
  ...assigned('aws-secret-key', 'secret_?access_?key', machineMade),
  ...assigned('datadog-key', 'dd[-_](?:api|app(?:lication)?)[-_]?key', machineMade),
  ...assigned(
    'pagerduty-key',
    '(?:routing|integration|pagerduty|pd)[-_ ]?(?:api[-_]?)?(?:key|token)',
    machineMade,
  ),
  ...assigned('password', PASSWORD, passwordLike),
  ...assigned(
    'password',
    '(?<![a-z])pass',
    (value, groups) => !/^\d+$/.test(value) && passwordLike(value, groups),
  ),
  ...assigned('api-key', `(?:${KEY})`, machineMade),
  ...assigned('secret', SECRET, machineMade),
  ...assigned('token', TOKEN, machineMade),
  {
    kind: 'token',
    marker: `(?:${PASSWORD}|token|secret|${KEY}|credential)(?<=--[\\w-]{1,40})["\']?,? {1,4}(?=[!-,.-~])`,
    ignoreCase: true,
    pattern: 'MARKER["\'`]?(?<secret>[!#-&(-_a-~]{3,2048})',
    accept: flagValue,
  },
  {
    kind: 'password',
    marker: `${PASSWORD}(?: is|는|은|가|이)? {1,2}(?=[!-~]{0,40}\\d)(?=[!-~]{6})`,
    ignoreCase: true,
    pattern: 'MARKER["\'`]?(?<secret>[!#-&(-_a-~]{6,256})',
    accept: spokenPassword,
  },
];
