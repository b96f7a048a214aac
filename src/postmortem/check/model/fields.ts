export const FIELDS = ['date', 'duration', 'severity', 'impact', 'author', 'reviewers', 'status'] as const;
export type FieldName = (typeof FIELDS)[number];

/** `**Severity**: High (…)`: what is answered in one line. Offsets of the value; empty: `start` is `end`. */
export interface Field {
  readonly name: FieldName;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const LABELS: Readonly<Record<FieldName, RegExp>> = {
  date: /^(?:date|incident date|when|날짜|일시|발생 ?일시|사고 ?일시|일자)$/i,
  duration: /^(?:duration|기간|지속 ?시간|장애 ?시간|장애 ?기간)$/i,
  severity: /^(?:severity|sev|priority|심각도|등급|장애 ?등급)$/i,
  impact: /^(?:impact|영향|영향 ?범위|피해|피해 ?범위)$/i,
  author: /^(?:authors?|owner|written by|작성자?|담당)$/i,
  reviewers: /^(?:reviewers?|reviewed by|검토자?)$/i,
  status: /^(?:status|state|상태)$/i,
};

const FIELD =
  /(?:^|(?<=[/|·] ?)|(?<=\s))\*\*([^*\n]+?)\*\*[ \t]*[::][ \t]*|^[ \t]*(?:[-*+] )?([A-Za-z가-힣 ]{2,20})[::][ \t]+/gm;

/** The fields between two offsets: one on a line, or several behind one another. */
export function fieldsIn(text: string, start: number, end: number): Field[] {
  const part = text.slice(start, end);
  const found = [...part.matchAll(FIELD)].flatMap((match) => {
    const label = (match[1] ?? match[2] ?? '').replace(/[::]$/, '').trim();
    const name = FIELDS.find((one) => LABELS[one].test(label));
    return name === undefined ? [] : [{name, from: match.index + match[0].length, at: match.index}];
  });
  return found.map(({name, from}, index) => {
    const line = part.indexOf('\n', from - 1);
    const stop = Math.min(line === -1 ? part.length : line, found[index + 1]?.at ?? part.length);
    const value = part.slice(Math.min(from, stop), stop).replace(/[\s/|·]+$/, '');
    return {
      name,
      value: value.trim(),
      start: start + Math.min(from, stop),
      end: start + Math.min(from, stop) + value.length,
    };
  });
}
