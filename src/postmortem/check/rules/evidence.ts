import {finding, type Finding} from '../finding.ts';
import type {Review} from '../model/review.ts';
import type {Surroundings} from './rule.ts';

const LINK = /!?\[([^\]\n]*)\]\(<?([^)\s>]+)>?[^)\n]*\)/g;
const ATTACHED =
  /첨부 ?(?:파일)? ?(?:참조|참고|확인)|별첨|\b(?:see|in) (?:the )?attach(?:ed|ment)|\bsee below\b/i;

export interface Link {
  readonly target: string;
  readonly start: number;
  readonly end: number;
}

/** Links of a document to files beside it: addresses and places in the document itself are left out. */
export function linksIn({text}: Pick<Review, 'text'>): Link[] {
  return [...text.matchAll(LINK)]
    .map(({2: target = '', index, 0: all}) => ({target, start: index, end: index + all.length}))
    .filter(({target}) => !/^(?:[a-z][a-z0-9+.-]*:|#|\/\/)/i.test(target));
}

/** PM005: evidence that is linked is there, and what is spoken of is linked. */
export function evidence(review: Review, {missing}: Surroundings): Finding[] {
  const sectionAt = (at: number) =>
    review.sections.findLast(({heading, blocks}) => (heading ?? blocks[0] ?? {start: Infinity}).start <= at)
      ?.name ?? 'header';
  const broken = linksIn(review)
    .filter(({target}) => missing.has(target))
    .map((link) =>
      finding('PM005', 'link-broken', link, {section: sectionAt(link.start), params: {target: link.target}}),
    );
  const spoken = review.sections.flatMap(({name, blocks}) =>
    blocks
      .filter(
        ({start, end}) =>
          ATTACHED.test(review.text.slice(start, end)) && !review.text.slice(start, end).includes(']('),
      )
      .map((block) => finding('PM005', 'attachment', block, {section: name})),
  );
  return [...broken, ...spoken];
}
