import {expect, test} from 'vitest';
import {isDerived, planMerge, readMergeTree, touchedIncidents} from './merge-plan.ts';

const folder = 'docs/incidents/2024/2024-10-08-pool-7f3k';
const facts = {changed: [], prefix: 'docs/', incidents: 'incidents'};
const stage = (path: string, at: number) => ({path, stage: at, mode: '100644', oid: `${at}`.repeat(40)});

test('an entry of one name keeps the published bytes; a person’s document is a person’s to settle', () => {
  const entry = `${folder}/timeline/20241008T143000Z-pd-R2XYZ.md`;
  const review = `${folder}/postmortem.md`;
  const plan = planMerge({
    ...facts,
    stages: [2, 3].flatMap((at) => [stage(entry, at), stage(review, at), stage('README.md', at)]),
  });
  expect(plan.conflicts).toEqual(['README.md', review]);
  expect(plan.kept).toEqual([entry]);
  expect(plan.settled).toEqual([{path: entry, mode: '100644', oid: '3'.repeat(40)}]);
  expect(plan.derive).toEqual(['incidents/2024/2024-10-08-pool-7f3k']);
});

test('a derived document in conflict is nobody’s loss: it is rendered', () => {
  const path = `${folder}/incident.md`;
  const plan = planMerge({...facts, stages: [stage(path, 1), stage(path, 2)]});
  expect(plan).toEqual({
    conflicts: [],
    settled: [{path}],
    kept: [],
    derive: ['incidents/2024/2024-10-08-pool-7f3k'],
  });
});

test.each([
  [`${folder}/incident.md`, true],
  [`${folder}/evidence/incident.md`, false],
  ['docs/incidents/incident.md', false],
  ['incidents/2024/x/incident.md', false],
])('%s is derived: %s', (path, derived) => {
  expect(isDerived(path, 'docs/', 'incidents')).toBe(derived);
});

test('the incidents that paths touch, each once', () => {
  const paths = [
    `${folder}/timeline/a.md`,
    `${folder}/incident.md`,
    `${folder}/evidence/x.txt`,
    'docs/README.md',
    'incidents/2024/y/timeline/a.md',
  ];
  expect(touchedIncidents(paths, 'docs/', 'incidents')).toEqual(['incidents/2024/2024-10-08-pool-7f3k']);
});

test('the output of merge-tree, names with white space too', () => {
  const [tree, oid] = ['a'.repeat(40), 'b'.repeat(40)];
  expect(readMergeTree(`${tree}\0`)).toEqual({tree, stages: []});
  expect(readMergeTree(`${tree}\x00100644 ${oid} 2\ta b\nc.md\0\0`)).toEqual({
    tree,
    stages: [{mode: '100644', oid, stage: 2, path: 'a b\nc.md'}],
  });
});
