import type {ParamsOfKey} from './i18n/index.ts';

/**
 * Every way the program says no, with its exit status:
 * 1 a check found something · 2 bad usage, bad input, not found · 3 set-up, sign-in or trust needed ·
 * 4 the state forbids it · 5 the world outside failed · 70 a bug ·
 * 130 interrupted.
 * The words are in the language tables: `failure.<code>`, and `hint.<code>` for what to type next.
 */
export const EXIT_STATUS = {
  'command-unknown': 2,
  'time-unreadable': 2,
  'time-ambiguous': 2,
  'time-impossible': 2,
  'zone-unknown': 2,
  'git-missing': 3,
  'git-refuses': 3,
  'title-empty': 2,
  'text-empty': 2,
  'correction-empty': 2,
  'correction-not-declared': 2,
  'correction-not-note': 2,
  'nothing-known-yet': 2,
  'entry-not-found': 2,
  'declaration-not-found': 2,
  'entry-ambiguous': 4,
  'incident-place-unattended': 2,
  'incident-ambiguous': 4,
  'incident-not-found-near': 2,
  'incident-not-found': 2,
  'incident-none-open': 2,
  'incident-ended': 2,
  'incident-several-open': 4,
  'incident-only-stale': 2,
  'nothing-to-undo': 4,
  'undo-changed': 4,
  'merge-itself': 4,
  'attachment-unreadable': 2,
  'cannot-write': 5,
  'remote-sign-in': 3,
  'remote-unreachable': 5,
  'remote-refused': 5,
  'remote-not-allowed': 2,
  'merge-conflict': 4,
  'merge-unrelated': 4,
  'branch-held': 4,
  'git-busy': 5,
  'foreign-commits': 4,
  'branch-unknown': 3,
  'init-no-branch': 3,
  'branch-missing': 2,
  'unmask-nothing': 4,
  'unmask-gone': 4,
  'unmask-unconfirmed': 2,
  'nothing-kept': 2,
  usage: 2,
  'usage-value': 2,
  'usage-twice': 2,
  'usage-option': 2,
  'usage-extra': 2,
  'usage-missing': 2,
  'usage-flag-near': 2,
  'usage-flag': 2,
  interrupted: 130,
  'entry-broken': 2,
  'severity-unknown': 2,
  'status-unknown': 2,
  'mark-unknown': 2,
  'status-own-command': 2,
  'already-resolved': 4,
  'incident-resolved': 4,
  'already-cancelled': 4,
  'incident-cancelled': 4,
  'incident-merged': 4,
  'not-resolved': 4,
  'path-unsafe': 2,
  'config-invalid': 3,
  'config-newer': 3,
  'docs-missing': 3,
  'docs-not-git': 3,
  'pagerduty-no-token': 3,
  'pagerduty-sign-in': 3,
  'pagerduty-ability': 3,
  'pagerduty-denied': 3,
  'pagerduty-proxy': 3,
  'pagerduty-proxy-sign-in': 3,
  'pagerduty-ca': 3,
  'pagerduty-not-found': 2,
  'pagerduty-limit': 5,
  'pagerduty-down': 5,
  'pagerduty-not-json': 5,
  'pagerduty-cut': 5,
  'pagerduty-tls': 5,
  'pagerduty-dns': 5,
  'pagerduty-refused': 5,
  'pagerduty-slow': 5,
  'pagerduty-wall': 5,
  'pagerduty-rejected': 5,
  'pagerduty-unreadable': 5,
  'region-broken': 4,
  'document-moved': 4,
  'document-busy': 5,
  'facts-invalid': 2,
  'facts-unreadable': 2,
  'postmortem-no-incident': 2,
  'postmortem-there': 4,
  'postmortem-missing': 2,
  'region-missing': 4,
  'pagerduty-token-missing': 2,
  'pagerduty-token-argument': 2,
  'pagerduty-token-shape': 3,
  'pagerduty-token-refused': 3,
  'pagerduty-key-store': 3,
  'pagerduty-key-store-held': 5,
  'pagerduty-command-failed': 3,
  'pagerduty-command-slow': 3,
  'pagerduty-command-silent': 3,
  'pagerduty-address': 3,
  'pagerduty-region': 3,
  'pagerduty-service-unknown': 2,
  'pagerduty-service-ambiguous': 4,
  'oncall-unknown': 3,
  'pagerduty-too-late': 4,
  'page-service-unknown': 2,
  'page-service-ambiguous': 4,
  'page-who-unknown': 2,
  'page-who-ambiguous': 4,
  'pagerduty-page-unknown': 2,
  'pagerduty-write-unknown': 2,
  'pagerduty-write-busy': 4,
  'pagerduty-outbox-full': 5,
  'incident-over': 4,
  'incident-no-page': 4,
  'update-empty': 2,
  'next-unreadable': 2,
  'page-unreadable': 2,
  'pull-what': 2,
  'page-elsewhere': 4,
  'page-undecided': 4,
  'pagerduty-nobody': 3,
  'every-unreadable': 2,
  'watch-json': 2,
} as const satisfies Record<string, number>;

export type FailureCode = keyof typeof EXIT_STATUS;
type FailureParams<C extends FailureCode> = ParamsOfKey<`failure.${C}`> & ParamsOfKey<`hint.${C}`>;
type Args<C extends FailureCode> = keyof FailureParams<C> extends never ? [] : [params: FailureParams<C>];

/** Whether something thrown is a refusal of ours. */
export function isFailure(error: unknown): error is Failure {
  return error instanceof Failure;
}

export class Failure<C extends FailureCode = FailureCode> extends Error {
  readonly code: C;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: C, ...args: Args<C>) {
    super(code);
    this.name = 'Failure';
    this.code = code;
    const [params = {}] = args as readonly Readonly<Record<string, string | number>>[];
    this.params = params;
  }

  get exitStatus(): number {
    return EXIT_STATUS[this.code];
  }
}
