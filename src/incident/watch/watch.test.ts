import {expect, test} from 'vitest';
import {Failure} from '../../failure.ts';
import type {Hearings} from './hearing.ts';
import {type Ports, TICK, watch, watchOnce} from './watch.ts';

const EVERY = 30_000;
const DOWN = new Failure('pagerduty-down', {host: 'localhost', status: 502});

/** A watch on a clock of its own, which goes on only while the watch sleeps; ends after `seconds`. */
class Scene {
  readonly began = Date.parse('2024-10-08T14:31:00Z');
  /** Seconds since it began at which somebody was asked. */
  readonly asked: Record<'docs' | 'pagerduty', number[]> = {docs: [], pagerduty: []};
  readonly shown: Hearings[] = [];
  looks = 0;
  hurried = new Set<number>();
  answer: (second: number) => Promise<'heard' | 'nobody'> = () => Promise.resolve('heard');
  #second = 0;
  readonly #seconds: number;

  constructor(seconds: number) {
    this.#seconds = seconds;
  }

  get ports(): Ports {
    return {
      now: () => new Date(this.began + this.#second * 1000),
      random: () => 0.5,
      sleep: async (ms) => {
        expect(ms).toBe(TICK);
        await new Promise((resolve) => setImmediate(resolve)); // whoever was asked has answered
        this.#second += 1;
      },
      isStopped: () => this.#second >= this.#seconds,
      isHurried: () => this.hurried.delete(this.#second),
      ask: {
        docs: () => {
          this.asked.docs.push(this.#second);
          return Promise.resolve('nobody');
        },
        pagerduty: () => {
          this.asked.pagerduty.push(this.#second);
          return this.answer(this.#second);
        },
      },
      look: () => {
        this.looks += 1;
        return Promise.resolve();
      },
      show: (hearings) => this.shown.push(hearings),
    };
  }
}

test('it looks and shows each second, and asks each source at once and then every so often', async () => {
  const scene = new Scene(95);
  await watch(EVERY, scene.ports);
  expect(scene.asked).toEqual({docs: [0, 30, 60, 90], pagerduty: [0, 30, 60, 90]});
  expect([scene.looks, scene.shown.length]).toEqual([96, 95]);
});

test('a source that is silent is asked less often, while the other goes on; then it is heard again', async () => {
  const scene = new Scene(400);
  scene.answer = (second) => (second < 200 ? Promise.reject(DOWN) : Promise.resolve('heard'));
  await watch(EVERY, scene.ports);
  expect(scene.asked.pagerduty.slice(0, 4)).toEqual([0, 45, 135, 315]);
  expect(scene.asked.docs).toHaveLength(14);
  const silent = scene.shown.filter(({pagerduty}) => pagerduty.failure !== undefined);
  expect(silent).toHaveLength(315);
  expect(scene.shown.at(-1)?.pagerduty).toMatchObject({failed: 0});
});

test('somebody in a hurry has everybody asked now', async () => {
  const scene = new Scene(20);
  scene.hurried = new Set([7]);
  await watch(EVERY, scene.ports);
  expect(scene.asked).toEqual({docs: [0, 7], pagerduty: [0, 7]});
});

test('who takes long is waited for by nobody, and is not asked twice at once', async () => {
  const scene = new Scene(100);
  let done: (answer: 'heard') => void = () => undefined;
  scene.answer = (second) => {
    if (second > 0) return Promise.resolve('heard');
    return new Promise((resolve) => (done = resolve));
  };
  const {sleep, ...ports} = scene.ports;
  let ticks = 0;
  await watch(EVERY, {
    ...ports,
    sleep: async (ms) => {
      if (++ticks === 50) done('heard');
      await sleep(ms);
    },
  });
  expect(scene.shown).toHaveLength(100);
  expect(scene.asked.pagerduty).toEqual([0]); // it took 50 s, and rests for 200
});

test('stopped in the middle of an answer, it waits for what is being kept', async () => {
  const scene = new Scene(3);
  let kept = false;
  scene.answer = () =>
    new Promise((resolve) =>
      setTimeout(() => {
        kept = true;
        resolve('heard');
      }, 20),
    );
  await watch(EVERY, scene.ports);
  expect(kept).toBe(true);
});

test('a bug in a source ends the watch', async () => {
  const scene = new Scene(10);
  scene.answer = () => Promise.reject(new TypeError('a bug'));
  await expect(watch(EVERY, scene.ports)).rejects.toThrow('a bug');
});

test('once: everybody is asked, then it is shown what came', async () => {
  const scene = new Scene(1);
  scene.answer = () => Promise.reject(DOWN);
  await watchOnce(EVERY, scene.ports);
  expect(scene.asked).toEqual({docs: [0], pagerduty: [0]});
  expect(scene.shown).toHaveLength(1);
  expect(scene.shown[0]?.pagerduty.failure).toBe(DOWN);
});
