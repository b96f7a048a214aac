import {finding, type Finding} from '../finding.ts';
import type {Block} from '../model/blocks.ts';
import {FIELDS, type FieldName} from '../model/fields.ts';
import {openWordsIn} from '../model/open-words.ts';
import type {Review, Section} from '../model/review.ts';
import type {SectionName} from '../model/section-names.ts';

const NEEDED: readonly SectionName[] = [
  'summary',
  'timeline',
  'root-cause',
  'resolution',
  'lessons',
  'actions',
  'prevention',
];

/** PM001: every section, every line of the header is answered; text of a template is no answer. */
export function unanswered(review: Review): Finding[] {
  return [
    ...absentSections(review),
    ...absentFields(review),
    ...review.sections.flatMap((section, at) => inSection(review, section, review.sections[at + 1])),
    ...review.fields
      .filter(({value}) => value === '')
      .map((field) =>
        finding('PM001', 'field-empty', widened(field), {
          section: sectionOfField(field.name),
          params: {fields: field.name},
        }),
      ),
  ];
}

export function sectionOfField(name: FieldName): SectionName {
  return name === 'author' || name === 'reviewers' || name === 'status' ? 'sign-off' : 'header';
}

function widened({start, end}: {start: number; end: number}): {start: number; end: number} {
  return {start: Math.max(0, start - 1), end};
}

function absentSections({sections, text}: Review): Finding[] {
  const absent = NEEDED.filter((name) => !sections.some((section) => section.name === name));
  if (absent.length === 0) return [];
  const at = {start: 0, end: Math.max(0, text.indexOf('\n'))};
  return [finding('PM001', 'absent', at, {section: 'header', params: {sections: absent.join(',')}})];
}

/** A date may be told in many ways; that it, or who wrote the review, is nowhere, is worth a warning. */
function absentFields({fields, sections, text}: Review): Finding[] {
  const absent = FIELDS.filter(
    (name) =>
      !fields.some((field) => field.name === name) &&
      !(name === 'impact' && sections.some((section) => section.name === 'impact')),
  );
  if (absent.length === 0) return [];
  const at = {start: 0, end: Math.max(0, text.indexOf('\n'))};
  return [
    finding('PM001', 'fields-absent', at, {
      section: 'header',
      level: 'warning',
      params: {fields: absent.join(',')},
    }),
  ];
}

function inSection({text, masked}: Review, section: Section, next: Section | undefined): Finding[] {
  const {name, heading, blocks} = section;
  if (blocks.length === 0 && heading !== undefined && !hasPartOf(heading, next))
    return [
      finding('PM001', 'empty', heading, {
        section: name,
        params: {words: text.slice(heading.start, heading.end)},
      }),
    ];
  return blocks.flatMap((block) => openIn(text, masked, block, name));
}

function hasPartOf(heading: Block, next: Section | undefined): boolean {
  return next?.heading !== undefined && (next.heading.depth ?? 0) > (heading.depth ?? 0);
}

function openIn(text: string, masked: string, block: Block, section: SectionName): Finding[] {
  const bare = /^[|\s]*$/.test(text.slice(block.start, block.end));
  const value = valueStart(text, block);
  if (bare || value === block.end) return [];
  const open = openWordsIn(text, masked, value, block.end);
  if (open === undefined) return [];
  const words = text.slice(open.start, open.end).replace(/^TODO:\s*/, '');
  return [finding('PM001', open.kind, open, {section, params: {words}})];
}

/** Past `**Label**:`, so that an answer is judged, not its label. */
function valueStart(text: string, {start, end}: Block): number {
  const label = /^\*\*[^*\n]+\*\*\s*[::][ \t]*/.exec(text.slice(start, end));
  return start + (label?.[0].length ?? 0);
}
