import {chmodSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from 'yaml';
import {Machine, PROJECT} from './machine.ts';
import {type FakePagerDuty, fakePagerDuty} from './pagerduty/fake.ts';
import {Placeholders} from './placeholders.ts';
import {happenIn, pageNamed, type PageName} from './transcript-pages.ts';
import {treeOf} from './tree.ts';

/** A file of `test/acceptance`: see the README there. */
export interface Transcript {
  readonly settings: Settings;
  /** Front matter, and everything before the first scenario. */
  readonly head: string;
  /** The `##` sections: each one is played on a machine of its own. */
  readonly scenarios: readonly Scenario[];
}

interface Settings {
  /** Text of `.mh/config.yaml`: a docs repo with it is there, and the scenarios begin inside. */
  readonly config?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A PagerDuty is there, its clock that of the scenario, and `MH_PAGERDUTY_URL` names it. */
  readonly pagerduty?: boolean;
  /** Pages that are in it: see `transcript-pages.ts`. */
  readonly pages?: readonly PageName[];
}

export interface Scenario {
  readonly name: string;
  readonly text: string;
}

export function parseTranscript(text: string): Transcript {
  const front = /^---\n([\s\S]*?)\n---\n/.exec(text);
  const [head = '', ...sections] = partsOf(text, (line) => line.startsWith('## '));
  return {
    settings: front === null ? {} : (parse(front[1] ?? '') as Settings),
    head,
    scenarios: sections.map((section) => ({name: /^## (.*)/.exec(section)?.[1] ?? '', text: section})),
  };
}

const OPENS = /^(`{3,}|~{3,})/;

/** Text cut before each line that `begins` a part; what stands in a fenced block begins nothing. */
function partsOf(text: string, begins: (line: string) => boolean): string[] {
  const parts = [''];
  let fence = '';
  for (const line of text.split(/(?<=\n)/)) {
    if (fence === '' && begins(line)) parts.push('');
    if (fence === '') fence = OPENS.exec(line)?.[1] ?? '';
    else if (line.trimEnd() === fence) fence = '';
    parts.push((parts.pop() ?? '') + line);
  }
  return parts;
}

/** Plays a scenario on a fresh machine and gives its text with the output as it came. */
export async function play(scenario: Scenario, settings: Settings, cache: string): Promise<string> {
  const stage = await Stage.set(settings, cache);
  try {
    const played: string[] = [];
    for (const part of partsOf(scenario.text, (line) => /^(?:`{3,}|~{3,})console$/.test(line.trimEnd()))) {
      const fence = OPENS.exec(part)?.[1];
      const end = fence === undefined ? 0 : part.indexOf(`\n${fence}\n`) + fence.length + 1;
      played.push(end === 0 ? part : (await stage.playBlock(part.slice(0, end))) + part.slice(end));
    }
    return played.join('');
  } finally {
    await stage.dispose();
  }
}

const CLOCK = /^# it is (?:(\d{4}-\d{2}-\d{2}) )?(\d{2}:\d{2}) UTC$/;

class Stage {
  readonly #machine: Machine;
  readonly #placeholders: Placeholders;
  #cwd: string;
  #pagerDuty: FakePagerDuty | undefined;
  /** Milliseconds since 1970; each line typed takes a second. */
  #now = Date.parse('2024-10-08T14:31:00Z');

  private constructor(machine: Machine) {
    this.#machine = machine;
    this.#cwd = machine.home;
    this.#placeholders = new Placeholders(machine.home);
  }

  static async set(
    {config, env = {}, pagerduty = false, pages = []}: Settings,
    cache: string,
  ): Promise<Stage> {
    const machine = new Machine({cache});
    Object.assign(machine.env, env);
    const bin = join(machine.folder, 'bin');
    mkdirSync(bin);
    script(join(bin, 'mh'), `exec "${process.execPath}" "${PROJECT}/bin/run.js" "$@"`);
    script(
      join(bin, 'pretty'),
      `exec "${process.execPath}" -p 'JSON.stringify(JSON.parse(fs.readFileSync(0)), null, 2)'`,
    );
    machine.env['PATH'] = `${bin}:${machine.env['PATH'] ?? ''}`;
    const stage = new Stage(machine);
    if (config !== undefined) await stage.#makeDocs(config);
    if (pagerduty) await stage.#startPagerDuty(pages);
    return stage;
  }

  async #startPagerDuty(pages: readonly PageName[]): Promise<void> {
    const fake = await fakePagerDuty({seed: pages.map(pageNamed), clock: () => new Date(this.#now)});
    this.#pagerDuty = fake;
    this.#machine.env['MH_PAGERDUTY_URL'] = fake.address;
    this.#placeholders.callPort(fake.port);
  }

  async #makeDocs(config: string): Promise<void> {
    this.#cwd = join(this.#machine.home, 'docs');
    mkdirSync(join(this.#cwd, '.mh'), {recursive: true});
    writeFileSync(join(this.#cwd, '.mh', 'config.yaml'), config);
    await this.#shell('git init -q . && git add .mh && git commit -qm "Start the docs"');
  }

  async dispose(): Promise<void> {
    this.#machine.dispose();
    await this.#pagerDuty?.close();
  }

  /** A whole fenced block; what the commands answered is replaced by what they answer now. */
  async playBlock(block: string): Promise<string> {
    const lines = block.split('\n');
    const out: string[] = [lines[0] ?? ''];
    for (let at = 1; at < lines.length - 1; at++) {
      const line = lines[at] ?? '';
      const clock = CLOCK.exec(line);
      if (clock) this.#setClock(clock[1], clock[2] ?? '');
      const happened = this.#pagerDuty !== undefined && (await happenIn(this.#pagerDuty, line));
      if (clock || happened) out.push(line);
      if (!line.startsWith('$ ')) continue;
      const command = [line];
      while (lines[at + 1]?.startsWith('> ')) command.push(lines[++at] ?? '');
      out.push(...command, ...(await this.#answer(command.map((part) => part.slice(2)).join('\n'))));
    }
    return [...out, lines.at(-1)].join('\n');
  }

  #setClock(day: string | undefined, time: string): void {
    const today = new Date(this.#now).toISOString().slice(0, 10);
    this.#now = Date.parse(`${day ?? today}T${time}:00Z`);
  }

  async #answer(typed: string): Promise<string[]> {
    const command = this.#placeholders.reveal(typed);
    const {output, status} = command.startsWith('tree')
      ? {output: treeOf(join(this.#cwd, command.slice(5))), status: 0}
      : await this.#shell(command);
    const docs = [join(this.#machine.home, 'docs'), join(this.#machine.home, '.local/share/mh/docs')];
    const shown = this.#placeholders.hide(output, docs);
    const lines = shown === '' ? [] : shown.replace(/\n$/, '').split('\n');
    return status === 0 ? lines : [...lines, `(exit ${String(status)})`];
  }

  /** Runs a line in bash, both outputs in one as a terminal shows them; the folder it ends in is the next one's. */
  async #shell(command: string): Promise<{output: string; status: number | null}> {
    this.#machine.env['MH_NOW'] = new Date(this.#now).toISOString();
    this.#now += 1000;
    const script = `exec 2>&1; set -o pipefail; trap 'pwd > "${this.#machine.folder}/pwd"' EXIT; eval "$1"`;
    const {out, status} = await this.#machine.run('bash', ['-c', script, 'bash', command], {cwd: this.#cwd});
    const {out: pwd} = await this.#machine.run('cat', [join(this.#machine.folder, 'pwd')]);
    this.#cwd = pwd.trim() || this.#cwd;
    return {output: out, status};
  }
}

function script(file: string, text: string): void {
  writeFileSync(file, `#!/bin/sh\n${text}\n`);
  chmodSync(file, 0o755);
}
