import type {Config} from './config.ts';

/**
 * Where a file of one docs repo goes in another: from each folder of its `paths` to the same kind's folder
 * there. Undefined for what belongs to the repo itself: its config, its README.
 */
export function adoptedPath(
  path: string,
  from: Config['paths'],
  to: Config['paths'],
  prefix: string,
): string | undefined {
  const kinds = Object.keys(from) as (keyof Config['paths'])[];
  const kind = kinds.find((one) => path.startsWith(`${from[one]}/`));
  return kind === undefined ? undefined : `${prefix}${to[kind]}${path.slice(from[kind].length)}`;
}

/** What every docs repo has for itself: nobody misses it elsewhere. */
export function isOwnFile(path: string): boolean {
  return path === '.gitattributes' || path.startsWith('.mh/');
}
