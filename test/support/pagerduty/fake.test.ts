import {afterEach, describe, expect, test} from 'vitest';
import {openPagerDuty, type PagerDutyOptions} from '../../../src/adapters/pagerduty/open.ts';
import {
  ACCOUNT_KEY,
  GILDONG_KEY,
  KENT,
  MITCHELL,
  OAUTH_TOKEN,
  POLICY,
  SCHEDULE,
  SEARCH,
  USER_KEY,
} from './example-world.ts';
import {type FakeOptions, fakePagerDuty} from './fake.ts';
import {badGateway, hangs, limits, refusesPage, resets, slow} from './faults.ts';
import {pointTo} from './make-reference.ts';
import {manyRecords} from './many-records.ts';
import {SEED_ID, seedPage} from './seed-page.ts';

const opened: {close(): unknown}[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

async function fakeAndClient(options: FakeOptions = {}, as: Partial<PagerDutyOptions> = {}) {
  const fake = await fakePagerDuty(options);
  const sleep = () => Promise.resolve();
  const client = openPagerDuty({address: fake.address, token: USER_KEY, tokenType: 'token', sleep, ...as});
  opened.push(client, fake);
  return {fake, client};
}

/** Every record of a list, as the product asks for it. */
async function all(client: ReturnType<typeof openPagerDuty>, path: string, key: string, query = {}) {
  const records: {id: string}[] = [];
  for await (const page of client.pages(path, key, query)) records.push(...(page.records as {id: string}[]));
  return records;
}

const OCTOBER = {since: '2024-10-01T00:00:00Z', until: '2024-11-01T00:00:00Z', time_zone: 'UTC'};

describe('who asks', () => {
  test('is a user, an OAuth token, or an account that is nobody', async () => {
    const {fake, client} = await fakeAndClient();
    const oauth = openPagerDuty({address: fake.address, token: OAUTH_TOKEN, tokenType: 'bearer'});
    const account = openPagerDuty({address: fake.address, token: ACCOUNT_KEY, tokenType: 'token'});
    opened.unshift(oauth, account);
    expect(await client.get('/users/me')).toMatchObject({user: {name: 'Mitchell'}});
    const gildong = openPagerDuty({address: fake.address, token: GILDONG_KEY, tokenType: 'token'});
    opened.unshift(gildong);
    expect(await gildong.get('/users/me')).toMatchObject({user: {name: '홍길동'}});
    expect(await oauth.get('/users/me')).toMatchObject({user: {name: 'Mitchell'}});
    await expect(account.get('/users/me')).rejects.toMatchObject({code: 'pagerduty-rejected'});
    expect(await account.get('/abilities')).toMatchObject({abilities: expect.arrayContaining(['teams'])});
  });

  test('is nobody with a key that it does not know', async () => {
    const {client} = await fakeAndClient({}, {token: 'x'});
    await expect(client.get('/abilities')).rejects.toMatchObject({code: 'pagerduty-sign-in'});
    await expect(client.get('/users/me')).rejects.toMatchObject({code: 'pagerduty-sign-in'});
  });
});

describe('reading', () => {
  test('gives an incident by id and by number, with everything of it', async () => {
    const {client} = await fakeAndClient({seed: [seedPage()]});
    const [byId, byNumber] = [await client.get(`/incidents/${SEED_ID}`), await client.get('/incidents/1008')];
    expect(byId).toEqual(byNumber);
    expect(byId).toMatchObject({incident: {status: 'resolved', resolved_at: '2024-10-08T15:15:00Z'}});
    expect(await client.get(`/incidents/${SEED_ID}/notes`)).toMatchObject({notes: {length: 5}});
    expect(await all(client, `/incidents/${SEED_ID}/alerts`, 'alerts')).toHaveLength(1);
    await expect(client.get('/incidents/Q0')).rejects.toMatchObject({code: 'pagerduty-not-found'});
  });

  test('gives payloads of channels only to who asks for them', async () => {
    const {client} = await fakeAndClient({seed: [seedPage()]});
    const path = `/incidents/${SEED_ID}/log_entries`;
    const [plain, whole] = [
      await all(client, path, 'log_entries'),
      await all(client, path, 'log_entries', {include: ['channels']}),
    ];
    expect(JSON.stringify(plain)).not.toContain('PgBouncer');
    expect(JSON.stringify(whole)).toContain('PgBouncer');
  });

  test('gives each of 250 log entries once, in whichever order', async () => {
    const seed = [manyRecords()];
    const ids = new Set(seed[0]?.logEntries.map(({id}) => id));
    for (const order of ['newest', {mixedBy: 7}] as const) {
      const {client, fake} = await fakeAndClient({seed, order});
      const found = await all(client, `/incidents/${seed[0]!.incident.id}/log_entries`, 'log_entries');
      expect(found).toHaveLength(250);
      expect(new Set(found.map(({id}) => id))).toEqual(ids);
      expect(fake.arrived).toHaveLength(3);
    }
  });

  test('filters and sorts incidents', async () => {
    const seed = [
      seedPage('ko', '14:31'),
      manyRecords({page: 2}),
      manyRecords({page: 3, from: '2024-10-09T00:00:00Z'}),
    ];
    const {client, fake} = await fakeAndClient({seed});
    fake
      .page('2002')
      .edit({status: 'resolved', service: {...fake.page('2002').incident.service, id: SEARCH.id}});
    const numbers = async (query: object) =>
      (await all(client, '/incidents', 'incidents', {...OCTOBER, ...query})).map(
        (one) => (one as unknown as {incident_number: number}).incident_number,
      );
    expect(await numbers({sort_by: 'created_at:desc,incident_number:asc'})).toEqual([2003, 1008, 2002]);
    expect(await numbers({statuses: ['resolved']})).toEqual([2002]);
    expect(await numbers({service_ids: [SEARCH.id]})).toEqual([2002]);
    expect(await numbers({user_ids: [MITCHELL.id]})).toEqual([2003]);
    expect(await numbers({until: '2024-10-08T14:30:00Z'})).toEqual([]);
    expect(await numbers({urgencies: ['low']})).toEqual([]);
    expect(await numbers({incident_key: 'checkout/5xx'})).toEqual([1008]);
  });

  test('refuses a range of more than six months and what is past 10,000', async () => {
    const {client} = await fakeAndClient();
    const year = client.get('/incidents', {...OCTOBER, until: '2025-10-01T00:00:00Z'});
    await expect(year).rejects.toMatchObject({code: 'pagerduty-rejected'});
    const far = client.get('/incidents', {...OCTOBER, limit: 100, offset: 9_950});
    await expect(far).rejects.toMatchObject({params: {code: 2002}});
  });

  test('names who is on call, and what the plan lacks', async () => {
    const {client, fake} = await fakeAndClient();
    expect(await client.get('/oncalls', {include: ['users']})).toMatchObject({
      oncalls: [{user: {email: 'mitchell@example.com'}}, {user: {name: 'Kent'}, end: null}],
    });
    expect(await client.get('/services', {query: 'CHECK'})).toMatchObject({services: [{name: 'checkout'}]});
    expect(await client.get('/users', {query: '길동'})).toMatchObject({users: [{name: '홍길동'}]});
    expect(await client.get('/schedules')).toMatchObject({schedules: [{name: 'Backend on call'}]});
    expect(await client.get('/priorities')).toMatchObject({priorities: {length: 5}});
    fake.world.abilities.delete('priorities');
    await expect(client.get('/priorities')).rejects.toMatchObject({code: 'pagerduty-ability'});
  });
});

test('what is looked up is there, or is not found', async () => {
  const {client, fake} = await fakeAndClient({seed: [manyRecords()]});
  const user = pointTo(MITCHELL);
  fake.world.schedules.edit(SCHEDULE.id, {
    final_schedule: {
      name: 'Final Schedule',
      rendered_schedule_entries: [{user, start: OCTOBER.since, end: OCTOBER.until}],
      rendered_coverage_percentage: 100,
    },
  });
  expect(await client.get(`/users/${MITCHELL.id}`)).toMatchObject({user: {name: 'Mitchell'}});
  expect(await client.get(`/services/${SEARCH.id}`)).toMatchObject({service: {name: 'search'}});
  expect(await client.get(`/schedules/${SCHEDULE.id}`, OCTOBER)).toHaveProperty('schedule.final_schedule');
  expect(await client.get('/oncalls', {...OCTOBER, earliest: true})).toMatchObject({oncalls: {length: 2}});
  expect(await client.get('/incidents/2001/notes')).toMatchObject({notes: [{}, {}, {}]});
  expect(await client.get('/incidents/2001', {include: ['body']})).not.toHaveProperty('incident.body');
  for (const path of ['/users/P0', '/services/P0', '/schedules/P0', '/incidents/P0/notes'])
    await expect(client.get(path)).rejects.toMatchObject({code: 'pagerduty-not-found'});
});

describe('writing', () => {
  const open = {
    incident: {
      type: 'incident',
      title: 'Search is down',
      service: {id: SEARCH.id, type: 'service_reference'},
      incident_key: 'mh-search-down',
      body: {type: 'incident_body', details: 'Everything times out'},
    },
  };
  const status = (value: string) => ({incident: {type: 'incident_reference', status: value}});

  test('opens an incident once', async () => {
    const {client, fake} = await fakeAndClient();
    const made = (await client.send('POST', '/incidents', open, {repeatable: true})) as {
      incident: {id: string};
    };
    const again = client.send('POST', '/incidents', open, {repeatable: true});
    await expect(again).rejects.toMatchObject({code: 'pagerduty-rejected', params: {code: 2002}});
    expect(await client.get(`/incidents/${made.incident.id}`, {include: ['body']})).toMatchObject({
      incident: {body: {details: 'Everything times out'}},
    });
    expect(fake.page(made.incident.id).logEntries.all.map(({type}) => type)).toEqual([
      'trigger_log_entry',
      'assign_log_entry',
      'notify_log_entry',
    ]);
  });

  test('acknowledges, resolves, reopens, and says what is done already', async () => {
    const {client, fake} = await fakeAndClient({seed: [seedPage('en', '14:31')]});
    const put = (value: string) =>
      client.send('PUT', `/incidents/${SEED_ID}`, status(value), {repeatable: true});
    await put('acknowledged');
    await expect(put('acknowledged')).rejects.toMatchObject({params: {code: 1002}});
    await put('resolved');
    await expect(put('resolved')).rejects.toMatchObject({params: {code: 1001}});
    await put('triggered');
    const types = fake.page(SEED_ID).logEntries.all.map(({type}) => type);
    expect(types.slice(-3)).toEqual(['acknowledge_log_entry', 'resolve_log_entry', 'trigger_log_entry']);
  });

  test('changes title, urgency, priority and assignees, each with a log entry', async () => {
    const {client, fake} = await fakeAndClient({seed: [seedPage('en', '14:31')]});
    const change = {
      title: 'Pool exhausted',
      urgency: 'low',
      priority: {id: 'PPRIOP1', type: 'priority_reference'},
      assignments: [{assignee: {id: KENT.id, type: 'user_reference'}}],
      resolution: 'Nothing to do',
    };
    const incident = {type: 'incident_reference', ...change};
    await client.send('PUT', `/incidents/${SEED_ID}`, {incident}, {repeatable: true});
    expect(fake.page(SEED_ID).incident).toMatchObject({title: 'Pool exhausted', priority: {name: 'P1'}});
    expect(await all(client, `/incidents/${SEED_ID}/log_entries`, 'log_entries')).toHaveLength(8);
  });

  test('notes, updates and asks for responders in the name of From', async () => {
    const {client, fake} = await fakeAndClient({seed: [seedPage()]}, {token: ACCOUNT_KEY});
    const note = {note: {content: '연결 풀을 확인했습니다'}};
    const send = (path: string, body: object, from?: string) =>
      client.send('POST', `/incidents/${SEED_ID}/${path}`, body, {repeatable: false, from});
    await expect(send('notes', note)).rejects.toMatchObject({params: {code: 1008}});
    await send('notes', note, 'gildong@example.com');
    await send('status_updates', {message: 'Half of all requests fail'}, 'gildong@example.com');
    const targets = [
      {responder_request_target: {id: KENT.id, type: 'user_reference'}},
      {responder_request_target: {id: POLICY.id, type: 'escalation_policy_reference'}},
    ];
    const asked = {requester_id: MITCHELL.id, message: 'Please help', responder_request_targets: targets};
    await send('responder_requests', asked, 'mitchell@example.com');
    const page = fake.page(SEED_ID);
    expect(page.notes.all.at(-1)).toMatchObject({content: note.note.content, user: {summary: '홍길동'}});
    expect(page.statusUpdates).toMatchObject([{sender: {summary: '홍길동'}}]);
    expect(page.logEntries.all.filter(({type}) => type === 'responder_request_log_entry')).toHaveLength(2);
  });
});

describe('what goes wrong', () => {
  test.each([
    ['429 that says how long', limits(1), 'pagerduty-limit'],
    ['429 that does not', limits(), 'pagerduty-limit'],
    ['502 with a page', badGateway, 'pagerduty-down'],
    ['a cut answer', resets, 'pagerduty-cut'],
    ['no answer', hangs, 'pagerduty-slow'],
    ['a late answer', slow(600), 'pagerduty-slow'],
  ])('%s', async (_, fault, code) => {
    const {client, fake} = await fakeAndClient({faults: [fault]}, {patience: 0, timeLimit: 300});
    await expect(client.get('/abilities')).rejects.toMatchObject({code});
    fake.faults.clear();
    expect(await client.get('/abilities')).toHaveProperty('abilities');
  });

  test('is over after its times, and hits only what it is meant for', async () => {
    const faults = [{match: /^GET \/services/, after: 1, times: 2, ...limits(1)}];
    const {client, fake} = await fakeAndClient({faults, latency: 1});
    for (const path of ['/abilities', '/services', '/services', '/services']) await client.get(path);
    expect(fake.arrived).toHaveLength(6);
  });

  test('a middle page is the wall', async () => {
    const {client, fake} = await fakeAndClient({seed: [manyRecords()]});
    const {id} = fake.page('2001');
    fake.faults.add({match: /offset=100/, ...refusesPage});
    const reading = all(client, `/incidents/${id}/log_entries`, 'log_entries');
    await expect(reading).rejects.toMatchObject({code: 'pagerduty-wall'});
  });

  test('it dies and comes back, knowing everything', async () => {
    const {client, fake} = await fakeAndClient({seed: [manyRecords()]}, {patience: 0});
    fake.faults.add({match: /offset=100/, times: 1, before: () => fake.kill()});
    const read = () => all(client, `/incidents/${fake.page('2001').id}/log_entries`, 'log_entries');
    await expect(read()).rejects.toMatchObject({code: expect.stringMatching(/^pagerduty-(cut|refused)$/)});
    await expect(client.get('/abilities')).rejects.toMatchObject({code: 'pagerduty-refused'});
    await fake.start();
    expect(await read()).toHaveLength(250);
  });

  test('a record changes while it is being read; the clock is wrong; the path is of a gateway', async () => {
    const clock = () => new Date('2031-01-01T00:00:00Z');
    const {client, fake} = await fakeAndClient({seed: [seedPage()], clock, base: '/eu'});
    fake.faults.add({match: /notes/, before: () => fake.page(SEED_ID).notes.delete('PSEEDN1'), times: 1});
    expect(await client.get(`/incidents/${SEED_ID}/notes`)).toMatchObject({notes: {length: 4}});
    expect(fake.address).toMatch(/\/eu$/);
    const answer = await fetch(`${fake.address}/abilities`, {
      headers: {accept: 'application/vnd.pagerduty+json;version=2', authorization: `Token token=${USER_KEY}`},
    });
    expect(answer.headers.get('date')).toBe('Wed, 01 Jan 2031 00:00:00 GMT');
  });

  test('its records are of the EU', async () => {
    const {client} = await fakeAndClient({region: 'eu'});
    const [self, html_url] = [
      `https://api.eu.pagerduty.com/users/${KENT.id}`,
      `https://acme.eu.pagerduty.com/users/${KENT.id}`,
    ];
    expect(await client.get(`/users/${KENT.id}`)).toMatchObject({user: {self, html_url}});
  });

  test('more is asked than the rate allows', async () => {
    const {client} = await fakeAndClient({rate: {limit: 2, seconds: 60}}, {patience: 0});
    await client.get('/abilities');
    await client.get('/abilities');
    await expect(client.get('/abilities')).rejects.toMatchObject({code: 'pagerduty-limit'});
  });
});

describe('what is not as our schemas say', () => {
  test.each([
    ['a query that is not known', '/incidents/1008/notes', {limit: 100}, 'Unrecognized key'],
    ['a range without an end', '/incidents/1008/log_entries', {since: OCTOBER.since}, 'both ends'],
    ['a time without a zone', '/incidents/1008/log_entries', {...OCTOBER, since: '2024-10-01'}, 'since'],
    ['incidents of no range', '/incidents', {}, 'one month'],
    ['a page too large', '/users', {limit: 200}, 'from 1 to 100'],
    ['a place that is none', '/incident/1008', {}, 'no operation'],
  ])('%s fails the request and the test', async (_, path, query, words) => {
    const fake = await fakePagerDuty({seed: [seedPage()]});
    const client = openPagerDuty({address: fake.address, token: USER_KEY, tokenType: 'token', patience: 0});
    await expect(client.get(path, query)).rejects.toMatchObject({
      code: 'pagerduty-down',
      params: {status: 500},
    });
    client.close();
    await expect(fake.close()).rejects.toThrow(words);
  });

  test('an answer of the fake is looked at too', async () => {
    const fake = await fakePagerDuty({seed: [seedPage()]});
    const client = openPagerDuty({address: fake.address, token: USER_KEY, tokenType: 'token', patience: 0});
    fake.page(SEED_ID).edit({created_at: 'yesterday'});
    await expect(client.get(`/incidents/${SEED_ID}`)).rejects.toMatchObject({code: 'pagerduty-down'});
    client.close();
    await expect(fake.close()).rejects.toThrow('created_at');
  });
});
