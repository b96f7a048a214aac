import {EventEmitter} from 'node:events';
import {expect, test} from 'vitest';
import {foreignLine} from '../../i18n/index.ts';
import {FullScreen, type Terminal} from './full-screen.ts';

class Out extends EventEmitter {
  columns = 80;
  rows = 4;
  written = '';
  write(text: string): boolean {
    this.written += text;
    return true;
  }
  /** What was written since this was last asked. */
  take(): string {
    const {written} = this;
    this.written = '';
    return written;
  }
}

class Input extends EventEmitter {
  readonly isTTY = true;
  raw = false;
  setRawMode(raw: boolean): void {
    this.raw = raw;
  }
  resume = (): void => undefined;
  pause = (): void => undefined;
}

function scene() {
  const [out, input] = [new Out(), new Input()];
  const keys: string[] = [];
  let resized = 0;
  const handlers = {onKey: (key: string) => keys.push(key), onResize: () => (resized += 1)};
  const screen = new FullScreen(handlers, {out, input} as unknown as Terminal);
  screen.enter();
  return {out, input, screen, keys, resizes: () => resized};
}

const lines = (...texts: string[]) => texts.map(foreignLine);

test('only the rows that are other than before are written', () => {
  const {out, screen} = scene();
  screen.draw(lines('one', 'two', 'three'));
  out.take();
  screen.draw(lines('one', 'TWO', 'three'));
  const drawn = out.take();
  expect(drawn).toContain('\u001B[2;1H\u001B[KTWO');
  expect(drawn).not.toMatch(/one|three/);
  screen.draw(lines('one', 'TWO', 'three'));
  expect(out.take()).toBe('');
});

test('a frame that is shorter leaves nothing of the one before; one that is longer than the terminal is cut', () => {
  const {out, screen} = scene();
  screen.draw(lines('1', '2', '3', '4', 'five'));
  expect(out.take()).not.toContain('five');
  screen.draw(lines('1'));
  expect(out.take()).toContain('\u001B[2;1H\u001B[J');
});

test('everything is drawn again on another size', () => {
  const {out, screen, resizes} = scene();
  screen.draw(lines('one', 'two'));
  out.take();
  out.emit('resize');
  screen.draw(lines('one', 'two'));
  expect([resizes(), out.take().includes('one')]).toEqual([1, true]);
});

test('keys come one by one; afterwards the terminal is as it was, and nothing is drawn or heard any more', () => {
  const {out, input, screen, keys} = scene();
  expect(input.raw).toBe(true);
  input.emit('data', Buffer.from('rㅂ\u0003'));
  screen.leave();
  screen.leave();
  expect(out.take().split('\u001B[?1049l')).toHaveLength(2);
  screen.draw(lines('late'));
  input.emit('data', Buffer.from('q'));
  expect({keys, raw: input.raw, drawn: out.take()}).toEqual({
    keys: ['r', 'ㅂ', '\u0003'],
    raw: false,
    drawn: '',
  });
  expect([out.listenerCount('resize'), input.listenerCount('data')]).toEqual([0, 0]);
});

test('entered twice it listens once, however long it stays', () => {
  const {out, input, screen} = scene();
  const before = process.listenerCount('exit');
  for (let nth = 0; nth < 100; nth++) screen.enter();
  expect([out.listenerCount('resize'), input.listenerCount('data')]).toEqual([1, 1]);
  expect(process.listenerCount('exit')).toBe(before);
  screen.leave();
});

test('to a terminal that is gone nothing is written', () => {
  const {out, input, screen} = scene();
  out.take();
  screen.abandon();
  expect([out.take(), input.raw]).toEqual(['', false]);
});
