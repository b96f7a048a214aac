/** Why something is not shared. `foreign`: commits that are not mh's come first; `held`: a rebase is going on. */
export type Unpublished =
  | 'sign-in'
  | 'network'
  | 'rejected'
  | 'moved'
  | 'conflict'
  | 'unrelated'
  | 'foreign'
  | 'held'
  | 'locked'
  | 'other';

/** What became of an attempt to share, as JSON keeps it. */
export interface PublishOutcome {
  /** RFC 3339, UTC. */
  readonly when: string;
  readonly result: 'published' | 'failed';
  readonly reason?: Unpublished;
  /** What the remote or git said, or the paths in conflict; foreign text. */
  readonly detail?: string;
  /** Commit id of the remote's branch as we knew it then: when it has moved since, this outcome is old. */
  readonly shared?: string;
  /** Entries that are on this machine only. */
  readonly unshared: number;
  /** When the oldest commit that is not shared was made, RFC 3339. */
  readonly since?: string;
  /** `3f2a91c Fix a typo` */
  readonly foreign?: readonly string[];
  /** Paths whose local changes stayed on the version before the last merge. */
  readonly blocked?: readonly string[];
}
