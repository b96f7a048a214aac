import {chmodSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {afterEach, describe, expect, test} from 'vitest';
import {findRegion} from '../src/docs-repo/region.ts';
import {sayIn} from '../src/i18n/index.ts';
import type {Run} from './support/machine.ts';
import {TeamDocs} from './support/team-docs.ts';

const GOLDEN = join(import.meta.dirname, 'golden');
const golden = (name: string) => readFileSync(join(GOLDEN, name), 'utf8');
const withoutMarkers = (text: string) => text.replace(/^<!-- mh:.* -->\n/gm, '');
const FACTS = {en: join(GOLDEN, 'postmortem-facts.en.yaml'), ko: join(GOLDEN, 'postmortem-facts.ko.yaml')};

const machines: TeamDocs[] = [];
afterEach(() => {
  for (const docs of machines.splice(0)) docs.machine.dispose();
});

function docsIn(lang: 'en' | 'ko' = 'en'): TeamDocs {
  const person = 'people:\n  mitchell: {name: Mitchell, email: mitchell@example.com}\n';
  const docs = new TeamDocs({
    config: `version: 1\nbranch: main\nlanguage: ${lang}\n${person}`,
    now: '2024-10-09T09:00:00Z',
  });
  docs.machine.env['LANG'] = lang === 'ko' ? 'ko_KR.UTF-8' : 'C.UTF-8';
  machines.push(docs);
  return docs;
}

async function typed(docs: TeamDocs, ...args: readonly string[]): Promise<Run> {
  const run = await docs.mh(args);
  if (run.status !== 0) throw new Error(`mh ${args.join(' ')}: ${run.out}${run.err}`);
  return run;
}

/** The sample's incident as a responder types it: seven lines. */
async function replay(docs: TeamDocs, lang: 'en' | 'ko' = 'en'): Promise<void> {
  const lines = [...golden(`postmortem.${lang}.md`).matchAll(/^- (\d\d:\d\d) - (.*)$/gm)];
  const title = /: (.*)$/m.exec(golden(`postmortem.${lang}.md`))?.[1] ?? '';
  const at = (time = '') => `2024-10-08T${time}Z`;
  const [first, ...rest] = lines;
  await typed(
    docs,
    'incident',
    'new',
    title,
    '--severity',
    'SEV2',
    '--at',
    at(first?.[1]),
    '--note',
    first?.[2] ?? '',
  );
  for (const [, time, text = ''] of rest.slice(0, -1)) await typed(docs, 'log', text, '--at', at(time));
  const [, time, text = ''] = rest.at(-1) ?? [];
  await typed(docs, 'incident', 'resolve', text, '--at', at(time));
}

function reviewFile(docs: TeamDocs): string {
  const path = docs
    .git('ls-files', '-z', 'incidents')
    .split('\0')
    .find((one) => one.endsWith('postmortem.md'));
  return join(docs.folder, path ?? '');
}

const read = (docs: TeamDocs) => readFileSync(reviewFile(docs), 'utf8');

/** Everything outside of the timeline. */
function outside(text: string): [string, string] {
  const region = findRegion(text, 'timeline');
  return [text.slice(0, region?.start), text.slice(region?.end)];
}

describe.each(['ko', 'en'] as const)('the sample, typed as a responder types it (%s)', (lang) => {
  test('and drafted with its facts, is the sample byte for byte; a second run changes nothing', async () => {
    const docs = docsIn(lang);
    await replay(docs, lang);
    await typed(docs, 'postmortem', 'new', '--from', FACTS[lang]);
    expect(withoutMarkers(read(docs))).toBe(golden(`postmortem.${lang}.md`));
    const head = docs.git('rev-parse', 'HEAD');
    const {out} = await typed(docs, 'postmortem', 'new', '--from', FACTS[lang]);
    expect(out).toBe(`${sayIn(lang)('plan.none')}\n`);
    expect(docs.git('rev-parse', 'HEAD')).toBe(head);
  });
});

describe('a review edited by hand', () => {
  test('in every section, and ten more entries logged late: nothing of the person’s is lost', async () => {
    const docs = docsIn();
    await replay(docs);
    await typed(docs, 'postmortem', 'new', '--from', FACTS.en);
    const edited = read(docs)
      .replace(/^(<!-- mh:section (?!timeline)[\w-]+ -->)$/gm, '$1\n\nMine, above the heading.\n')
      .replace(/^(## .*)$/gm, '$1\n\nMine *below* the heading.  \n')
      .replace(/\n$/, '\n\nMine at the end, without a final newline')
      .replaceAll('\n', '\r\n');
    writeFileSync(reviewFile(docs), `\uFEFF${edited}`);
    const late = Array.from({length: 10}, (_, at) => `late ${String(at)}`);
    for (const [at, text] of late.entries())
      await typed(docs, 'log', text, '-i', '@1', '--at', `2024-10-08T14:5${String(at % 10)}Z`);
    await typed(docs, 'postmortem', 'sync');
    const synced = read(docs);
    expect(outside(synced)).toEqual(outside(`\uFEFF${edited}`));
    for (const text of late) expect(synced).toContain(`- ${text}\r\n`);
    expect((await typed(docs, 'postmortem', 'sync')).out).toBe('No changes.\n');
    expect(docs.git('status', '--porcelain', '--', 'incidents')).toBe('');
  });

  test('keeps every byte outside of the timeline through the command, whatever it is', async () => {
    const docs = docsIn();
    await replay(docs);
    await typed(docs, 'postmortem', 'new');
    const first = read(docs);
    const any = fc.string({unit: 'binary', maxLength: 60}).map((text) => text.replaceAll('<!-- mh:', ''));
    let count = 0;
    await fc.assert(
      fc.asyncProperty(any, any, fc.constantFrom('\n', '\r\n'), async (head, tail, ending) => {
        fc.pre(!/[`~]{3}/.test(head) && Buffer.from(head + tail).toString() === head + tail);
        const text = `\uFEFF${head}\n${first}${tail}`.replaceAll(/\r?\n/g, ending);
        writeFileSync(reviewFile(docs), text);
        await typed(docs, 'log', `late ${String(++count)}`, '-i', '@1', '--at', '2024-10-08T14:50Z');
        await typed(docs, 'postmortem', 'sync');
        expect(outside(read(docs))).toEqual(outside(text));
        expect(read(docs)).toContain(`late ${String(count)}`);
      }),
      {numRuns: 6},
    );
  });

  test('inside the timeline: what was written there is an entry from then on', async () => {
    const docs = docsIn();
    await replay(docs);
    await typed(docs, 'postmortem', 'new');
    writeFileSync(
      reviewFile(docs),
      read(docs).replace('- 14:35 - ', '- 14:33 - Called the vendor\nwho is slow\n- 14:35 - '),
    );
    const {err} = await typed(docs, 'postmortem', 'sync');
    expect(err).toContain('2 entries of the incident');
    expect(read(docs)).toContain('- 14:33 - Called the vendor\n- 14:35 - ');
    const {out} = await typed(docs, 'incident', 'show', '@1');
    expect(out).toContain('Called the vendor');
    expect(out).toContain('who is slow');
    expect((await typed(docs, 'postmortem', 'sync')).out).toBe('No changes.\n');
  });

  test('is left alone by new, and written over only with --force, its edits kept in the history', async () => {
    const docs = docsIn();
    await replay(docs);
    await typed(docs, 'postmortem', 'new');
    writeFileSync(reviewFile(docs), read(docs).replace('TODO: What stopped it?', 'A restart.'));
    const refused = await docs.mh(['postmortem', 'new']);
    expect(refused).toMatchObject({status: 4, out: ''});
    expect(read(docs)).toContain('A restart.');
    await typed(docs, 'postmortem', 'new', '--force');
    expect(read(docs)).not.toContain('A restart.');
    expect(docs.git('log', '-p', '--format=', '-1', 'HEAD~1')).toContain('+- A restart.');
    await typed(docs, 'undo');
    expect(read(docs)).toContain('A restart.');
  });

  test('two at once: one drafts, the other finds it drafted', async () => {
    const docs = docsIn();
    await replay(docs);
    const runs = await Promise.all([1, 2].map(async () => await docs.mh(['postmortem', 'new'])));
    expect(runs.map(({status}) => status)).toEqual([0, 0]);
    expect(runs.filter(({out}) => out === 'No changes.\n')).toHaveLength(1);
    expect(docs.git('log', '--format=%s', '--', reviewFile(docs)).split('\n')).toHaveLength(1);
  });
});

describe('an incident that nobody logged', () => {
  const yaml = [
    'incident:',
    '  title: Disk full on the ledger',
    '  at: 2024-10-08T14:30Z',
    '  resolved_at: "15:10"',
    '  severity: SEV3',
    '  timeline:',
    '    - {at: "14:31", text: "Writes fail", mark: detected}',
    '    - {at: "15:10", text: "Logs rotated"}',
    'impact: 12 orders delayed',
    '',
  ].join('\n');

  test('is declared from the file with its review in one commit; a second run changes nothing, undo takes both back', async () => {
    const docs = docsIn();
    docs.write('facts.yaml', yaml);
    const plan = await typed(docs, 'postmortem', 'new', '--from', 'facts.yaml', '--dry-run');
    expect(plan.out).toContain('Plan: 5 to add, 0 to change, 0 to destroy.');
    const before = docs.git('rev-parse', 'HEAD');
    await typed(docs, 'postmortem', 'new', '--from', 'facts.yaml');
    expect(docs.git('rev-parse', 'HEAD~1')).toBe(before);
    expect(read(docs)).toContain('**Duration**: 39 minutes (14:31-15:10 UTC)');
    expect((await typed(docs, 'postmortem', 'new', '--from', 'facts.yaml')).out).toBe('No changes.\n');
    await typed(docs, 'undo');
    expect(docs.git('ls-files', 'incidents')).not.toContain('postmortem.md');
    const again = await docs.mh(['postmortem', 'new', '--from', 'facts.yaml']);
    expect(again.status).toBe(4);
    expect(again.err).toContain('mh incident reopen');
  });

  test('says where the file is wrong, and writes nothing', async () => {
    const docs = docsIn('ko');
    docs.write('facts.yaml', yaml.replace('14:31', 'soon').replace('SEV3', 'SEV9'));
    const run = await docs.mh(['postmortem', 'new', '--from', 'facts.yaml']);
    expect(run.status).toBe(2);
    expect(run.err).toMatch(/^facts\.yaml:5:13: /);
    expect(docs.git('status', '--porcelain', '--', 'incidents')).toBe('');
    const json = await docs.mh(['postmortem', 'new', '--from', 'facts.yaml', '--json']);
    expect(JSON.parse(json.out)).toMatchObject({
      error: {code: 'facts-invalid', params: {line: 5, column: 13, key: 'incident.severity'}},
    });
  });
});

describe('an editor', () => {
  function editorOf(docs: TeamDocs, script: string): void {
    const file = join(docs.machine.folder, 'editor.sh');
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
    docs.machine.env['VISUAL'] = file;
  }
  const kept = (err: string) => /kept: (.*)$/m.exec(err)?.[1] ?? '';

  test('changes the draft before it is written', async () => {
    const docs = docsIn();
    await replay(docs);
    editorOf(docs, `sed -i 's/TODO: What stopped it?/A restart./' "$1"`);
    await typed(docs, 'postmortem', 'new', '--edit');
    expect(read(docs)).toContain('- A restart.\n');
    expect(docs.git('log', '--format=%s', '--', reviewFile(docs)).split('\n')).toHaveLength(1);
  });

  test('that fails loses nothing: the text is kept, and the next time goes on with it', async () => {
    const docs = docsIn();
    await replay(docs);
    editorOf(docs, `sed -i 's/TODO: What stopped it?/A restart./' "$1"; exit 3`);
    const failed = await docs.mh(['postmortem', 'new', '--edit']);
    expect(failed.status).toBe(5);
    expect(readFileSync(kept(failed.err), 'utf8')).toContain('A restart.');
    editorOf(docs, 'exit 0');
    const {err} = await typed(docs, 'postmortem', 'new', '--edit');
    expect(err).toContain('Going on with what was left here');
    expect(read(docs)).toContain('- A restart.\n');
  });

  test('left open while somebody else drafts the review: neither text is lost', async () => {
    const docs = docsIn();
    await replay(docs);
    const mh = [process.execPath, join(import.meta.dirname, '..', 'bin', 'run.js')]
      .map((part) => `"${part}"`)
      .join(' ');
    editorOf(docs, `${mh} postmortem new >/dev/null; sed -i 's/TODO: What stopped it?/A restart./' "$1"`);
    const {status, err} = await docs.mh(['postmortem', 'new', '--edit']);
    expect(status).toBe(4);
    expect(readFileSync(kept(err), 'utf8')).toContain('A restart.');
    expect(read(docs)).toContain('TODO: What stopped it?');
  });

  test('comes from nobody but the user, and needs one', async () => {
    const docs = docsIn();
    await replay(docs);
    docs.git('config', 'core.editor', 'touch stolen');
    docs.machine.env['VISUAL'] = '';
    expect((await docs.mh(['postmortem', 'new', '--edit'])).status).toBe(3);
    expect((await docs.mh(['postmortem', 'new', '--edit', '--no-input'])).status).toBe(2);
    expect(docs.git('ls-files', 'incidents')).not.toContain('postmortem.md');
  });

  test('whose text is empty writes nothing', async () => {
    const docs = docsIn();
    await replay(docs);
    editorOf(docs, ': > "$1"');
    expect((await docs.mh(['postmortem', 'new', '--edit'])).status).toBe(2);
    expect(docs.git('ls-files', 'incidents')).not.toContain('postmortem.md');
  });
});
