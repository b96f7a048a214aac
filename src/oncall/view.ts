import {indent, padEnd, trimEnd, width} from '../encode/columns.ts';
import {BLANK, foreignLine, join, type Message} from '../i18n/index.ts';
import type {Screen} from '../incident/view/screen.ts';
import {fullTime} from '../when/show.ts';
import type {Post, Watch} from './roster.ts';

/** Everybody on call: each post under its name, a line each, the columns of all posts aligned. */
export function rosterView(posts: readonly Post[], screen: Screen): Message {
  const rows = posts.flatMap(({watches}) => watches.map((watch) => cells(watch, screen)));
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => width(row[column] ?? BLANK))));
  const lines = posts.flatMap((post) => [
    screen.paint.strong(post.name === undefined ? screen.say('oncall.everything') : foreignLine(post.name)),
    ...post.watches.map((watch) => line(cells(watch, screen), widths)),
  ]);
  return join(lines, '\n');
}

function cells({level, name, until, schedule}: Watch, {say, zone}: Screen): readonly Message[] {
  return [
    level === undefined ? BLANK : foreignLine(String(level)),
    foreignLine(name),
    until === undefined ? say('oncall.always') : say('oncall.until', {time: fullTime(until, zone)}),
    schedule === undefined ? BLANK : foreignLine(schedule),
  ];
}

function line(row: readonly Message[], widths: readonly number[]): Message {
  const padded = row.map((cell, at) => padEnd(cell, widths[at] ?? 0));
  const shown = padded.filter((_, at) => widths[at] !== 0);
  return trimEnd(indent(join(shown, '  '), 2));
}
