/** What is to happen to one file. Paths are relative to the docs folder, with `/`, NFC. */
export type FileChange =
  | {readonly op: 'create'; readonly path: string; readonly content: Uint8Array | string}
  | {
      readonly op: 'update';
      readonly path: string;
      readonly content: Uint8Array | string;
      /** SHA-256 of the text that it was made from: where something else stands there by now, it is refused. */
      readonly was?: string;
    }
  | {readonly op: 'delete'; readonly path: string};

/**
 * A planned change to a docs repo, a value: dry run, JSON, the journal and the real run all come from it.
 * `derive` names the incident folders whose `incident.md` is rendered from the tree that is being committed.
 */
export interface Change {
  /** Ten base32 characters; the commit's `Mh-Change` trailer. */
  readonly id: string;
  /** UTC, RFC 3339. */
  readonly made: string;
  /** Commit subject: kinds and ids, never typed text. */
  readonly subject: string;
  readonly files: readonly FileChange[];
  readonly derive: readonly string[];
  readonly author: Author;
  /** The change that this one takes back. */
  readonly undoes?: string;
}

export interface Author {
  readonly name: string;
  readonly email: string;
}

/** What became of a change. `pending`: everything is safe in the journal, the next command finishes it. */
export type Applied =
  | {
      readonly state: 'committed';
      readonly commit: string;
      readonly branch: string;
      readonly elsewhere: boolean;
    }
  | {readonly state: 'unchanged'}
  | {readonly state: 'pending'; readonly reason: string};
