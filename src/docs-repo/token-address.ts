const THIS_MACHINE = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** https anywhere, plain http only on this machine: a token is sent to this address. */
export function isTokenAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const {protocol, hostname} = new URL(value);
  return protocol === 'https:' || (protocol === 'http:' && THIS_MACHINE.test(hostname));
}
