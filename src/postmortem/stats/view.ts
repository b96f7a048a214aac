import {cut, indent, width} from '../../encode/columns.ts';
import {BLANK, foreign, foreignLine, join, type Message} from '../../i18n/index.ts';
import {SEVERITIES} from '../../incident/entry.ts';
import {tagOf} from '../../incident/id.ts';
import type {Screen} from '../../incident/view/screen.ts';
import {duration} from '../../when/show.ts';
import type {Recurring} from './causes.ts';
import type {Spread} from './spread.ts';
import {LENGTHS, type Stats} from './stats.ts';
import {bar, table} from './table.ts';

const MARGIN = 2;
/** So many recurring causes are shown. */
const CAUSES = 10;

/** What many incidents add up to, as tables without borders. */
export function statsView(stats: Stats, screen: Screen): Message {
  const blocks = [
    block('months', months(stats, screen), screen, {count: stats.incidents}),
    block('times', times(stats, screen), screen),
    ...counted('reviews', stats.reviews, screen),
    ...counted('actions', stats.actions, screen),
    ...(stats.causes.length === 0 ? [] : [block('causes', causes(stats.causes, screen), screen)]),
  ];
  return join(blocks, '\n\n');
}

function block(
  name: 'months' | 'times' | 'reviews' | 'actions' | 'causes',
  lines: readonly Message[],
  {say, paint}: Screen,
  params: {readonly count: number} = {count: 0},
): Message {
  const head = paint.strong(say(`postmortem.stats.${name}`, params));
  return join([head, indent(join(lines, '\n'), MARGIN)], '\n');
}

function months({months: all}: Stats, {say}: Screen): Message[] {
  const most = Math.max(0, ...all.map((one) => one.all));
  const columns = [...SEVERITIES, 'none' as const].filter(
    (severity) => severity !== 'none' || all.some(({counts: {none}}) => none > 0),
  );
  const head = columns.map((severity) =>
    severity === 'none' ? say('postmortem.stats.no-severity') : say(`severity.${severity}`),
  );
  return table(
    [
      [say('postmortem.stats.month'), ...head, say('postmortem.stats.all'), BLANK],
      ...all.map(({month, counts: by, all: sum}) => [
        foreign(month),
        ...columns.map((severity) => foreign(String(by[severity]))),
        foreign(String(sum)),
        bar(sum, most),
      ]),
    ],
    {bars: true},
  );
}

function times({times: all}: Stats, {say, lang}: Screen): Message[] {
  const shown = (minutes: number | undefined): Message =>
    minutes === undefined ? foreign('-') : foreign(duration(minutes * 60, lang));
  const row = (spread: Spread): Message[] => [
    spread.only === undefined
      ? shown(spread.median)
      : say('postmortem.stats.only', {time: shown(spread.only)}),
    shown(spread.p90),
    foreign(String(spread.known)),
    foreign(String(spread.unknown)),
  ];
  const most = Math.max(0, ...LENGTHS.map((length) => all[length].median ?? 0));
  return table(
    [
      [
        BLANK,
        ...(['median', 'p90', 'known', 'unknown'] as const).map((name) => say(`postmortem.stats.${name}`)),
        BLANK,
      ],
      ...LENGTHS.map((length) => [
        say(`postmortem.stats.${length}`),
        ...row(all[length]),
        bar(all[length].median ?? 0, most),
      ]),
    ],
    {bars: true},
  );
}

/** Nothing is said where there is nothing to count. */
function counted<K extends string>(
  name: 'reviews' | 'actions',
  values: Readonly<Record<K, number>>,
  screen: Screen,
): Message[] {
  const {say} = screen;
  const all = Object.entries(values) as [K, number][];
  const most = Math.max(0, ...all.map(([, count]) => count));
  if (most === 0) return [];
  const rows = table(
    all.map(([key, count]) => [
      say(`postmortem.stats.${name}.${key as 'later'}`),
      foreign(String(count)),
      bar(count, most),
    ]),
    {bars: true},
  );
  return [block(name, rows, screen)];
}

function causes(all: readonly Recurring[], {width: columns}: Screen): Message[] {
  return all.slice(0, CAUSES).map(({text, incidents}) => {
    const head = foreign(`${String(incidents.length)}×`);
    const tags = foreignLine(incidents.map(tagOf).join(', '));
    const room = Math.max(20, columns - MARGIN - width(head) - width(tags) - 4);
    return join([head, cut(foreignLine(text), room), tags], '  ');
  });
}
