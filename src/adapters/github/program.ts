import {accessSync, constants, realpathSync, statSync} from 'node:fs';
import {delimiter, isAbsolute, join, sep} from 'node:path';

/** A search path without folders inside `top` and without relative ones: nothing that a repo brings is on it. */
export function searchPathOutside(path: string, top: string): string {
  return path
    .split(delimiter)
    .filter((folder) => isAbsolute(folder) && !isInside(real(folder), real(top)))
    .join(delimiter);
}

/** Where a program lies, outside of `top`; undefined for one that is not installed. */
export function programOutside(name: string, path: string, top: string): string | undefined {
  return searchPathOutside(path, top)
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find((file) => isProgram(file) && !isInside(real(file), real(top)));
}

function isInside(path: string, top: string): boolean {
  return path === top || path.startsWith(top + sep);
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
