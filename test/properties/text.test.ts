import fc from 'fast-check';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {describe, expect, test} from 'vitest';
import {readIncident} from '../../src/incident/read.ts';
import {safePath} from '../../src/docs-repo/safe-path.ts';
import {canonicalBody} from '../../src/incident/body.ts';
import {declareIncident, titleOf} from '../../src/incident/declare.ts';
import {renderIncident} from '../../src/incident/document.ts';
import {isLong} from '../../src/incident/evidence.ts';
import {incidentFolder, isIncidentId, shortId} from '../../src/incident/id.ts';
import {logEntry} from '../../src/incident/log.ts';
import type {Recorded, Scribe} from '../../src/incident/record.ts';
import {addLink} from '../../src/incident/transitions.ts';
import {render} from '../../src/templates.ts';
import {hostileBytes, hostileText} from '../support/hostile-text.ts';

let made = 0;
const now = new Date('2024-10-08T14:31:00Z');
const at = {instant: now, written: '2024-10-08T14:31:00Z'};
const scribe: Scribe = {
  clock: {now: () => new Date(now.getTime() + ++made)},
  random: {
    base32: (length) =>
      (++made)
        .toString(32)
        .replace(/[ilou]/g, 'z')
        .padStart(length, '0')
        .slice(-length),
  },
  by: 'mitchell@example.com',
  byName: 'Mitchell',
  author: {name: 'Mitchell', email: 'mitchell@example.com'},
  incidentsPath: 'incidents',
  mask: (text) => Promise.resolve(text),
};
const declare = (title: string) => declareIncident({title, at, language: 'en', zone: 'UTC'}, scribe);
const log = (id: string, text: string) => logEntry({id, text, at}, scribe);

/** The files of some changes to one incident: path below its folder → text. */
function filesOf(id: string, changes: readonly Recorded[]): Map<string, string> {
  const folder = `${incidentFolder(id)}/`;
  const files = changes.flatMap(({change}) => change.files);
  for (const {path} of files) {
    expect(safePath(path)).toBe(true);
    expect(path.startsWith(folder)).toBe(true);
    expect(path.slice(folder.length)).toMatch(/^(?:timeline\/[\w-]+\.md|evidence\/[\p{L}\p{M}\p{N}._-]+)$/u);
  }
  return new Map(
    files.map((file) => [
      file.path.slice(folder.length),
      file.op === 'delete' ? '' : Buffer.from(file.content).toString(),
    ]),
  );
}

/** The incident as somebody else reads it from those files. */
async function readBack(id: string, files: ReadonlyMap<string, string>) {
  const entries = [...files].filter(([path]) => path.startsWith('timeline/'));
  return await readIncident(
    id,
    new Map(entries.map(([path, text]) => [path.slice('timeline/'.length), text])),
  );
}

describe('any text on standard input', () => {
  test('reads back as the same canonical text', async () => {
    const {id, ...declared} = await declare('Checkout times out');
    await fc.assert(
      fc.asyncProperty(hostileBytes, async (bytes) => {
        const text = canonicalBody(bytes);
        fc.pre(text !== '');
        const logged = await log(id, Buffer.from(bytes).toString());
        const files = filesOf(id, [{id, ...declared}, logged]);
        const {incident} = await readBack(id, files);
        expect(incident.broken).toEqual([]);
        expect(incident.timeline).toHaveLength(1);
        const [line] = incident.timeline;
        if (!isLong(text)) expect(line?.body).toBe(text);
        else {
          const [evidence] = line?.data['evidence'] as [{path: string}];
          expect(files.get(evidence.path)).toBe(`${text}\n`);
          expect(text.startsWith(line?.body.split(/\n|…/)[0] ?? '?')).toBe(true);
        }
      }),
      {numRuns: 1500},
    );
  });

  test('is canonical once and for all', () => {
    fc.assert(
      fc.property(hostileBytes, (bytes) => {
        const text = canonicalBody(bytes);
        expect(canonicalBody(text)).toBe(text);
        expect(canonicalBody(Buffer.from(text))).toBe(text);
        expect(text).not.toMatch(/[\u0000-\u0008\u000B-\u001F]|\s\n*$(?<!\S[^\S\n]*)/);
        expect(text).toBe(text.normalize('NFC'));
      }),
      {numRuns: 1500},
    );
  });
});

describe('any title', () => {
  test('reads back on one line, and its folder stays inside the repo', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (typed) => {
        const title = canonicalBody(typed);
        fc.pre(safely(() => titleOf(title)) !== undefined);
        const declared = await declare(typed);
        expect(isIncidentId(declared.id)).toBe(true);
        expect(Buffer.byteLength(shortId(declared.id))).toBeLessThanOrEqual(85);
        const {incident} = await readBack(declared.id, filesOf(declared.id, [declared]));
        expect(incident.title).toBe(titleOf(title));
        expect(incident.title).not.toMatch(/[\n\u0000-\u001F\u202A-\u202E\u2066-\u2069]/);
      }),
      {numRuns: 1500},
    );
  });
});

describe('the document of an incident', () => {
  test('has the headings of its template and no others, whatever title, text, names and links say', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, hostileText, hostileText, async (title, text, other) => {
        fc.pre(safely(() => titleOf(title)) !== undefined && canonicalBody(text) !== '');
        const declared = await declare(title);
        const logged = await log(declared.id, text);
        const incident = (await readBack(declared.id, filesOf(declared.id, [declared, logged]))).incident;
        const linked = await addLink({incident, at}, {url: other}, other, {...scribe, byName: other});
        const files = filesOf(declared.id, [declared, logged, linked]);
        const document = renderIncident((await readBack(declared.id, files)).incident, render);
        expect(headingsOf(document).slice(1)).toEqual([
          '2 Times',
          '2 Timeline',
          '3 Tue 8 Oct 2024 (UTC)',
          ...(document.includes('\n## Links\n') ? ['2 Links'] : []),
        ]);
        expect(document).not.toMatch(/<!--\s*mh:/i);
        expect(headingsOf(`${document}\n## After\n`).at(-1)).toBe('2 After');
        expect(JSON.stringify(fromMarkdown(document)).match(/"type":"html"/g)).toHaveLength(1);
      }),
      {numRuns: 700},
    );
  });
});

/** `2 Timeline`: depth and text of each heading at the top level of the document. */
function headingsOf(markdown: string): string[] {
  return fromMarkdown(markdown).children.flatMap((node) => {
    if (node.type !== 'heading') return [];
    const texts = node.children.map((child) => ('value' in child ? child.value : `<${child.type}>`));
    return [`${String(node.depth)} ${texts.join('')}`];
  });
}

function safely<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch {
    return undefined;
  }
}
