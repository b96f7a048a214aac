import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {findService} from './find-service.ts';
import {onCalls} from './on-calls.ts';
import type {Page, Query} from './ports.ts';

const policy = (name: string) => ({id: `P${name}`, summary: name});
const RECORDS = [
  {
    escalation_policy: policy('Backend'),
    escalation_level: 1,
    user: {id: 'U1', summary: 'Kent'},
    schedule: {id: 'S', summary: 'Days'},
    end: '2024-10-14T09:00:00+09:00',
  },
  {
    escalation_policy: policy('Backend'),
    escalation_level: 1,
    user: {id: 'U2', summary: '홍길동'},
    schedule: null,
    end: null,
  },
  {escalation_policy: policy('Backend'), escalation_level: 2, user: {id: 'U3', summary: null}, end: null},
  {escalation_policy: policy('Frontend'), escalation_level: 1, user: {id: 'U1', summary: 'Kent'}, end: null},
];

// eslint-disable-next-line @typescript-eslint/require-await -- as the port has it
async function* inPages(records: readonly unknown[]): AsyncGenerator<Page> {
  for (const record of records) yield {records: [record], done: 1};
}

describe('who is on call', () => {
  test('in what order they are paged, whatever the order they come in', async () => {
    const sorted = await onCalls({pages: () => inPages(RECORDS)});
    expect(sorted.map(({policy: {name}, level, user}) => `${name} ${level} ${user.name}`)).toEqual([
      'Backend 1 Kent',
      'Backend 1 홍길동',
      'Backend 2 U3',
      'Frontend 1 Kent',
    ]);
    expect(sorted[0]).toMatchObject({schedule: {name: 'Days'}, until: new Date('2024-10-14T00:00:00Z')});
    expect(sorted[1]).not.toHaveProperty('until');
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(RECORDS, {minLength: RECORDS.length}), async (shuffled) => {
        expect(await onCalls({pages: () => inPages(shuffled)})).toEqual(sorted);
      }),
    );
  });

  test('something else than a record of theirs is refused', async () => {
    await expect(onCalls({pages: () => inPages([{user: 'Kent'}])})).rejects.toThrow('pagerduty-unreadable');
  });
});

describe('a service by a word', () => {
  const services = ['checkout', 'Checkout Korea', 'search'].map((name, at) => ({
    id: `PSERVIC${at}`,
    name,
    escalation_policy: {id: 'PPOL'},
  }));
  const asked: string[] = [];
  const get = (path: string, query: Query = {}) => {
    asked.push(path);
    const word = String(query['query']).toLowerCase();
    if (path !== '/services') return Promise.resolve({service: services[0]});
    return Promise.resolve({services: services.filter(({name}) => name.toLowerCase().includes(word))});
  };

  test.each([
    [['checkout'], 'PSERVIC0'],
    [['CHECKOUT'], 'PSERVIC0'],
    [['korea'], 'PSERVIC1'],
    [['결제', 'search'], 'PSERVIC2'],
    [['PSERVIC0'], 'PSERVIC0'],
  ])('%s', async (words, id) => {
    expect(await findService({get: get}, words)).toMatchObject({id, policy: 'PPOL'});
  });

  test('none, or several, are refused by name', async () => {
    await expect(findService({get: get}, ['nowhere'])).rejects.toThrow('pagerduty-service-unknown');
    await expect(findService({get: get}, ['check'])).rejects.toMatchObject({
      code: 'pagerduty-service-ambiguous',
      params: {service: 'check', names: 'checkout, Checkout Korea', first: 'checkout'},
    });
  });
});
