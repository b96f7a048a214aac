import type {Lang} from '../../i18n/index.ts';
import {duration} from '../../when/show.ts';

const DAY = 86_400;

/** A running clock: `0:14:32`; after a day `1 d 2:03:04`, `1일 2:03:04`. Never below zero. */
export function runningClock(start: Date, now: Date, lang: Lang): string {
  const seconds = Math.max(0, Math.floor((now.getTime() - start.getTime()) / 1000));
  const days = Math.floor(seconds / DAY);
  const two = (value: number) => String(value % 60).padStart(2, '0');
  const clock = `${Math.floor((seconds % DAY) / 3600)}:${two(Math.floor(seconds / 60))}:${two(seconds)}`;
  return days === 0 ? clock : `${duration(days * DAY, lang)} ${clock}`;
}
