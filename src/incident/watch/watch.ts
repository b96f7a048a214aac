import {type Failure, isFailure} from '../../failure.ts';
import {
  answered,
  type Hearing,
  type Hearings,
  nobody,
  type SourceName,
  unanswered,
  unasked,
} from './hearing.ts';

export interface Ports {
  readonly now: () => Date;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Milliseconds; shorter when somebody wants something. */
  readonly sleep: (ms: number) => Promise<void>;
  readonly isStopped: () => boolean;
  /** Whether somebody wants all to be asked now, since this was last called. */
  readonly isHurried: () => boolean;
  /** Asks a source and keeps what is new. `nobody`: there is nobody to ask. Bounded in time. Fails with a `Failure`. */
  readonly ask: Readonly<Record<SourceName, () => Promise<'heard' | 'nobody'>>>;
  /** Reads again what changed on this machine. */
  readonly look: () => Promise<void>;
  readonly show: (hearings: Hearings) => void;
}

/** Between two looks at what is here. Milliseconds. */
export const TICK = 1000;

// The remote first: what others pulled need not be pulled.
const SOURCES = ['docs', 'pagerduty'] as const;

/** Looks, shows and asks until it is stopped; then waits for what is going on. `every`: ms between two questions. */
export async function watch(every: number, ports: Ports): Promise<void> {
  const rounds = new Rounds(every, ports);
  await ports.look();
  while (!ports.isStopped()) {
    rounds.begin();
    ports.show(rounds.hearings);
    await ports.sleep(TICK);
    await ports.look();
    rounds.check();
  }
  await rounds.end();
  rounds.check();
}

/** Asks each once, looks, and shows. */
export async function watchOnce(every: number, ports: Ports): Promise<void> {
  const rounds = new Rounds(every, ports);
  await ports.look();
  rounds.begin();
  await rounds.end();
  rounds.check();
  await ports.look();
  ports.show(rounds.hearings);
}

/** Asks one source after the other, beside what goes on. */
class Rounds {
  readonly #every: number;
  readonly #ports: Ports;
  readonly #hearings: Record<SourceName, Hearing>;
  #going: Promise<void> | undefined;
  #bug: {readonly error: unknown} | undefined;

  constructor(every: number, ports: Ports) {
    this.#every = every;
    this.#ports = ports;
    const now = ports.now();
    this.#hearings = {docs: unasked(now), pagerduty: unasked(now)};
  }

  get hearings(): Hearings {
    return {...this.#hearings};
  }

  /** Asks whoever is due, unless somebody is being asked. */
  begin(): void {
    if (this.#going !== undefined) return;
    const [now, all] = [this.#ports.now(), this.#ports.isHurried()];
    const due = SOURCES.filter((name) => all || this.#hearings[name].next <= now);
    if (due.length === 0) return;
    this.#going = this.#ask(due)
      .catch((error: unknown) => {
        this.#bug = {error};
      })
      .finally(() => {
        this.#going = undefined;
      });
  }

  /** Throws what is no failure but a bug. */
  check(): void {
    if (this.#bug !== undefined) throw this.#bug.error;
  }

  async end(): Promise<void> {
    await this.#going;
  }

  async #ask(names: readonly SourceName[]): Promise<void> {
    for (const name of names) {
      if (this.#ports.isStopped()) return;
      this.#hearings[name] = await this.#hear(name);
    }
  }

  async #hear(name: SourceName): Promise<Hearing> {
    const {ask, now, random} = this.#ports;
    const began = now();
    try {
      const answer = await ask[name]();
      const took = now().getTime() - began.getTime();
      return answer === 'heard' ? answered(now(), this.#every, took) : nobody(now(), this.#every);
    } catch (error) {
      if (!isFailure(error)) throw error;
      return this.#silent(name, error, random());
    }
  }

  #silent(name: SourceName, failure: Failure, random: number): Hearing {
    const before = this.#hearings[name];
    if (failure.code === 'interrupted') return before;
    return unanswered(before, failure, {now: this.#ports.now(), every: this.#every, random});
  }
}
