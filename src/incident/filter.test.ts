import {expect, test} from 'vitest';
import {summary} from '../../test/support/example-summary.ts';
import {type Filter, isWanted} from './filter.ts';

const pool = summary('2024-10-08-connection-pool-7f3k', {severity: 'SEV2', impact: '결제 실패'});

test.each<[string, Filter, boolean]>([
  ['nothing asked', {}, true],
  ['open', {open: true}, true],
  ['its severity', {severity: 'SEV2'}, true],
  ['another severity', {severity: 'SEV1'}, false],
  ['its service, written otherwise', {service: 'Check-Out'}, true],
  ['a part of its service', {service: 'check'}, false],
  [
    'declared at that moment',
    {since: new Date('2024-10-08T14:30Z'), until: new Date('2024-10-08T14:30Z')},
    true,
  ],
  ['declared before', {since: new Date('2024-10-08T14:31Z')}, false],
  ['declared after', {until: new Date('2024-10-08T14:29Z')}, false],
  ['a part of its title', {text: 'connectionPOOL'}, true],
  ['a part of its impact, decomposed', {text: '결제'.normalize('NFD')}, true],
  ['its tag', {text: '7f3k'}, true],
  ['other words', {text: 'disk'}, false],
  ['its severity and other words', {severity: 'SEV2', text: 'disk'}, false],
])('%s', (_, filter, wanted) => {
  expect(isWanted(pool, filter)).toBe(wanted);
});

test('an incident that is over is not open', () => {
  expect(isWanted({...pool, status: 'resolved'}, {open: true})).toBe(false);
});
