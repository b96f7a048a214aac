import {lstatSync, readdirSync, readFileSync} from 'node:fs';

/**
 * What a plain file looks like from outside, its times and size: another text looks otherwise. Undefined for what is no
 * plain file; a symbolic link is never followed.
 */
export function looksOf(file: string): string | undefined {
  try {
    const stat = lstatSync(file, {throwIfNoEntry: false});
    if (stat?.isFile() !== true) return undefined;
    return [stat.mtimeMs, stat.ctimeMs, stat.size, stat.ino].join(' ');
  } catch {
    return undefined;
  }
}

export function plainText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Names of the folders in a folder; none where it is not there. */
export function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, {withFileTypes: true})
      .filter((item) => item.isDirectory())
      .map(({name}) => name);
  } catch {
    return [];
  }
}
