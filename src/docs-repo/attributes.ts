import type {Config} from './config.ts';

const BEGIN = '# mh:begin attributes v1';
const END = '# mh:end attributes';
const REGION = /^# mh:begin attributes\b[^\n]*\n(?:[^\n]*\n)*?# mh:end attributes[^\n]*(?:\r?\n|$)/m;

/**
 * The text of `.gitattributes` with mh's rules in a marked region, everything else as it was: LF for our
 * Markdown, evidence byte for byte, and what is generated folded away by hosts that know linguist. A person's
 * own merge takes the lines of both sides of an `incident.md`: no conflict, and mh renders it anew.
 * `about` is the comment at the top of the region. `before`: the file as it is, if there is one.
 */
export function withAttributes(before: string | undefined, paths: Config['paths'], about: string): string {
  const region = [BEGIN, `# ${about}`, ...rules(paths), END, ''].join('\n');
  if (before === undefined || before === '') return region;
  const own = before.includes('\r\n') ? region.replaceAll('\n', '\r\n') : region;
  if (REGION.test(before)) return before.replace(REGION, () => own);
  const newline = own === region ? '\n' : '\r\n';
  return `${before}${before.endsWith('\n') ? '' : newline}${newline}${own}`;
}

/** A later rule wins over an earlier one. */
function rules(paths: Config['paths']): string[] {
  const folders = [...new Set(Object.values(paths))];
  const {incidents} = paths;
  return [
    '/.mh/** text eol=lf',
    ...folders.map((folder) => `${pattern(folder, '**/*.md')} text eol=lf`),
    `${pattern(incidents, '**/timeline/**')} linguist-generated`,
    `${pattern(incidents, '**/incident.md')} linguist-generated merge=union`,
    `${pattern(incidents, '**/evidence/**')} -text linguist-generated`,
  ];
}

/** Signs that git's patterns give a meaning to are escaped; one with white space is put in quotes. */
function pattern(folder: string, below: string): string {
  const plain = `/${folder.replace(/[[\]*?]/g, '\\$&')}/${below}`;
  return /[\s"]/.test(plain) ? `"${plain.replace(/["\\]/g, '\\$&')}"` : plain;
}
