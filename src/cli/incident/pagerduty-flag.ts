import {isPlainlyPage} from '../../pagerduty/page-reference.ts';

/** `--pagerduty` without a page: the open one that is assigned to this user. */
export const MINE = 'mine';
const FLAG = '--pagerduty';

/**
 * A command line with the value of `--pagerduty` spelt out: a page's id or address where the next word is plainly one,
 * else `mine`, so that `mh incident new --pagerduty "Checkout is slow"` keeps its title.
 */
export function withPageSpelt(argv: readonly string[]): string[] {
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  const at = argv.indexOf(FLAG);
  if (at === -1 || at >= end) return [...argv];
  const next = argv[at + 1];
  const isPage = at + 1 < end && next !== undefined && isPlainlyPage(next);
  const after = argv.slice(at + (isPage ? 2 : 1));
  return [...argv.slice(0, at), `${FLAG}=${isPage ? next : MINE}`, ...after];
}
