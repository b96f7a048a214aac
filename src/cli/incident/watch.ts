import {FullScreen} from '../../adapters/terminal/full-screen.ts';
import {Failure} from '../../failure.ts';
import type {Message} from '../../i18n/index.ts';
import type {Hearings} from '../../incident/watch/hearing.ts';
import {type Ports, watch as follow, watchOnce} from '../../incident/watch/watch.ts';
import {parseLength} from '../../when/length.ts';
import {type Context, inRepoLanguage} from '../context.ts';
import {chooseIncident} from '../incidents.ts';
import {openDocs} from '../open-docs.ts';
import {warnOfProblems} from './problems.ts';
import {askRemote} from './watch/docs-source.ts';
import {Here} from './watch/here.ts';
import {Lines} from './watch/lines.ts';
import {Pace} from './watch/pace.ts';
import {PageSource} from './watch/page-source.ts';
import {WaitingWrites} from './watch/waiting.ts';
import {answerOnce, type Furniture, roomLines} from './watch/room.ts';

export interface WatchOptions {
  readonly incident?: string | undefined;
  /** How long after an answer a source is asked again, as typed. */
  readonly every?: string | undefined;
  readonly once?: boolean;
  readonly ndjson?: boolean;
}

type Way = 'once' | 'room' | 'lines';
type Show = (hearings: Hearings) => void;

const EVERY = 30_000;
const [SHORTEST, LONGEST] = [10_000, 3_600_000];

/**
 * Follows open incidents until it is stopped, which is how it is meant to end: status 0. Failures `every-unreadable`,
 * `watch-json`, and as of choosing an incident.
 */
export async function watch(asker: Context, options: WatchOptions): Promise<void> {
  const every = everyOf(options.every);
  const way = wayOf(asker, options);
  const docs = await openDocs(asker);
  const reader = inRepoLanguage(asker, docs.config);
  warnOfProblems(reader, docs);
  const ref = options.incident ?? reader.env['MH_INCIDENT'];
  const named = ref === undefined ? undefined : await chooseIncident(reader, docs, ref);
  const pace = new Pace();
  const said: {last?: Message} = {};
  const context = way === 'room' ? remarkingTo(reader, said) : reader;
  const here = new Here(context, docs, way === 'lines' ? 'all' : 'room', named);
  const pages = new PageSource(context, docs, here, pace.signal);
  const waiting = new WaitingWrites(context, docs);
  const furniture = {
    context,
    docs,
    here,
    pages,
    waiting,
    began: context.clock.now(),
    remark: () => said.last,
  };
  const ports = {
    now: () => context.clock.now(),
    random: Math.random,
    sleep: pace.sleep,
    isStopped: pace.isStopped,
    isHurried: pace.isHurried,
    ask: {docs: () => askRemote(context, docs), pagerduty: () => pages.ask()},
    look: async () => {
      await here.look();
      await waiting.look(here.room?.id);
    },
  };
  try {
    await run(way, every, ports, {furniture, pace, ndjson: options.ndjson === true});
  } finally {
    pace.over();
  }
}

interface Watching {
  readonly furniture: Furniture & {readonly began: Date};
  readonly pace: Pace;
  readonly ndjson: boolean;
}

async function run(
  way: Way,
  every: number,
  ports: Omit<Ports, 'show'>,
  {furniture, pace, ndjson}: Watching,
): Promise<void> {
  if (way === 'once')
    await watchOnce(every, {
      ...ports,
      show: (hearings) => answerOnce({...furniture, began: undefined}, hearings),
    });
  else if (way === 'lines') await follow(every, {...ports, show: new Lines(furniture, ndjson).show});
  else await inRoom(furniture, pace, (show) => follow(every, {...ports, show}));
}

/** On the terminal's other screen, which is left before anything else is said. */
async function inRoom(furniture: Furniture, pace: Pace, stay: (show: Show) => Promise<void>): Promise<void> {
  const screen = new FullScreen({
    onKey: (key) => {
      if (key === 'q' || key === 'ㅂ' || key === '\u0003') pace.stop();
      if (key === 'r' || key === 'ㄱ') pace.hurry();
    },
    onResize: () => pace.wake(),
  });
  pace.signal.addEventListener('abort', () => (pace.isHungUp ? screen.abandon() : screen.leave()));
  try {
    await stay((hearings) => {
      if (pace.isStopped()) return;
      screen.enter();
      screen.draw(roomLines(furniture, hearings, screen.size));
    });
  } finally {
    screen.leave();
  }
}

function everyOf(text: string | undefined): number {
  if (text === undefined) return EVERY;
  const every = parseLength(text);
  if (every === undefined || every < SHORTEST || every > LONGEST)
    throw new Failure('every-unreadable', {text});
  return every;
}

/** A terminal that cannot be drawn on, and whatever is no terminal, gets lines. */
function wayOf({flags, env}: Context, {once, ndjson}: WatchOptions): Way {
  if (once === true) return 'once';
  if (flags.json === true) throw new Failure('watch-json');
  const draws = process.stdout.isTTY && env['TERM'] !== 'dumb' && ndjson !== true;
  return draws ? 'room' : 'lines';
}

/** What is remarked along the way is shown in the room, the last of it. */
function remarkingTo(context: Context, said: {last?: Message}): Context {
  const remark = (text: Message) => {
    said.last = text;
  };
  return {...context, out: {...context.out, remark}};
}
