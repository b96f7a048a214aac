const ALLOWED = /^(?:https|ssh|file):\/\/[^-\s]\S*$/i;
const SCP_LIKE = /^(?:[\w.-]+@)?[\w][\w.-]+:(?!\/\/|:)[^-\s]\S*$/;
const SCHEME = /^[a-z][a-z0-9+.-]*:(?:\/\/|:)/i;

/** Whether git reads `place` as the address of a remote by a protocol that mh allows: https, ssh, file. */
export function isRemote(place: string): boolean {
  return ALLOWED.test(place) || (SCP_LIKE.test(place) && !SCHEME.test(place));
}

/** A path, or an allowed remote: no other protocol, no remote helper (`ext::`), nothing like an option. */
export function isDocsPlace(place: string): boolean {
  return isRemote(place) || !(SCHEME.test(place) || place.startsWith('-'));
}

/** Last two parts of a remote's address, `acme/docs`; the last one of a local path; undefined when there is none. */
export function remoteName(address: string): string | undefined {
  const path = isRemote(address)
    ? withoutHost(address)
    : (address.split(/[/\\]/).filter(Boolean).at(-1) ?? '');
  const parts = path
    .replace(/[?#].*$/, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.git');
  const name = parts
    .slice(-2)
    .join('/')
    .replace(/\.git$/, '');
  return name === '' ? undefined : name;
}

function withoutHost(address: string): string {
  return ALLOWED.test(address) ? address.replace(/^[^:]+:\/\/[^/]*/, '') : address.replace(/^[^:]*:/, '');
}

/** The address without what may be a secret in it: `https://user:token@host/…` → `https://host/…`. */
export function withoutCredentials(address: string): string {
  return address.replace(/^(https?:\/\/)[^/@]*@/i, '$1');
}

/** URL of a remote from the text of a git config file: `origin`'s, else the first one's. */
export function remoteUrl(gitConfig: string): string | undefined {
  const urls = new Map<string, string>();
  let remote: string | undefined;
  for (const line of gitConfig.split(/\r?\n/)) {
    if (/^\s*\[/.test(line)) remote = /^\s*\[remote "([^"]+)"\]/.exec(line)?.[1];
    const url = /^\s*url\s*=\s*(.*?)\s*$/i.exec(line)?.[1];
    if (remote !== undefined && url && !urls.has(remote)) urls.set(remote, url.replace(/^"(.*)"$/, '$1'));
  }
  return urls.get('origin') ?? urls.values().next().value;
}
