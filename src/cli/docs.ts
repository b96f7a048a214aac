import type {Found} from '../adapters/find-docs.ts';
import type {GitConfig} from '../adapters/git/git-config.ts';
import type {Reader} from '../adapters/git/reader.ts';
import type {Repository} from '../adapters/git/repository.ts';
import type {Writer} from '../adapters/git/writer.ts';
import type {Memory} from '../adapters/machine/memory.ts';
import type {Author, Change} from '../docs-repo/change.ts';
import type {Config, ConfigProblem} from '../docs-repo/config.ts';

/** A docs repo, found and opened: where it is, what it says, how it is read and written. */
export interface Docs {
  readonly found: Found;
  readonly config: Config;
  readonly problems: readonly ConfigProblem[];
  readonly repository: Repository;
  /** Folder of the docs inside the repository, with a final `/`, or empty. */
  readonly prefix: string;
  /** `refs/heads/…` */
  readonly ref: string;
  readonly gitConfig: GitConfig;
  readonly author: Author;
  readonly reader: Reader;
  readonly writer: Writer;
  readonly memory: Memory;
  /** The change that keeps as a note what a person wrote into an incident's derived document; undefined: nothing. */
  readonly handEdit: (folder: string) => Promise<Change | undefined>;
}
