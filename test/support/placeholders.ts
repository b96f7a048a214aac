import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

const HOME = '/home/mitchell';
const TAGS = ['7f3k', 'p0xd', '2c9q', 'm4tz', 'k8wd', 'r6hs', 'v1qn', 'g5cj', 'y3bx', 'x9pm'];

/**
 * What differs from run to run, each replaced by a name that is always the same: the tags of incidents, the
 * random part of entry names, commits, changes, what waits for PagerDuty, hashes of documents, the home folder, the port of a server. Names are given in the
 * order of first sight and are as wide as what they stand for, so that columns stay where they are. The same
 * names typed in a command are turned back into what they stand for.
 */
export class Placeholders {
  readonly #home: string;
  readonly #tags = new Map<string, string>();
  readonly #entries = new Map<string, string>();
  readonly #commits = new Map<string, string>();
  readonly #changes = new Map<string, string>();
  readonly #writes = new Map<string, string>();
  #port = '';

  constructor(home: string) {
    this.#home = home;
  }

  /** The port of this machine where the scenario's server listens, shown as 54321. */
  callPort(port: number): void {
    this.#port = String(port);
  }

  /** Output as it is written down. `docs`: folders of repositories that the command may have changed. */
  hide(output: string, docs: readonly string[]): string {
    for (const folder of docs) this.#look(folder);
    this.#learn(output);
    return [...this.#all()]
      .reduce((text, [real, name]) => text.replaceAll(wholeWord(real), name), output)
      .replaceAll(this.#home, HOME)
      .replaceAll(`localhost:${this.#port || 'none'}`, 'localhost:54321')
      .replace(/(\bhash |해시 )[0-9a-f]{12}\b/g, '$1000000000000');
  }

  /** A typed command as it is run. */
  reveal(command: string): string {
    return [...this.#all()].reduce((text, [real, name]) => text.replaceAll(wholeWord(name), real), command);
  }

  *#all(): Generator<readonly [string, string]> {
    yield* this.#entries;
    yield* this.#tags;
    yield* this.#changes;
    yield* this.#writes;
    for (const [real, name] of this.#commits) {
      yield [real, name];
      yield [real.slice(0, 7), name.slice(0, 7)];
    }
  }

  /** Incidents and tips of branches, which answers show in short. */
  #look(folder: string): void {
    for (const year of names(join(folder, 'incidents')))
      this.#learn(names(join(folder, 'incidents', year)).join('\n'));
    const heads = join(folder, '.git', 'refs', 'heads');
    for (const name of names(heads)) {
      const file = join(heads, name);
      if (existsSync(file)) this.#learn(readFileSync(file, 'utf8'));
    }
  }

  #learn(text: string): void {
    for (const [, tag = ''] of text.matchAll(
      /\b\d{4}-\d{2}-\d{2}-[\p{L}\p{M}\p{N}-]+?-([0-9a-z]{4})(?![\p{L}\p{N}-])/gu,
    ))
      named(this.#tags, tag, (nth) => TAGS[nth] ?? `t${String(nth).padStart(3, '0')}`);
    for (const [, random = ''] of text.matchAll(/\b\d{8}T\d{6}Z-([0-9a-z]{8})(?![0-9a-z])/g))
      named(this.#entries, random, (nth) => `aaaa${String(nth + 1).padStart(4, '0')}`);
    for (const [hash] of text.matchAll(/(?<![0-9a-f])[0-9a-f]{40}(?![0-9a-f])/g))
      named(this.#commits, hash, (nth) => `${`c0ffee${nth + 1}`.replace(/e(?=\d{2})/, '')}${'0'.repeat(33)}`);
    for (const [, change = ''] of text.matchAll(/(?:Mh-Change: |"undone": ?")([0-9a-z]{10})\b/g))
      named(this.#changes, change, (nth) => `change${String(nth + 1).padStart(4, '0')}`);
    for (const [, write = ''] of text.matchAll(
      /(?:\bpagerduty (?:retry|drop) |"id": ?"|PagerDuty {2}(?=\S+ ·))([0-9a-z]{8})\b/g,
    ))
      named(this.#writes, write, (nth) => `wait${String(nth + 1).padStart(4, '0')}`);
  }
}

function named(map: Map<string, string>, real: string, name: (nth: number) => string): void {
  if (![...map.keys(), ...map.values()].includes(real)) map.set(real, name(map.size));
}

function wholeWord(text: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${text}(?![\\p{L}\\p{N}])`, 'gu');
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
