import type {Say} from '../../i18n/index.ts';

/** What a customer's version does not say. */
export const INTERNALS = ['person', 'service', 'host', 'url', 'id', 'code'] as const;
export type Internal = (typeof INTERNALS)[number];

/** What this team calls its own. */
export interface OwnNames {
  /** Names of people as documents write them. */
  readonly people: readonly string[];
  /** Keys and aliases of services → what customers may read instead; undefined: a word for any service. */
  readonly services: ReadonlyMap<string, string | undefined>;
  /** Ids of the incident and its pages. */
  readonly ids: readonly string[];
}

export interface LeftOut {
  readonly kind: Internal;
  readonly text: string;
}

export interface Cleared {
  readonly text: string;
  /** Once each, in the order of the text. */
  readonly left: readonly LeftOut[];
}

const LINK = /!?\[([^\]\n]*)\]\(\s*<?([^)\s>]*)>?[^)\n]*\)/g;
const PLAIN_URL = /<?\b(?:https?|ssh|git|ftp|slack|file):\/\/[^\s<>)\]]*[^\s<>)\].,;:!?'"]>?/gi;
const MAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const HANDLE = /(?<![\p{L}\p{N}/])@[A-Za-z][\w.-]*\w/gu;
const ADDRESS = /(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?(?:\/\d{1,2})?(?![\w.]*\w)/g;
const INTERNAL_HOST =
  /(?<![\w.-])(?:[a-z\d-]+\.)+(?:internal|local|lan|corp|intra|svc|cluster|home)(?:\.[a-z\d-]+)*(?::\d+)?(?![\w-])/gi;
const NUMBERED_HOST =
  /(?<![\w.-])(?:ip-\d+(?:-\d+){3}|(?=[a-z\d-]*[a-z])[a-z][a-z\d]*(?:-[a-z\d]+)*-\d{1,3}[a-z]?)(?![\w-])/g;
const HASH = /(?<![\w-])(?=[\da-f]*\d)(?=[\da-f]*[a-f])[\da-f]{7,40}(?![\w-])/g;
const UUID = /(?<![\w-])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![\w-])/gi;
const TICKET = /(?<![\w-])(?!(?:SEV|HTTP|UTF|SHA|AES|TLS|ISO|RFC|IPV)-)[A-Z][A-Z\d]{1,9}-\d{1,6}(?![\w-])/g;
const CODE = /(?<run>`+)(?!`)[^`\n]+\k<run>(?!`)/g;
const PATH = /(?<![\w/.])(?:\/[\w.-]+){2,}\/?/g;

/** One piece of text without what is internal: links keep their words, people and hosts become words for any of them. */
export function clearedOf(text: string, names: OwnNames, say: Say): Cleared {
  const left: LeftOut[] = [];
  const out = (kind: Internal, by: string | ((found: string) => string)) => (found: string) => {
    if (!left.some((one) => one.kind === kind && one.text === found)) left.push({kind, text: found});
    return typeof by === 'string' ? by : by(found);
  };
  const word = (kind: 'person' | 'service' | 'host' | 'url' | 'code'): string =>
    say(`postmortem.external.${kind}`);
  const person = out('person', word('person'));
  const rules: readonly (readonly [RegExp, (found: string) => string])[] = [
    [PLAIN_URL, out('url', word('url'))],
    [MAIL, person],
    [HANDLE, person],
    [CODE, (found) => (isHost(found) ? out('host', word('host')) : out('code', word('code')))(found)],
    ...names.people.map((name) => [wordPattern(name), person] as const),
    ...[...names.services].map(
      ([name, shown]) => [wordPattern(name), out('service', shown ?? word('service'))] as const,
    ),
    ...names.ids.map((id) => [wordPattern(id), out('id', '')] as const),
    [UUID, out('id', '')],
    [TICKET, out('id', '')],
    [HASH, out('id', '')],
    [INTERNAL_HOST, out('host', word('host'))],
    [ADDRESS, out('host', word('host'))],
    [NUMBERED_HOST, out('host', word('host'))],
    [PATH, out('code', word('code'))],
  ];
  const unlinked = text.replace(LINK, (_, label: string, target: string) => {
    out('url', '')(target);
    return label;
  });
  const cleared = rules.reduce((before, [pattern, by]) => replaced(before, pattern, by), unlinked);
  return {text: tidy(cleared), left};
}

function isHost(found: string): boolean {
  return [INTERNAL_HOST, ADDRESS, NUMBERED_HOST].some((pattern) => found.search(pattern) !== -1);
}

/** A name where it stands by itself; in Hangul a particle may follow. A name in one Latin word has its capitals. */
function wordPattern(name: string): RegExp {
  const plain = name.normalize('NFC').replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const after = /[\p{Script=Hangul}]$/u.test(name) ? '' : String.raw`(?![A-Za-z\d_-])`;
  return new RegExp(String.raw`(?<![\p{L}\p{N}_-])${plain}${after}`, name.includes(' ') ? 'giu' : 'gu');
}

const PARTICLE = '(?<particle>이|가|은|는|을|를|과|와|으로|로)(?![가-힣])';

/** Puts a word in place of each match: with a capital where a sentence begins, with the particle that goes with it. */
function replaced(text: string, {source, flags}: RegExp, by: (found: string) => string): string {
  return text.replace(new RegExp(`(?<found>${source})(?:${PARTICLE})?`, flags), (...parts) => {
    const {found = '', particle = ''} = parts.at(-1) as {found?: string; particle?: string};
    const before = text.slice(0, parts.at(-3) as number);
    const put = by(found);
    const begins = /(?:^|[.!?]\s+)$/.test(before);
    return (begins ? put.charAt(0).toUpperCase() + put.slice(1) : put) + afterNoun(put, particle);
  });
}

const PARTICLES: readonly (readonly [closed: string, open: string])[] = [
  ['이', '가'],
  ['은', '는'],
  ['을', '를'],
  ['과', '와'],
  ['으로', '로'],
];

/** The form of a particle that goes with the noun before it. Nothing follows a noun that is gone. */
function afterNoun(noun: string, particle: string): string {
  if (noun === '' || particle === '') return '';
  const last = noun.charCodeAt(noun.length - 1);
  const pair = PARTICLES.find((forms) => forms.includes(particle));
  if (pair === undefined || last < 0xac00 || last > 0xd7a3) return particle;
  const final = (last - 0xac00) % 28;
  const open = final === 0 || (pair[1] === '로' && final === 8);
  return pair[open ? 1 : 0];
}

/** Without what stood around words that are gone. */
function tidy(text: string): string {
  return text
    .replace(/\(\s*[,;:·]*\s*\)|\[\s*\]/g, '')
    .replace(/[^\S\n]{2,}/g, ' ')
    .replace(/[^\S\n]+(?=[,.;:!?)])/g, '')
    .trim();
}
