import {type ActionLine, parseActionLine} from '../action-line.ts';
import {type Block, blocksOf} from './blocks.ts';
import {type Field, fieldsIn} from './fields.ts';
import {mask} from './mask.ts';
import {type Moment, momentsIn} from './moments.ts';
import {isSectionName, sectionOfHeading, type SectionName} from './section-names.ts';

export interface Section {
  readonly name: SectionName;
  readonly heading?: Block;
  readonly blocks: readonly Block[];
}

export interface Action extends ActionLine {
  readonly block: Block;
  /** From 1, over the whole review. */
  readonly number: number;
}

/** A review as it is judged: every offset is one of `text`. */
export interface Review {
  readonly text: string;
  /** The text with what the author does not say in their own words masked. */
  readonly masked: string;
  readonly sections: readonly Section[];
  readonly fields: readonly Field[];
  readonly moments: readonly Moment[];
  readonly actions: readonly Action[];
}

/** Reads a review. Sections by `mh:section` lines, by their headings where there are none. Never fails. */
export function readReview(markdown: string): Review {
  const text = markdown.normalize('NFC');
  const masked = mask(text);
  const blocks = blocksOf(text);
  const sections = sectionsOf(text, blocks);
  const fields = blocks.flatMap(({kind, start, end}) =>
    kind === 'paragraph' || kind === 'item' ? fieldsIn(text, start, end) : [],
  );
  const inTimeline = blocksIn(sections, 'timeline');
  const moments = momentsIn(text, inTimeline);
  return {text, masked, sections, fields, moments, actions: actionsOf(text, sections)};
}

/** Every block of the sections of that name, headings left out. */
export function blocksIn(sections: readonly Section[], name: SectionName): Block[] {
  return sections.filter((section) => section.name === name).flatMap((section) => section.blocks);
}

function sectionsOf(text: string, blocks: readonly Block[]): Section[] {
  const sections: {name: SectionName; heading?: Block; blocks: Block[]}[] = [{name: 'header', blocks: []}];
  for (const block of blocks) {
    const here = sections.at(-1);
    const begun = nameAt(text, block, here?.name ?? 'header');
    if (begun !== undefined)
      sections.push({name: begun, ...(block.kind === 'heading' && {heading: block}), blocks: []});
    if (block.kind !== 'heading' && block.kind !== 'rule') sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

/** The section that begins with a block: it is marked, or a heading says so, or a line closes the review. */
function nameAt(text: string, block: Block, here: SectionName): SectionName | undefined {
  if (block.section !== undefined && isSectionName(block.section)) return block.section;
  if (block.kind === 'rule' && here !== 'header') return 'sign-off';
  if (block.kind !== 'heading' || (block.depth === 1 && here === 'header')) return undefined;
  const named = sectionOfHeading(text.slice(block.start, block.end));
  return named ?? ((block.depth ?? 0) <= 2 ? 'other' : undefined);
}

/** Check boxes; items of the section of actions where nobody made boxes. */
function actionsOf(text: string, sections: readonly Section[]): Action[] {
  const all = sections.flatMap(({blocks}) => blocks);
  const boxes = all.filter(({done}) => done !== undefined);
  const items = boxes.length > 0 ? boxes : blocksIn(sections, 'actions').filter(({kind}) => kind === 'item');
  return items.map((block, index) => ({
    ...parseActionLine(text.slice(block.start, block.end), block.done ?? false),
    block,
    number: index + 1,
  }));
}
