import {isKind, textOf, type TimelineLine} from '../incident/timeline.ts';

/** How a review shows an entry, where it is not as it was written. */
export interface Presented {
  readonly hidden: boolean;
  /** In place of its first line. */
  readonly text?: string;
}

/** By the entry's name; the latest word on an entry counts. `data`: `{entry, show: false}` or `{entry, text}`. */
export function presentationOf(lines: readonly TimelineLine[]): ReadonlyMap<string, Presented> {
  const presented = new Map<string, Presented>();
  for (const {data} of lines.filter(isKind('presentation'))) {
    const text = textOf(data['text']);
    const hidden = data['show'] === false;
    presented.set(textOf(data['entry']) ?? '', {hidden, ...(text === undefined ? {} : {text})});
  }
  return presented;
}
