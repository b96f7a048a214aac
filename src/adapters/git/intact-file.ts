import {readFileSync} from 'node:fs';
import {checkDerived} from '../../incident/document.ts';

/** Whether a derived document's file is as mh wrote it, or not there. */
export function isIntactFile(file: string): boolean {
  try {
    const state = checkDerived(readFileSync(file, 'utf8'));
    return state === 'intact' || state === 'merged';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}
