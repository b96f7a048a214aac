import {Failure} from '../failure.ts';
import {parseWhen, type WhenContext} from './parse.ts';

/**
 * The edge of a day, or a time: `2024-10-08` is its first or last moment in the reader's zone; everything
 * that `parseWhen` reads is read too. Failures as there.
 */
export function parseDay(text: string, edge: 'start' | 'end', ctx: WhenContext): Date {
  try {
    return parseWhen(text, ctx).instant;
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'time-unreadable') throw error;
    try {
      const first = parseWhen(`${text} 00:00`, ctx).instant;
      return edge === 'start' ? first : new Date(parseWhen(`${text} 23:59:59`, ctx).instant.getTime() + 999);
    } catch {
      throw error;
    }
  }
}
