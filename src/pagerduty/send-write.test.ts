import {describe, expect, test} from 'vitest';
import {Failure} from '../failure.ts';
import type {PagerDuty, Query} from './ports.ts';
import {sendWrite} from './send-write.ts';
import type {Write} from './write.ts';

const FIRST = {again: false, over: false};
const AGAIN = {again: true, over: false};
const CREATE: Write = {
  ...{kind: 'create', page: {key: 'mh-a'}, title: 'Checkout times out'},
  ...{service: ['checkout', '결제'], details: ''},
};

interface Sent {
  readonly path: string;
  readonly body: object;
}

/** A PagerDuty with these records; `refusal` is what it says to a write. */
function deskOf({lists = {}, answers = {}, refusal}: Stock): {port: PagerDuty; sent: Sent[]} {
  const sent: Sent[] = [];
  const search = (path: string, {query}: Query = {}) =>
    (lists[path] ?? []).filter((one) =>
      JSON.stringify(one).toLowerCase().includes(String(query).toLowerCase()),
    );
  const port: PagerDuty = {
    get: (path) => {
      const answer = answers[path];
      if (answer === undefined) throw new Failure('pagerduty-not-found', {request: path});
      return Promise.resolve(answer);
    },
    // eslint-disable-next-line @typescript-eslint/require-await -- a list of one page
    pages: async function* (path, _, query) {
      yield {records: search(path, query), done: 0};
    },
    send: (_, path, body) => {
      sent.push({path, body});
      if (refusal !== undefined) throw refusal;
      return Promise.resolve({incident: {id: 'R2XYZ', status: 'triggered'}});
    },
  };
  return {port, sent};
}

interface Stock {
  readonly lists?: Readonly<Record<string, readonly object[]>>;
  readonly answers?: Readonly<Record<string, unknown>>;
  readonly refusal?: Failure;
}

const rejected = (code: number) => new Failure('pagerduty-rejected', {request: 'r', detail: 'no', code});
const SERVICES = {
  '/services': [
    {id: 'PCHECK1', name: 'checkout', escalation_policy: {id: 'PPOLIC1'}},
    {id: 'PCHECK2', name: 'checkout-staging'},
  ],
  '/users': [
    {id: 'PKENT01', name: 'Kent Beck', email: 'kent@example.com'},
    {id: 'PKENT02', name: 'Kenta', email: 'kenta@example.com'},
  ],
};
const page = (status: string) => ({incident: {id: 'R2XYZ', status}});

describe('a page is opened once', () => {
  test('for the service of just that name', async () => {
    const {port, sent} = deskOf({lists: SERVICES});
    expect(await sendWrite(CREATE, FIRST, {pagerDuty: port})).toMatchObject({verdict: 'done'});
    expect(sent).toMatchObject([
      {path: '/incidents', body: {incident: {service: {id: 'PCHECK1'}, incident_key: 'mh-a'}}},
    ]);
  });

  test('one that has arrived is found by its key', async () => {
    const {port, sent} = deskOf({answers: {'/incidents': {incidents: [{id: 'R2XYZ', status: 'resolved'}]}}});
    const outcome = await sendWrite(CREATE, AGAIN, {pagerDuty: port});
    expect(outcome).toMatchObject({verdict: 'done', page: {id: 'R2XYZ'}});
    expect(sent).toEqual([]);
  });

  test('one that is open with its key is the one', async () => {
    const {port} = deskOf({
      lists: SERVICES,
      answers: {'/incidents': {incidents: [{id: 'R2XYZ', status: 'triggered'}]}},
      refusal: rejected(2002),
    });
    expect(await sendWrite(CREATE, FIRST, {pagerDuty: port})).toMatchObject({
      ...{verdict: 'done', page: {id: 'R2XYZ'}},
    });
  });

  test('what is over wakes nobody, but what was opened before is known', async () => {
    const {port, sent} = deskOf({lists: SERVICES, answers: {'/incidents': {incidents: []}}});
    const outcome = await sendWrite(CREATE, {again: true, over: true}, {pagerDuty: port});
    expect(outcome).toMatchObject({verdict: 'refused', failure: {code: 'pagerduty-too-late'}});
    expect(sent).toEqual([]);
  });

  test('no such service', async () => {
    const {port} = deskOf({lists: {'/services': []}});
    expect(await sendWrite(CREATE, FIRST, {pagerDuty: port})).toMatchObject({
      ...{verdict: 'refused', failure: {code: 'page-service-unknown', params: {service: 'checkout'}}},
    });
  });
});

describe('what has been done already', () => {
  test.each([
    ['acknowledge', 1002],
    ['acknowledge', 1001],
    ['resolve', 1001],
  ] as const)('%s, answered with %i, is done', async (kind, code) => {
    const {port} = deskOf({answers: {'/incidents/R2XYZ': page('triggered')}, refusal: rejected(code)});
    const write: Write =
      kind === 'resolve' ? {kind, page: {id: 'R2XYZ'}, resolution: ''} : {kind, page: {id: 'R2XYZ'}};
    expect(await sendWrite(write, FIRST, {pagerDuty: port})).toEqual({verdict: 'done'});
  });

  test('acknowledging what is resolved would open it again', async () => {
    const {port, sent} = deskOf({answers: {'/incidents/R2XYZ': page('resolved')}});
    const write: Write = {kind: 'acknowledge', page: {id: 'R2XYZ'}};
    expect(await sendWrite(write, FIRST, {pagerDuty: port})).toEqual({verdict: 'done'});
    expect(sent).toEqual([]);
  });

  test('anything else is refused', async () => {
    const {port} = deskOf({answers: {'/incidents/R2XYZ': page('triggered')}, refusal: rejected(2001)});
    const write: Write = {kind: 'acknowledge', page: {id: 'R2XYZ'}};
    expect(await sendWrite(write, FIRST, {pagerDuty: port})).toMatchObject({verdict: 'refused'});
  });
});

describe('who is called', () => {
  const ME = {'/users/me': {user: {id: 'PMITCH1'}}};
  const call = (who: string, as: 'user' | 'person' | 'service' | 'any' = 'any'): Write => {
    return {kind: 'responders', page: {id: 'R2XYZ'}, message: 'help', who: [who], as};
  };
  const target = async (write: Write): Promise<unknown> => {
    const {port, sent} = deskOf({lists: SERVICES, answers: ME});
    const outcome = await sendWrite(write, FIRST, {pagerDuty: port});
    if (outcome.verdict !== 'done') return outcome.failure.code;
    const {body} = sent[0] as {body: {responder_request_targets: {responder_request_target: object}[]}};
    return body.responder_request_targets[0]?.responder_request_target;
  };

  test.each([
    [call('kent@example.com'), {id: 'PKENT01', type: 'user_reference'}],
    [call('kent'), {id: 'PKENT01', type: 'user_reference'}],
    [call('checkout'), {id: 'PPOLIC1', type: 'escalation_policy_reference'}],
    [call('PKENT02', 'user'), {id: 'PKENT02', type: 'user_reference'}],
    [call('ken'), 'page-who-unknown'],
    [call('example.com'), 'page-who-unknown'],
  ])('%o', async (write, expected) => {
    expect(await target(write)).toEqual(expected);
  });

  test('the key of an account asks in the name of the address given', async () => {
    const {port, sent} = deskOf({lists: SERVICES});
    await sendWrite(call('kenta@example.com'), FIRST, {pagerDuty: port, from: 'Kent@Example.com'});
    expect(sent).toMatchObject([{body: {requester_id: 'PKENT01'}}]);
  });

  test('of two that fit, nobody is', async () => {
    const lists = {...SERVICES, '/users': [...SERVICES['/users'], {id: 'PKENT03', name: 'Kent Dodds'}]};
    const {port, sent} = deskOf({lists, answers: ME});
    expect(await sendWrite(call('kent'), FIRST, {pagerDuty: port})).toMatchObject({
      ...{
        verdict: 'refused',
        failure: {code: 'page-who-ambiguous', params: {names: 'Kent Beck, Kent Dodds'}},
      },
    });
    expect(sent).toEqual([]);
  });
});
