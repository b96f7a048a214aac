/** The parts of a review that others read out of it. */
export type SectionName = 'header' | 'summary' | 'root-cause' | 'resolution' | 'actions' | 'prevention';

const MARKER = /^<!-- mh:section ([\w-]+) -->\s*$/;
const REGION = /^<!-- mh:(?:begin|end) .*-->\s*$/;
const HEADING = /^(#{1,6})\s+(.*?)\s*#*\s*$/;
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?(.*)$/;

const HEADINGS: Readonly<Record<SectionName, RegExp>> = {
  header: /^\b$/,
  summary: /summary|overview|요약|개요/i,
  'root-cause': /causes?\b|contributing|원인/i,
  resolution: /resol|remediation|해결|복구/i,
  actions: /action items?|follow[- ]?ups?|액션 ?아이템|조치 ?항목|후속 ?조치/i,
  prevention: /prevent|예방|재발 ?방지/i,
};

/** The lines of a section without its heading: by its marker, else by its heading. Empty where it has none. */
export function sectionLines(text: string, name: SectionName): string[] {
  const lines = text.split(/\r?\n/);
  const plain = outsideCode(lines);
  const marked = lines.findIndex((line, at) => plain[at] && MARKER.exec(line)?.[1] === name);
  const headed = (at: number): RegExpExecArray | null =>
    plain[at] === true ? HEADING.exec(lines[at] ?? '') : null;
  const heading = marked === -1 ? lines.findIndex((_, at) => HEADINGS[name].test(headed(at)?.[2] ?? '')) : -1;
  const level = headed(heading)?.[1]?.length ?? 0;
  const from = Math.max(marked, heading) + 1;
  if (from === 0) return [];
  const end = lines.findIndex((line, at) => {
    if (at < from || plain[at] !== true) return false;
    return (
      MARKER.test(line) || /^-{3,}\s*$/.test(line) || (level > 0 && (headed(at)?.[1]?.length ?? 7) <= level)
    );
  });
  const body = lines.slice(from, end === -1 ? undefined : end);
  const first = body.findIndex((line) => line.trim() !== '');
  const own = HEADING.test(body[first] ?? '') ? body.slice(first + 1) : body;
  return own.filter((line) => !REGION.test(line));
}

/** The items of the lists in it; its paragraphs where it has no list. */
export function itemsIn(lines: readonly string[]): string[] {
  const items = lines.flatMap((line) => ITEM.exec(line)?.[1]?.trim() ?? []);
  return (items.length > 0 ? items : paragraphsIn(lines)).filter((item) => item !== '');
}

/** The paragraphs, each on one line. */
export function paragraphsIn(lines: readonly string[]): string[] {
  return lines
    .join('\n')
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s*\n\s*/g, ' ').trim())
    .filter((part) => part !== '');
}

function outsideCode(lines: readonly string[]): boolean[] {
  let fence = '';
  return lines.map((line) => {
    const run = FENCE.exec(line)?.[1] ?? '';
    if (fence !== '') {
      if (run.startsWith(fence) && line.trim() === run) fence = '';
      return false;
    }
    fence = run;
    return run === '';
  });
}
