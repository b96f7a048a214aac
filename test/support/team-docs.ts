import {execFileSync} from 'node:child_process';
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {type Entry} from '../../src/incident/entry.ts';
import {readEntry} from '../../src/incident/entry-file.ts';
import {Machine, type Run, type RunOptions} from './machine.ts';

export type TeamOptions = ConstructorParameters<typeof Machine>[0] & {readonly config?: string};

/**
 * A team's repository on a machine of its own, with its docs at the top, on branch `main`, and with work of the
 * user's in every state that git knows: see `USERS_FILES`.
 */
export class TeamDocs {
  readonly machine: Machine;
  readonly folder: string;

  constructor({config = 'version: 1\nbranch: main\n', ...options}: TeamOptions = {}) {
    this.machine = new Machine(options);
    this.folder = join(this.machine.home, 'docs');
    this.write('.mh/config.yaml', config);
    this.git('init', '--quiet', '.');
    for (const name of USERS_FILES) this.write(name, `${name} as committed\n`);
    this.git('add', '.');
    this.git('commit', '--quiet', '--message', 'Start');
  }

  /** Leaves work behind: staged, staged and changed again, changed, untracked, and removed in the index alone. */
  dirty({removed = true} = {}): void {
    this.write('staged.txt', 'staged\n');
    this.write('twice.txt', 'staged first\n');
    this.write('new.txt', 'new and staged\n');
    this.git('add', 'staged.txt', 'twice.txt', 'new.txt');
    this.write('twice.txt', 'changed after that\n');
    this.write('changed.txt', 'changed\n');
    this.write('untracked.txt', 'untracked\n');
    if (removed) this.git('rm', '--quiet', '--cached', 'removed.txt');
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), {recursive: true});
    writeFileSync(join(this.folder, path), text);
  }

  /** Runs git as the user does, in the docs folder; throws where it fails. */
  git(...args: readonly string[]): string {
    const options = {cwd: this.folder, env: this.machine.env, maxBuffer: 1 << 28} as const;
    return execFileSync('git', args, {...options, stdio: ['ignore', 'pipe', 'pipe']})
      .toString()
      .trimEnd();
  }

  async mh(args: readonly string[], options: RunOptions = {}): Promise<Run> {
    return await this.machine.mh(args, {cwd: this.folder, ...options});
  }

  /** Declares an incident and gives its id. */
  async declare(title = 'Checkout times out', ...flags: readonly string[]): Promise<string> {
    const {out} = await this.mh(['incident', 'new', title, '--json', ...flags]);
    return (JSON.parse(out) as {id: string}).id;
  }

  /** The user's files, in the index and in the work tree, to the byte; ours are left out. */
  usersWork(): object {
    const staged = this.git('ls-files', '--stage', '-v').split('\n');
    const files = readdirSync(this.folder).filter((name) => name.endsWith('.txt'));
    return {
      index: staged.filter((line) => !line.includes('\tincidents/')),
      files: Object.fromEntries(files.map((name) => [name, readFileSync(join(this.folder, name), 'utf8')])),
      status: this.git('status', '--porcelain', '--', ':!incidents'),
      stash: this.git('stash', 'list'),
      head: readFileSync(join(this.folder, '.git', 'HEAD'), 'utf8'),
    };
  }

  /** The entries on a branch, read by git and by nobody else: name → entry. Throws for one that is half written. */
  async entries(ref = 'main'): Promise<ReadonlyMap<string, Entry>> {
    const paths = this.git('ls-tree', '-r', '-z', '--name-only', ref, 'incidents')
      .split('\0')
      .filter((path) => path.includes('/timeline/'));
    const entries = new Map<string, Entry>();
    for (const path of paths) {
      const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
      entries.set(name, await readEntry(name, `${this.git('cat-file', 'blob', `${ref}:${path}`)}\n`));
    }
    return entries;
  }

  /** Texts of the notes on a branch, sorted. */
  async notes(ref = 'main'): Promise<string[]> {
    const notes = [...(await this.entries(ref)).values()].filter(({kind}) => kind === 'note');
    return notes.map(({body}) => body).sort();
  }

  /** Texts of all entries on a branch that have one, sorted. */
  async texts(ref = 'main'): Promise<string[]> {
    const bodies = [...(await this.entries(ref)).values()].map(({body}) => body);
    return bodies.filter((body) => body !== '').sort();
  }

  /** Entry files that some commit of the branch took away. */
  deletedEntries(ref = 'main'): string[] {
    const log = this.git(
      'log',
      '--diff-filter=D',
      '--format=',
      '--name-only',
      '-m',
      ref,
      '--',
      'incidents/**/timeline',
    );
    return log.split('\n').filter((line) => line !== '');
  }

  /** What of `incidents` differs between branch, index and work tree: nothing, when all is done. */
  incidentStatus(): string {
    return this.git('status', '--porcelain', '--', 'incidents');
  }

  dispose(): void {
    this.machine.dispose();
  }
}

const USERS_FILES = ['staged.txt', 'twice.txt', 'changed.txt', 'removed.txt', 'README.md'];
