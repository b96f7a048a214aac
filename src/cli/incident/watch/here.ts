import {readPending} from '../../../adapters/git/journal.ts';
import {STALE_AFTER} from '../../../incident/choose.ts';
import {incidentFolder} from '../../../incident/id.ts';
import {foldIncident, type Incident} from '../../../incident/incident.ts';
import {withNames} from '../../../incident/page-people.ts';
import {readingOf} from '../../../incident/reading.ts';
import {isOpen} from '../../../incident/status.ts';
import {newestFirst, type Summary} from '../../../incident/summary.ts';
import type {Context} from '../../context.ts';
import type {Docs} from '../../docs.ts';
import {allIncidents, openIncident} from '../../incidents.ts';
import {pagedName} from '../show.ts';

/** Which incidents are opened: the one that has the room, or each one that is open. */
export type Follow = 'room' | 'all';

interface Opened {
  /** What is other when something about it changed. */
  readonly state: string;
  readonly incident: Incident;
}

/** Looks that may fail one after the other before the watch gives up: git may be repacking, the disk may be full. */
const PATIENCE = 10;

/** The incidents as they stand on this machine. Only what changed is read again. */
export class Here {
  readonly #context: Context;
  readonly #docs: Docs;
  readonly #follow: Follow;
  readonly #named: string | undefined;
  #seen = '';
  #failed = 0;
  #room: string | undefined;
  #all: ReadonlyMap<string, Summary> = new Map();
  #opened: ReadonlyMap<string, Opened> = new Map();

  /** `named`: id of the only incident that matters. */
  constructor(context: Context, docs: Docs, follow: Follow, named: string | undefined) {
    this.#context = context;
    this.#docs = docs;
    this.#follow = follow;
    this.#named = named;
  }

  /** The incident of the room; undefined while none is open. */
  get room(): Incident | undefined {
    return this.#room === undefined ? undefined : this.#opened.get(this.#room)?.incident;
  }

  get followed(): readonly Incident[] {
    return [...this.#opened.values()].map(({incident}) => incident);
  }

  /** Open incidents beside that of the room, newest first. */
  get others(): readonly Summary[] {
    return this.#open().filter(({id}) => id !== this.#room);
  }

  /** The pages to be pulled, with the incidents that they are in. */
  get pages(): readonly {readonly id: string; readonly page: string}[] {
    const mine = [...this.#all.values()].filter(({id}) => id === (this.#named ?? this.#room));
    const wanted = this.#named === undefined ? [...mine, ...this.others] : mine;
    return wanted.flatMap(({id, pages}) => pages.map((page) => ({id, page})));
  }

  /** Failure of the last of several looks that came to nothing. */
  async look(): Promise<void> {
    try {
      const state = await this.#state();
      if (state !== this.#seen) await this.#read();
      this.#seen = state;
      this.#failed = 0;
    } catch (error) {
      this.#docs.reader.close(); // its git may be dead; the next look starts another
      this.#failed += 1;
      if (this.#seen === '' || this.#failed >= PATIENCE) throw error;
    }
  }

  /** A few small reads, whatever the size of the repo: the tip, what is pending, what was touched, which one is mine. */
  async #state(): Promise<string> {
    const {reader, ref, repository, memory} = this.#docs;
    const tip = (await reader.objects.read(ref))?.oid;
    const pending = readPending(repository.commonDir).map(({file}) => file);
    const touched = [...this.#opened.keys()].map((id) => reader.touched(this.#timeline(id)));
    return JSON.stringify([tip, pending, touched, memory.read().current]);
  }

  async #read(): Promise<void> {
    this.#all = await allIncidents(this.#context, this.#docs);
    this.#room = this.#roomId();
    const opened = new Map<string, Opened>();
    for (const id of this.#ids()) opened.set(id, await this.#open1(id));
    this.#opened = opened;
  }

  async #open1(id: string): Promise<Opened> {
    const state = await this.#stateOf(id);
    const known = this.#opened.get(id);
    if (known?.state === state) return known;
    const {incident, entries} = await openIncident(this.#docs, id);
    const named = withNames(entries, pagedName(this.#context, this.#docs));
    return {state, incident: foldIncident(id, named, incident.broken, readingOf(this.#docs.config))};
  }

  async #stateOf(id: string): Promise<string> {
    const {reader, ref, prefix, repository} = this.#docs;
    const tree = await reader.objects.read(`${ref}:${prefix}${this.#timeline(id)}`);
    const pending = readPending(repository.commonDir).map(({file}) => file);
    return JSON.stringify([tree?.oid, pending, reader.touched(this.#timeline(id))]);
  }

  /** One that ended is looked at once more, so that its end is seen. */
  #ids(): readonly string[] {
    if (this.#follow === 'room' || this.#named !== undefined)
      return this.#room === undefined ? [] : [this.#room];
    const ended = this.followed.filter(({id, status}) => isOpen(status) && this.#all.has(id));
    return [...new Set([...this.#open(), ...ended].map(({id}) => id))];
  }

  /** The named one; this user's current one while it is open; the one that was here before; the newest open one. */
  #roomId(): string | undefined {
    if (this.#named !== undefined) return this.#named;
    const {current} = this.#docs.memory.read();
    const mine = current === undefined ? undefined : this.#all.get(current);
    if (mine !== undefined && isOpen(mine.status)) return mine.id;
    return this.#room ?? this.#open()[0]?.id;
  }

  #open(): readonly Summary[] {
    const now = this.#context.clock.now().getTime();
    return newestFirst(this.#all.values()).filter(
      ({status, updatedAt}) => isOpen(status) && now - Date.parse(updatedAt) < STALE_AFTER,
    );
  }

  #timeline(id: string): string {
    return `${incidentFolder(id, this.#docs.config.paths.incidents)}/timeline`;
  }
}
