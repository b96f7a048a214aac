import type {Data, Entry} from '../incident/entry.ts';
import {amended, deleted, restored} from './amend.ts';
import type {Pulled} from './entries.ts';

/** What an arriving record means for the entries that are there. */
export interface Learnt {
  readonly change: 'new' | 'edited' | 'deleted';
  readonly pulled: Pulled;
}

/** A record of PagerDuty as the entries have it, with what became of it there. */
interface Kept {
  readonly entry: Entry;
  /** Corrections and retractions that were pulled, in the order in which they were written. */
  readonly amendments: Entry[];
}

/** What an incident's entries hold of PagerDuty's records. It grows with what arrives. */
export class Known {
  readonly #kept = new Map<string, Kept>();
  readonly #unreadable: ReadonlySet<string>;

  /**
   * What people wrote of a record is none of a pull's business. `unreadable`: names of entry files that cannot be read,
   * which are left as they are.
   */
  constructor(entries: readonly Entry[], unreadable: readonly string[] = []) {
    this.#unreadable = new Set(unreadable);
    const pulled = entries.filter(({source}) => source === 'pagerduty');
    for (const entry of pulled) if (!isAmendment(entry)) this.#kept.set(entry.name, {entry, amendments: []});
    for (const entry of pulled.filter(isAmendment).sort(asWritten))
      this.#kept.get(entry.replaces ?? '')?.amendments.push(entry);
  }

  /** Takes in a record that arrived; undefined where the entries say all that it says. */
  learn(pulled: Pulled): Learnt | undefined {
    if (this.#unreadable.has(pulled.entry.name)) return undefined;
    const kept = this.#kept.get(pulled.entry.name);
    if (kept === undefined) {
      this.#kept.set(pulled.entry.name, {entry: pulled.entry, amendments: []});
      return {change: 'new', pulled};
    }
    const change = amended(kept, pulled) ?? restored(kept);
    return change && this.#note(kept, 'edited', change);
  }

  /** Records of one kind that are not among those `there`, which are all that PagerDuty has of a page. */
  miss(kind: 'alert' | 'note', page: string, there: ReadonlySet<string>): Learnt[] {
    const gone = [...this.#kept.values()].filter(
      ({entry}) => kindOf(entry) === kind && entry.data['page'] === page && !there.has(entry.name),
    );
    return gone.flatMap((kept) => {
      const change = deleted(kept);
      return change === undefined ? [] : [this.#note(kept, 'deleted', change)];
    });
  }

  #note({amendments}: Kept, change: Learnt['change'], pulled: Pulled): Learnt {
    amendments.push(pulled.entry);
    return {change, pulled};
  }
}

function isAmendment({kind}: Entry): boolean {
  return kind === 'correction' || kind === 'retraction';
}

function kindOf({kind, data}: {readonly kind: string; readonly data: Data}): string {
  return kind === 'page' && data['type'] === 'alert' ? 'alert' : kind;
}

/** All bear the time of their record: the longer number is the later. */
function asWritten(a: Entry, b: Entry): number {
  return a.name.length - b.name.length || (a.name < b.name ? -1 : 1);
}
