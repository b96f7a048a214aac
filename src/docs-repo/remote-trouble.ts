/** Why a remote did not do what it was asked. `moved`: somebody else was faster; `absent`: no such branch there. */
export type Trouble = 'sign-in' | 'network' | 'rejected' | 'moved' | 'absent' | 'other';

export interface RemoteTrouble {
  readonly trouble: Trouble;
  /** The one line of git's words that says most, without credentials. */
  readonly detail: string;
}

const MOVED =
  /\[rejected\].*\((?:fetch first|non-fast-forward|stale info|needs force)\)|\[remote rejected\].*\((?:cannot lock ref|failed to update ref|incorrect old value|reference already exists)|remote: error: cannot lock ref|error: cannot lock ref 'refs\/remotes\/[^']*': (?:is at|reference already exists)/;
const ABSENT = /couldn't find remote ref|Remote branch .* not found/;
const REJECTED =
  /\[remote rejected\]|\[rejected\]|pre-receive hook declined|protected branch|GH0\d\d|refusing to allow/;
const SIGN_IN =
  /Permission denied \(|Authentication failed|could not read (?:Username|Password)|terminal prompts disabled|Host key verification failed|invalid credentials|HTTP Basic: Access denied|returned error: 40[13]|Repository not found|repository '.*' not found|Permission to .* denied|Write access to repository not granted|Could not read from remote repository[\s\S]*correct access rights/i;
const NETWORK =
  /Could not resolve|Couldn't resolve|Connection (?:refused|timed out|reset|closed)|timed out|Failed to connect|Network is unreachable|No route to host|early EOF|unexpected disconnect|hung up|Temporary failure|Operation too slow|SSL|TLS|returned error: 5\d\d|does not appear to be a git repository|unable to access/i;

/** Reads what git wrote to standard error, in English. */
export function troubleOf(stderr: string): RemoteTrouble {
  const [trouble, sign] = kindOf(stderr);
  return {trouble, detail: detailOf(stderr, sign)};
}

function kindOf(stderr: string): [Trouble, RegExp] {
  if (MOVED.test(stderr)) return ['moved', MOVED];
  if (ABSENT.test(stderr)) return ['absent', ABSENT];
  if (REJECTED.test(stderr)) return ['rejected', REJECTED];
  // ssh that cannot connect ends in the same words about access rights as ssh that may not.
  const reached =
    !/Could not resolve|Connection (?:refused|timed out|reset|closed)|timed out|unreachable|No route|does not appear to be/.test(
      stderr,
    );
  if (reached && SIGN_IN.test(stderr)) return ['sign-in', SIGN_IN];
  return NETWORK.test(stderr) ? ['network', NETWORK] : ['other', /./];
}

/** What the host itself says comes first: it names the rule, the file, the secret. */
function detailOf(stderr: string, sign: RegExp): string {
  const lines = stderr.split(/[\n\r]/).map((line) => line.trim());
  const said = lines
    .filter((line) => /^remote: *\S/.test(line))
    .map((line) => line.replace(/^remote: */, ''));
  const [first = ''] = [
    ...said.filter((line) => /error|GH\d\d\d|declined|denied|reject/i.test(line)),
    ...said,
    ...lines.filter((line) => sign.test(line)),
    ...lines.filter((line) => /^(?:fatal|error):/.test(line)),
    ...lines.filter((line) => line !== ''),
  ];
  return withoutSecrets(first.replace(/^(?:fatal|error): /, '')).slice(0, 200);
}

function withoutSecrets(text: string): string {
  return text.replace(/(\w+:\/\/)[^/@\s]*@/g, '$1');
}
