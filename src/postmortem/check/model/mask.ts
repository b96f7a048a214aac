/** Stands for a character that is no word of the author's: code, a quotation, what is struck out. */
export const FILL = '\uFFFC';
/** Stands for a character of the markup, which is passed over. */
export const DROP = '\u0000';

type Shape = readonly [pattern: RegExp, mask: (found: string, ...groups: string[]) => string];

const over = (text: string, by: string): string => text.replace(/[^\n]/g, by);
const fill = (text: string): string => over(text, FILL);
const drop = (text: string): string => over(text, DROP);

/** What is quoted is somebody else's word, or a word talked about. */
const QUOTES: readonly Shape[] = [
  [/"(?=\S)[^"\n]{1,300}"/g, fill],
  [/“[^”]{1,300}”|‘[^’\n]{1,300}’|「[^」]{1,300}」|『[^』]{1,300}』|«[^»]{1,300}»/g, fill],
  [/(?<=^|[\s(\[,·:])'(?=\S)[^'\n]{1,80}(?<=\S)'(?![A-Za-z])/gm, fill],
];

const SHAPES: readonly Shape[] = [
  [/^ {0,3}(`{3,}|~{3,})[\s\S]*?(?:^ {0,3}\1[`~]*[ \t]*$|$(?![\s\S]))/gm, fill],
  [/<!--[\s\S]*?-->/g, drop],
  [/^ {0,3}>.*$/gm, fill],
  [/(`+)(?!`)([^\n]*?[^`\n])\1(?!`)/g, fill],
  [/~~[^~\n]+~~/g, fill],
  [/(!?\[)([^\]\n]*)(\]\([^)\n]*\))/g, (_, open, text, target) => drop(open) + text + drop(target)],
  [/<?https?:\/\/[^\s>)]+>?/g, fill],
  ...QUOTES,
  [/\*{1,3}(?=\S)|(?<=\S)\*{1,3}/g, drop],
  [/(?<![\p{L}\p{N}_])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}_])/gu, drop],
];

/** Markdown with everything that the author does not say in their own words masked; as long as it was. */
export function mask(markdown: string): string {
  return SHAPES.reduce(
    (text, [pattern, replace]) => text.replace(pattern, replace as () => string),
    markdown,
  );
}
