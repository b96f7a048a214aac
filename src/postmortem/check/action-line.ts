/** What a check box of a review says, as far as it says it. */
export interface ActionLine {
  readonly done: boolean;
  readonly text: string;
  /** As written; more than one where several are named. */
  readonly owners: readonly string[];
  /** As written: `Oct 10`, `10월 10일(목)`, `~10/10`, `soon`. */
  readonly due?: string;
  readonly type?: string;
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const DATE = new RegExp(
  `\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}|\\d{1,2}월 ?\\d{1,2}일|(?<![\\d.])\\d{1,2}/\\d{1,2}(?!\\d)|\\b${MONTH} ?\\d{1,2}\\b|\\b\\d{1,2}\\.? ${MONTH}`,
  'i',
);
/** A time that no calendar has. */
const SOMETIME =
  /^(?:asap|soon|later|tbd|tba|today|tomorrow|immediately|ongoing|(?:this|next|end of|by end of)\b.*|q[1-4]\b.*|eo[dwmqy]|추후|즉시|미정|향후|상시|수시|(?:이번|다음|금|차)[ ]?(?:주|달|월|분기).*|\d{1,2}월.*|.*(?:분기|중|내|까지|상반기|하반기)|일정 .*)$/i;
const KEY = /^(type|유형|effort|공수|ref|priority|우선순위)\s*[::]\s*(.+)$/i;

export function isDate(text: string): boolean {
  return DATE.test(text);
}

/** Reads `text (owner, due, type: prevent)` and `text - owner - due`, with what follows: a link, a remark. */
export function parseActionLine(content: string, done: boolean): ActionLine {
  const plain = content
    .replace(/~~|\*\*|__/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(?<=일|\d) ?\([월화수목금토일]\)/g, '')
    .trim();
  const bracket = /^(.*?)\s*[(（]([^()（）]*(?:\([^()]*\)[^()]*)*)[)）](?!.*[(（])(.*)$/s.exec(plain);
  const inBrackets = bracket === null ? undefined : sorted((bracket[2] ?? '').split(/,|\/(?!\d)|·|、/));
  if (bracket !== null && inBrackets !== undefined) return {done, text: bracket[1] ?? '', ...inBrackets};
  const [text = '', ...parts] = plain.split(/\s+[-–—]\s+/);
  const behind = parts.length > 0 && parts.length < 4 ? sorted(parts) : undefined;
  return behind === undefined ? {done, text: plain, owners: []} : {done, text, ...behind};
}

/** What is an owner, what a date, what a type; undefined where the parts are no such thing. */
function sorted(parts: readonly string[]): Omit<ActionLine, 'done' | 'text'> | undefined {
  const owners: string[] = [];
  let due: string | undefined;
  let type: string | undefined;
  for (const part of parts.map((one) => one.trim()).filter((one) => one !== '')) {
    const [, key, value] = KEY.exec(part) ?? [];
    if (key !== undefined) type = /^(?:type|유형)$/i.test(key) ? value : type;
    else if (isDate(part) || SOMETIME.test(part)) due ??= part;
    else owners.push(part);
  }
  const isName = (owner: string) => owner.split(/\s+/).length <= 4 && !/\d|[.!?=]/.test(owner);
  if (
    !owners.every(isName) ||
    (owners.length > 0 && due === undefined && owners.some((one) => one.length > 24))
  )
    return undefined;
  return {owners, ...(due === undefined ? {} : {due}), ...(type === undefined ? {} : {type})};
}
