import {createHash} from 'node:crypto';
import {Failure} from '../failure.ts';

/** A part of a person's document that mh renders; everything outside of it is theirs. */
export interface Region {
  readonly name: string;
  /** What its first line says besides: `v1`, `lang=ko`. */
  readonly words: readonly string[];
  /** Without the lines of the markers, LF, no final newline. */
  readonly content: string;
  /** Offsets in the text: of the first marker's line, and after the second one's last character. */
  readonly start: number;
  readonly end: number;
  /** Somebody has written into it since it was rendered. */
  readonly edited: boolean;
}

interface Marker {
  readonly kind: 'begin' | 'end';
  readonly name: string;
  readonly words: readonly string[];
  /** From 1. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

const MARKER = /^<!-- mh:(begin|end) ([\w-]+)((?: [\w.=-]+)*) -->\s*$/;
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;

/** The region of that name; undefined for none. Failure `region-broken` where its markers do not pair. */
export function findRegion(text: string, name: string): Region | undefined {
  const [begin, end, third] = markersOf(text).filter((marker) => marker.name === name);
  if (begin === undefined) return undefined;
  if (begin.kind !== 'begin' || end?.kind !== 'end' || third !== undefined)
    throw new Failure('region-broken', {name, line: (third ?? end ?? begin).line});
  const content = text
    .slice(begin.end, end.start)
    .replace(/\r\n/g, '\n')
    .replace(/^\n|\n$/g, '');
  const hash = begin.words.find((word) => word.startsWith('hash='));
  const words = begin.words.filter((word) => word !== hash);
  const edited = hash !== undefined && hash !== `hash=${hashOf(content)}`;
  return {name, words, content, start: begin.start, end: end.end, edited};
}

/** A region with its markers: no newline at its end. */
export function printRegion(name: string, words: readonly string[], content: string): string {
  const begin = ['mh:begin', name, ...words, `hash=${hashOf(content)}`].join(' ');
  return [`<!-- ${begin} -->`, ...(content === '' ? [] : [content]), `<!-- mh:end ${name} -->`].join('\n');
}

/** The text with a region rendered anew, in the line endings that the region has. All other bytes stay. */
export function replaceRegion(text: string, region: Region, content: string): string {
  const rendered = printRegion(region.name, region.words, content);
  const crlf = text.slice(region.start, region.end).includes('\r\n');
  return (
    text.slice(0, region.start) +
    (crlf ? rendered.replaceAll('\n', '\r\n') : rendered) +
    text.slice(region.end)
  );
}

/** First 12 hex digits of the SHA-256. */
function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}

/** Markers alone on their line, outside of code; a region ends at its marker whatever was opened inside. */
function markersOf(text: string): Marker[] {
  const markers: Marker[] = [];
  let fence = '';
  let open = '';
  let start = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const [, run = ''] = FENCE.exec(line) ?? [];
    const [, kind, name, words] = MARKER.exec(line) ?? [];
    const closes = kind === 'end' && name === open;
    if (fence !== '' && !closes) fence = run.startsWith(fence) && line.trim() === run ? '' : fence;
    else if (run !== '') fence = run;
    else if (kind !== undefined && name !== undefined) {
      open = kind === 'begin' ? name : '';
      fence = '';
      markers.push({
        kind: kind as Marker['kind'],
        name,
        words: (words ?? '').split(' ').filter((word) => word !== ''),
        line: index + 1,
        start,
        end: start + line.trimEnd().length,
      });
    }
    start += line.length + 1;
  }
  return markers;
}
