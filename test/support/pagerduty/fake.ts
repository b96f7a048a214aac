import type {IncomingMessage, ServerResponse} from 'node:http';
import {text} from 'node:stream/consumers';
import {setTimeout as sleep} from 'node:timers/promises';
import type {Arrived} from '../answering-server.ts';
import {answererOf, type Callers, type Exchange} from './answerer.ts';
import {
  ACCOUNT_KEY,
  furnish,
  GILDONG,
  GILDONG_KEY,
  MITCHELL,
  OAUTH_TOKEN,
  USER_KEY,
} from './example-world.ts';
import {type Fault, Faults} from './faults.ts';
import type {Order} from './incident-reads.ts';
import {Listener, type Tls} from './listener.ts';
import {type Rate, RateCount} from './rate.ts';
import {record} from './record.ts';
import {Page, type PageRecords, World} from './world.ts';

export interface FakeOptions {
  /** Incidents that are there from the beginning. */
  readonly seed?: readonly PageRecords[];
  /** Milliseconds before each answer. */
  readonly latency?: number;
  readonly faults?: readonly Fault[];
  /** In which order log entries, alerts and notes come. */
  readonly order?: Order;
  /** What PagerDuty's clock shows; default: the machine's. Seen in `Date` and in records that are made. */
  readonly clock?: () => Date;
  /** Path below which everything is, as behind a gateway: `/eu`. */
  readonly base?: string;
  /** Which PagerDuty its records say they are of. */
  readonly region?: 'us' | 'eu';
  readonly rate?: Rate;
  readonly tls?: Tls;
  /** Port, where it must be a certain one. */
  readonly port?: number;
}

const EVERYBODY: Callers = new Map([
  [`Token token=${USER_KEY}`, {user: MITCHELL}],
  [`Token token=${GILDONG_KEY}`, {user: GILDONG}],
  [`Token token=${ACCOUNT_KEY}`, {}],
  [`Bearer ${OAUTH_TOKEN}`, {user: MITCHELL}],
]);

/** PagerDuty on this machine, with a memory. Started by `fakePagerDuty`. */
export class FakePagerDuty {
  readonly world: World;
  readonly faults = new Faults();
  /** Requests in the order in which they came, those too that a fault answered; paths without the base. */
  readonly arrived: Arrived[] = [];
  /** What was not as our schemas say. `close` throws when there is any. */
  readonly violations: string[] = [];
  readonly exchanges: Exchange[] = [];
  readonly #options: FakeOptions;
  readonly #listener: Listener;
  readonly #rate: RateCount;
  readonly #answer: (request: Arrived) => Exchange;

  constructor(options: FakeOptions) {
    const {seed = [], faults = [], order = 'newest', clock = () => new Date(), tls} = options;
    this.#options = options;
    this.world = new World(clock);
    furnish(this.world);
    for (const records of seed) this.add(records);
    for (const fault of faults) this.faults.add(fault);
    this.#rate = new RateCount(options.rate ?? {limit: 960, seconds: 60});
    this.#answer = answererOf(this.world, EVERYBODY, order);
    this.#listener = new Listener(tls, (request, response) => {
      this.#listen(request, response).catch((error: unknown) => {
        // A request that was given up in the middle is nobody's fault.
        if (!request.destroyed || request.complete) this.violations.push(String(error));
        response.destroy();
      });
    });
  }

  get port(): number {
    return this.#listener.port;
  }

  /** For `MH_PAGERDUTY_URL`. */
  get address(): string {
    const {tls, base = ''} = this.#options;
    return `${tls === undefined ? 'http' : 'https'}://localhost:${this.port}${base}`;
  }

  add(records: PageRecords): Page {
    const page = new Page(records);
    this.world.pages.add(page);
    return page;
  }

  /** An incident, by id or number; throws where there is none. */
  page(idOrNumber: string): Page {
    const page = this.world.page(idOrNumber);
    if (page === undefined) throw new Error(`no incident ${idOrNumber}`);
    return page;
  }

  /** Listens, again after `kill`, at the same port. */
  start(): Promise<void> {
    return this.#listener.start(this.port === 0 ? this.#options.port : this.port);
  }

  /** Dies with whatever is going on; what it knows stays. */
  kill(): Promise<void> {
    return this.#listener.kill();
  }

  /** Ends it. Throws when a request or an answer was not as our schemas say, whatever became of it since. */
  async close(): Promise<void> {
    await this.kill();
    await record(this.exchanges);
    if (this.violations.length > 0)
      throw new Error(`the fake PagerDuty does not take this:\n${this.violations.join('\n')}`);
  }

  async #listen(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const {base = '', latency = 0} = this.#options;
    const {method = '', url: whole = '', headers} = request;
    if (!whole.startsWith(`${base}/`)) return void response.writeHead(404).end('not here');
    const arrived = {method, url: whole.slice(base.length), headers, body: await text(request)};
    this.arrived.push(arrived);
    const fault = this.faults.due(arrived);
    if (latency > 0) await sleep(latency);
    await fault?.before?.();
    if (fault?.answer === undefined) this.#reply(arrived, response);
    else fault.answer(response, arrived);
  }

  #ofRegion(answer: string): string {
    const isEu = this.#options.region === 'eu';
    return isEu ? answer.replaceAll(/(?<=https:\/\/(?:api|acme))(?=\.pagerduty\.com)/g, '.eu') : answer;
  }

  #reply(arrived: Arrived, response: ServerResponse): void {
    const now = this.world.now();
    const {isOver, headers} = this.#rate.take(now.getTime());
    const send = (status: number, body: unknown) =>
      response
        .writeHead(status, {'content-type': 'application/json', date: now.toUTCString(), ...headers})
        .end(this.#ofRegion(JSON.stringify(body)));
    if (isOver) return void send(429, {error: {message: 'Rate Limit Exceeded', code: 2020}});
    try {
      const exchange = this.#answer(arrived);
      this.exchanges.push(exchange);
      send(exchange.status, exchange.answer);
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      this.violations.push(`${arrived.method} ${arrived.url}: ${words}`);
      send(500, {error: {message: `the fake PagerDuty does not take this: ${words}`, code: 500}});
    }
  }
}

/** A fake PagerDuty that listens; `close` it. */
export async function fakePagerDuty(options: FakeOptions = {}): Promise<FakePagerDuty> {
  const fake = new FakePagerDuty(options);
  await fake.start();
  return fake;
}
