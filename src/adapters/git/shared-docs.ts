import type {Author, Change} from '../../docs-repo/change.ts';
import type {Config} from '../../docs-repo/config.ts';
import type {GitConfig} from './git-config.ts';
import type {Repository} from './repository.ts';
import type {Writer} from './writer.ts';

/** What sharing has to know of an opened docs repo. */
export interface SharedDocs {
  readonly found: {readonly folder: string; readonly url?: string};
  readonly config: Pick<Config, 'paths' | 'publish' | 'git'>;
  readonly repository: Repository;
  /** Folder of the docs inside the repository, with a final `/`, or empty. */
  readonly prefix: string;
  /** `refs/heads/…` */
  readonly ref: string;
  readonly gitConfig: GitConfig;
  readonly author: Author;
  readonly writer: Writer;
  /** The change that keeps as a note what a person wrote into an incident's derived document; undefined: nothing. */
  readonly handEdit?: (folder: string) => Promise<Change | undefined>;
}
