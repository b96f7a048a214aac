import fc from 'fast-check';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {describe, expect, test} from 'vitest';
import {problemText} from '../docs-repo/config-problem.ts';
import {findRegion} from '../docs-repo/region.ts';
import {readValues} from '../docs-repo/yaml-values.ts';
import {foldIncident} from '../incident/incident.ts';
import {render} from '../templates.ts';
import {ID, seed} from '../../test/support/example-incident.ts';
import {hostileText} from '../../test/support/hostile-text.ts';
import {draftPostmortem} from './draft.ts';
import {type Facts, factsSchema} from './facts-schema.ts';
import {sectionLines} from './section.ts';
import {statusLine} from './status-line.ts';

function problems(yaml: string, lang: 'en' | 'ko' = 'en'): string[] {
  const read = readValues(yaml, 'facts.yaml', factsSchema);
  return 'problems' in read ? read.problems.map((one) => problemText(one, lang)) : [];
}

describe('a facts file', () => {
  test('may be empty, and every key may be left out or without a value', () => {
    expect(problems('')).toEqual([]);
    expect(problems('summary:\nlessons:\n  lucky:\n')).toEqual([]);
  });

  test.each([
    ['summry: x\n', 'facts.yaml:1:1: there is no key summry; did you mean summary?'],
    ['root_cause: x\n', 'facts.yaml:1:13: root_cause: expected a list, found x'],
    ['actions:\n  - owner: Kent\n', 'facts.yaml:2:5: actions.0.text is missing'],
    [
      'lessons:\n  went_wel: [x]\n',
      'facts.yaml:2:3: there is no key lessons.went_wel; did you mean went_well?',
    ],
    ['prevention:\n  claim: x\n  because: []\n', 'facts.yaml:3:12: prevention.because is empty'],
    [
      'incident:\n  title: x\n  at: "14:30"\n',
      'facts.yaml:3:7: incident.at: expected a date with a time such as 2024-10-08T14:30Z, found 14:30',
    ],
    [
      'incident:\n  title: x\n  at: 2024-10-08T14:30Z\n  timeline:\n    - {at: soon, text: y}\n',
      'facts.yaml:5:12: incident.timeline.0.at: expected a time such as 14:32 or 2024-10-08T14:32Z, found soon',
    ],
    [
      'incident:\n  title: x\n  at: 2024-10-08T14:30Z\n  severity: SEV9\n',
      'facts.yaml:4:13: incident.severity: expected SEV1 | SEV2 | SEV3 | SEV4, found SEV9; did you mean SEV1?',
    ],
  ])('says where it is wrong: %j', (yaml, said) => {
    expect(problems(yaml)[0]?.slice(0, 60)).toBe(said.slice(0, 60));
  });

  test('says everything that is wrong, in the order of the file, in Korean too', () => {
    const found = problems('summry: x\nimpact: [1]\nactions:\n  - due: x\n', 'ko');
    expect(found).toEqual([
      expect.stringMatching(/^facts\.yaml:1:1: .*summry.*summary/),
      expect.stringMatching(/^facts\.yaml:2:9: .*impact/),
      expect.stringMatching(/^facts\.yaml:4:5: .*actions\.0\.text/),
    ]);
    expect(found.join(' ')).toMatch(/[가-힣]/);
  });
});

describe('facts with any text', () => {
  const incident = foldIncident(ID, seed);
  // As a Markdown parser sees them: a line of code that begins with # is none.
  const headings = (text: string) =>
    fromMarkdown(text)
      .children.filter(({type}) => type === 'heading')
      .map(({position}) => text.slice(position?.start.offset, position?.end.offset));
  const drafted = (facts: Facts) =>
    draftPostmortem(
      incident,
      facts,
      {lang: 'en', author: 'Mitchell', status: 'Draft', metrics: true},
      render,
    );
  const bare = headings(drafted({}));

  test('open no heading, no section and no region of their own, and swallow nothing that follows', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const document = drafted({
          summary: text,
          impact: text,
          severity_note: text,
          root_cause: [text, 'a'],
          resolution: {immediate: [text], long_term: [text]},
          lessons: {went_well: [text], went_wrong: [text]},
          actions: [{text, owner: text, due: text}],
          prevention: {claim: text, because: [text]},
          authors: [text],
          reviewers: [text],
          status: text,
        });
        expect(headings(document)).toEqual(bare);
        expect(document.match(/^<!-- mh:section .*$/gm)).toHaveLength(10);
        expect(findRegion(document, 'timeline')?.edited).toBe(false);
        expect(findRegion(document, 'metrics')?.edited).toBe(false);
        expect(sectionLines(document, 'prevention')).not.toEqual([]);
        expect(statusLine(document)).toBeDefined();
      }),
      {numRuns: 300},
    );
  });
});
