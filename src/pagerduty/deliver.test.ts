import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {Failure} from '../failure.ts';
import {deliver, type Ports, type Standing} from './deliver.ts';
import type {PagerDuty} from './ports.ts';
import type {Outcome} from './send-write.ts';
import {type Found, type Hold, isHeld, letGo, newWaiting, type Waiting} from './waiting.ts';
import type {Write} from './write.ts';

const PAGE = {id: 'R2XYZ'};
const CALL: Write = {kind: 'responders', page: PAGE, message: 'help', who: ['PKENT01'], as: 'user'};
const UPDATE: Write = {kind: 'update', page: PAGE, message: 'half of it works'};
const NOTE: Write = {kind: 'note', page: PAGE, text: 'the pool is full', tag: 'aaaa0001'};
const ACK: Write = {kind: 'acknowledge', page: PAGE};

/** What happens to a request: PagerDuty does it or not, and says so, says something else, or the process dies. */
type Fate =
  'done' | 'done, then cut' | 'done, then killed' | 'killed' | 'cut' | 'limit' | 'refused' | 'no network';

class Killed extends Error {}

interface KeptHere {
  waiting: Waiting;
  hold: Hold;
}

/** The outbox, PagerDuty and the incident, as far as sending is concerned; each attempt is a process of its own. */
class Desk {
  readonly done: string[] = [];
  readonly answers: Outcome['verdict'][] = [];
  readonly notes: string[] = [];
  standing: Standing = 'open';
  fates: Fate[] = [];
  #kept: KeptHere[] = [];

  add(write: Write, incident = 'a', hold: Hold = 'free'): void {
    const name = String(this.#kept.length + this.done.length + 1).padStart(14, '0');
    const where = {made: '2024-10-08T14:31:00Z', incident, entry: `${name}-entry`};
    this.#kept.push({waiting: {...newWaiting(where, write), name}, hold});
  }

  get left(): readonly Waiting[] {
    return this.#kept.map(({waiting}) => waiting);
  }

  letGoOfAll(): void {
    this.#kept = this.#kept.map(({waiting}) => ({waiting: letGo(waiting), hold: 'free'}));
  }

  /** One process, from its first look to its end or its death. */
  async attempt(): Promise<void> {
    try {
      await deliver(this.#ports());
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      for (const one of this.#kept) if (one.hold === 'busy') one.hold = 'left-sending';
    }
  }

  #ports(): Ports<Found> {
    return {
      outbox: {
        list: () => this.#kept.map((one) => ({...one})),
        claim: ({waiting: {name}}) => {
          const one = this.#kept.find(({waiting}) => waiting.name === name);
          if (one !== undefined) one.hold = 'busy';
          return one !== undefined;
        },
        putBack: (waiting) => this.#replace(waiting.name, [{waiting, hold: 'free'}]),
        remove: ({name}) => this.#replace(name, []),
      },
      connect: () => Promise.resolve({pagerDuty: this.#pagerDuty()}),
      hasTime: () => true,
      standing: () => Promise.resolve(this.standing),
      answered: (_, {verdict}) => Promise.resolve(void this.answers.push(verdict)),
    };
  }

  #replace(name: string, by: readonly KeptHere[]): void {
    this.#kept = this.#kept.flatMap((one) => (one.waiting.name === name ? by : [one]));
  }

  #pagerDuty(): PagerDuty {
    return {
      get: (path) => {
        if (path === '/users/me') return Promise.resolve({user: {id: 'PMITCH1'}});
        const notes = this.notes.map((content) => ({content}));
        const status = this.done.includes('acknowledge') ? 'acknowledged' : 'triggered';
        return Promise.resolve(path.endsWith('/notes') ? {notes} : {incident: {id: 'R2XYZ', status}});
      },
      pages: () => {
        throw new Error('nobody is looked for here');
      },
      send: (_, path, body) => this.#meet(this.fates.shift() ?? 'done', path, body),
    };
  }

  #meet(fate: Fate, path: string, body: object): Promise<unknown> {
    if (fate.startsWith('done')) {
      this.done.push(KINDS[path] ?? 'acknowledge');
      if (path.endsWith('/notes')) this.notes.push((body as {note: {content: string}}).note.content);
    }
    if (fate.endsWith('killed')) throw new Killed();
    if (fate.endsWith('cut')) throw new Failure('pagerduty-cut', {host: 'h', reason: 'ECONNRESET'});
    if (fate === 'limit') throw new Failure('pagerduty-limit', {seconds: 1});
    if (fate === 'no network') throw new Failure('pagerduty-refused', {host: 'h', reason: 'ECONNREFUSED'});
    if (fate === 'refused') throw new Failure('pagerduty-rejected', {request: 'r', detail: 'no', code: 2001});
    return Promise.resolve({});
  }
}

const KINDS: Readonly<Record<string, string>> = {
  '/incidents/R2XYZ/responder_requests': 'responders',
  '/incidents/R2XYZ/status_updates': 'update',
  '/incidents/R2XYZ/notes': 'note',
};

describe('whatever goes wrong, however often it is tried', () => {
  const fates = fc.array(
    fc.constantFrom<Fate>(
      'done',
      'done, then cut',
      'done, then killed',
      'killed',
      'cut',
      'limit',
      'refused',
      'no network',
    ),
    {maxLength: 12},
  );
  const writes = fc.array(fc.constantFrom(CALL, UPDATE, NOTE, ACK), {minLength: 1, maxLength: 6});

  test('nobody is woken twice, nothing is told twice, and nothing gets lost', async () => {
    await fc.assert(
      fc.asyncProperty(writes, fates, async (asked, ahead) => {
        const desk = new Desk();
        asked.forEach((write, at) => desk.add(write, at % 3 === 0 ? 'a' : 'b'));
        desk.fates = [...ahead];
        for (let attempts = 0; attempts < ahead.length + 2; attempts++) await desk.attempt();
        for (const kind of ['responders', 'update', 'note'] as const) {
          const wanted = asked.filter((write) => write.kind === kind).length;
          const told = desk.done.filter((one) => one === kind).length;
          // Notes of one entry have one tag: a second one with it is the first one come back.
          expect(told).toBeLessThanOrEqual(wanted);
          const held = desk.left.filter(({write}) => write.kind === kind).length;
          if (kind !== 'note') expect(told + held).toBeGreaterThanOrEqual(wanted);
        }
        expect(desk.left.every(isHeld)).toBe(true);
      }),
      {numRuns: 400},
    );
  });
});

test('a call of which nobody knows whether it arrived waits for somebody to decide, and holds nothing back', async () => {
  const desk = new Desk();
  desk.add(CALL);
  desk.add(NOTE);
  desk.fates = ['done, then cut'];
  await desk.attempt();
  expect(desk.left).toMatchObject([{state: 'unclear', attempts: 1, trouble: {code: 'pagerduty-cut'}}]);
  expect(desk.done).toEqual(['responders', 'note']);
  desk.letGoOfAll();
  await desk.attempt();
  expect(desk.done).toEqual(['responders', 'note', 'responders']);
});

test('what was turned away, or never arrived, is sent again', async () => {
  const desk = new Desk();
  desk.add(CALL);
  desk.fates = ['limit', 'no network'];
  for (let tries = 0; tries < 3; tries++) await desk.attempt();
  expect(desk).toMatchObject({done: ['responders'], left: []});
});

test('a note that arrived is found by its tag', async () => {
  const desk = new Desk();
  desk.add(NOTE);
  desk.fates = ['done, then cut'];
  await desk.attempt();
  await desk.attempt();
  expect(desk).toMatchObject({notes: ['the pool is full (mh aaaa0001)'], left: []});
});

test('an incident keeps its order; another one goes on', async () => {
  const desk = new Desk();
  desk.add(NOTE, 'a');
  desk.add(ACK, 'a');
  desk.add(UPDATE, 'b');
  desk.fates = ['cut'];
  await desk.attempt();
  expect(desk.done).toEqual(['update']);
  await desk.attempt();
  expect(desk.done).toEqual(['update', 'note', 'acknowledge']);
});

test('without a network, nothing else is tried', async () => {
  const desk = new Desk();
  desk.add(NOTE, 'a');
  desk.add(UPDATE, 'b');
  desk.fates = ['no network'];
  await desk.attempt();
  expect(desk.left.map(({attempts}) => attempts)).toEqual([1, 0]);
});

describe('what the entry and its incident say', () => {
  test('nobody is woken for what is over', async () => {
    const desk = new Desk();
    desk.add(CALL);
    desk.add(NOTE);
    desk.standing = 'over';
    await desk.attempt();
    expect(desk.left).toMatchObject([{state: 'refused', trouble: {code: 'pagerduty-too-late'}}]);
    expect(desk).toMatchObject({done: ['note'], answers: ['refused', 'done']});
  });

  test('what was taken back is not said', async () => {
    const desk = new Desk();
    desk.add(CALL);
    desk.standing = 'taken-back';
    await desk.attempt();
    expect(desk).toMatchObject({done: [], left: []});
  });

  test.each(['missing', 'open'] as const)(
    'of a command that died before it was done: %s',
    async (standing) => {
      const desk = new Desk();
      desk.add(CALL, 'a', 'left-unsent');
      desk.standing = standing;
      await desk.attempt();
      expect(desk).toMatchObject({done: standing === 'open' ? ['responders'] : [], left: []});
    },
  );

  test('while that command lives, it is in its hands', async () => {
    const desk = new Desk();
    desk.add(CALL, 'a', 'busy');
    desk.add(NOTE, 'a');
    await desk.attempt();
    expect(desk).toMatchObject({done: [], left: [{attempts: 0}, {attempts: 0}]});
  });
});
