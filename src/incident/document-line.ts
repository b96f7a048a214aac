import {blockMarkdown, inlineMarkdown} from '../encode/markdown.ts';
import type {Say} from '../i18n/index.ts';
import {clockTime} from '../when/show.ts';
import {type NamedEvidence, namedEvidence} from './evidence.ts';
import {labelOf} from './line-text.ts';
import type {TimelineLine} from './timeline.ts';

/** One line of a timeline as Markdown, ready to be placed. An empty string: there is none. */
export interface LineView {
  /** `14:32` in the incident's zone. */
  readonly clock: string;
  /** The first line of the body, else what kind of entry it is. */
  readonly text: string;
  /** What the entry sets, when `text` is the body: a mark, a status, a severity. */
  readonly label: string;
  readonly author: string;
  readonly corrected: string;
  /** The rest of the body: a fenced block, indented by two spaces. */
  readonly rest: string;
  /** A link to each evidence file with its size. */
  readonly evidence: readonly string[];
}

export function lineView(line: TimelineLine, zone: string, say: Say): LineView {
  const lines = line.body.split('\n');
  const first = lines.findIndex((text) => inlineMarkdown(text) !== '');
  const rest = lines
    .slice(first + 1)
    .join('\n')
    .trimEnd();
  const label = inlineMarkdown(labelOf(line, say));
  return {
    clock: clockTime(line.at, zone),
    text: first === -1 ? label : inlineMarkdown(lines[first] ?? ''),
    label: first === -1 ? '' : label,
    author: inlineMarkdown(line.author),
    corrected: line.corrected ? say('incident.corrected') : '',
    rest: first === -1 || rest === '' ? '' : blockMarkdown(rest, '  '),
    evidence: namedEvidence(line.data).map((one) => evidenceText(one, say)),
  };
}

const EVIDENCE = /^evidence\/[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u;

/** A file of the incident's own folder is a link; anything else is only named. */
function evidenceText({path, lines, kept}: NamedEvidence, say: Say): string {
  if (!kept) return inlineMarkdown(say('incident.evidence-local', {path, lines}));
  const text = inlineMarkdown(say('incident.evidence', {path, lines}));
  return EVIDENCE.test(path) ? text.replace(path, () => `[${path}](${path})`) : text;
}
