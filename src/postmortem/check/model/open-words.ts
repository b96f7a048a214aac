import {isOpenQuestion} from '../../../docs-repo/open-question.ts';
import {FILL} from './mask.ts';

/** Words that stand for an answer: `question` is one of ours, `template` a hint or a form left as it was. */
export interface OpenWords {
  readonly kind: 'question' | 'template' | 'open';
  readonly start: number;
  readonly end: number;
}

const WHOLE =
  /^[^\p{L}\p{N}]*(?:TODO|TBD|TBC|FIXME|N\s?\/\s?A|not applicable|미정|추후(?: ?(?:작성|기재|보완))?|(?:작성|기재|보완|확인) ?(?:예정|중|필요)|to be (?:done|determined|written|completed|filled in)|lorem ipsum.*)?[^\p{L}\p{N}]*$/iu;
const HINTS: readonly RegExp[] = [
  /^_[^_]+_$|^\*[^*\s][^*]*\*$/,
  /^[([<]?[^()]*(?:적어|작성해|기재해|요약해|입력해|설명해|기술해|넣어|써) ?(?:주세요|주십시오|주시기 바랍니다)[^()]*[)\]>]?[.]?$/,
  /^[([<](?:please |describe|explain|fill|list|write|insert|add|summari[sz]e|what|who|when|how|why)\b[^)\]>]*[)\]>]$/i,
];
const INLINE: readonly (readonly [OpenWords['kind'], RegExp])[] = [
  [
    'template',
    /<(?:action|owner|due|date|name|text|title|description|time|number|role|link|url|your [^>]*|[^<>]*\?)>/i,
  ],
  ['template', /○{2,}|\bMM월|\bDD일|\bYYYY[-./]MM|\bhh:mm\b|\bXX+:XX+\b|\{\{[^}]*\}\}/i],
  ['open', /\b(?:TODO|TBD|TBC|FIXME)\b/],
  ['open', /\S*\?{2,}/],
];

/** The first of them in a block of the text; undefined where it is answered. */
export function openWordsIn(text: string, masked: string, start: number, end: number): OpenWords | undefined {
  const said = text.slice(start, end);
  if (isOpenQuestion(said)) return {kind: 'question', start, end};
  if (WHOLE.test(said)) return {kind: 'open', start, end};
  if (HINTS.some((hint) => hint.test(said))) return {kind: 'template', start, end};
  for (const [kind, says] of INLINE) {
    const found = says.exec(said);
    if (found === null || masked.charAt(start + found.index) === FILL) continue;
    return {kind, start: start + found.index, end: start + found.index + found[0].length};
  }
  return undefined;
}
