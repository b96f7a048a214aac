import {afterEach, describe, expect, test} from 'vitest';
import {answering, json} from '../../../test/support/answering-server.ts';
import {openPagerDuty} from './open.ts';

const opened: {close(): unknown}[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

interface List {
  readonly total: number;
  /** The most records that the server gives at once. */
  readonly most?: number;
  /** Where it refuses to go on. */
  readonly wall?: number;
}

/** A server with a list of log entries, and a client of it. */
async function listOf({total, most = 100, wall = 10_000}: List) {
  const server = await answering([
    (response, {url}) => {
      const {searchParams} = new URL(url, 'http://localhost');
      const offset = Number(searchParams.get('offset'));
      const limit = Math.min(most, Number(searchParams.get('limit')));
      const errors = ['Offset + limit must be at most 10000'];
      if (offset + limit > wall)
        return json({error: {message: 'Invalid Input Provided', code: 2002, errors}}, 400)(response, never);
      const length = Math.max(0, Math.min(limit, total - offset));
      const records = Array.from({length}, (_, at) => ({id: `R${offset + at}`}));
      json({log_entries: records, offset, limit, more: offset + limit < total})(response, never);
    },
  ]);
  const pagerDuty = openPagerDuty({address: server.address, token: 't', tokenType: 'token'});
  opened.push(pagerDuty, server);
  return {
    server,
    pages: () => pagerDuty.pages('/incidents/P1/log_entries', 'log_entries', {is_overview: false}),
  };
}

const never = {method: '', url: '', headers: {}, body: ''};

async function read(pages: AsyncIterable<{records: readonly unknown[]; done: number}>) {
  const [ids, done]: [unknown[], number[]] = [[], []];
  for await (const page of pages) {
    ids.push(...page.records.map((record) => (record as {id: unknown}).id));
    done.push(page.done);
  }
  return {ids, done};
}

const all = (total: number) => Array.from({length: total}, (_, at) => `R${at}`);

describe('pages', () => {
  test.each([
    [0, []],
    [1, [1]],
    [100, [100]],
    [250, [100, 200, 250]],
  ])('give %i records, a hundred at once', async (total, done) => {
    const {pages, server} = await listOf({total});
    expect(await read(pages())).toEqual({ids: all(total), done});
    expect(server.arrived.map(({url}) => url.replace(/^.*\?/, ''))).toEqual(
      (total === 0 ? [0] : done).map((_, at) => `is_overview=false&limit=100&offset=${at * 100}`),
    );
  });

  test('are as many as there are', async () => {
    const {pages, server} = await listOf({total: 10_000});
    expect(await read(pages())).toMatchObject({ids: all(10_000)});
    expect(server.arrived).toHaveLength(100);
    expect(server.connections()).toBe(1);
  });

  test('follow a server that gives fewer at once', async () => {
    const {pages} = await listOf({total: 60, most: 25});
    expect(await read(pages())).toEqual({ids: all(60), done: [25, 50, 60]});
  });

  test('are asked for one by one, and no further than they are read', async () => {
    const {pages, server} = await listOf({total: 1000});
    for await (const {done} of pages()) if (done === 300) break;
    expect(server.arrived).toHaveLength(3);
  });

  test('end at the wall without knocking at it; what came before is given', async () => {
    const {pages, server} = await listOf({total: 10_001});
    const seen: number[] = [];
    const reading = async () => {
      for await (const {done} of pages()) seen.push(done);
    };
    await expect(reading()).rejects.toMatchObject({code: 'pagerduty-wall'});
    expect(seen.at(-1)).toBe(10_000);
    expect(server.arrived).toHaveLength(100);
  });

  test('end where PagerDuty says so in the middle', async () => {
    const {pages} = await listOf({total: 1000, wall: 300});
    await expect(read(pages())).rejects.toMatchObject({
      code: 'pagerduty-wall',
      params: {request: 'GET /incidents/P1/log_entries'},
    });
  });

  test('refused at once are no wall', async () => {
    const {pages} = await listOf({total: 1000, wall: 0});
    await expect(read(pages())).rejects.toMatchObject({code: 'pagerduty-rejected', params: {code: 2002}});
  });

  test.each([{}, {log_entries: {}}, [], 'x', null, {log_entries: [], more: 'yes'}])(
    'of another shape are unreadable: %j',
    async (answer) => {
      const server = await answering([json(answer)]);
      const pagerDuty = openPagerDuty({address: server.address, token: 't', tokenType: 'token'});
      opened.push(pagerDuty, server);
      await expect(read(pagerDuty.pages('/x', 'log_entries'))).rejects.toMatchObject({
        code: 'pagerduty-unreadable',
      });
    },
  );
});
