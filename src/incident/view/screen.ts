import {foreignLine, type Lang, type Message, type Say} from '../../i18n/index.ts';
import type {Severity} from '../entry.ts';

/** Colour, or none: carries no meaning of its own. Widths are measured before painting. */
export interface Paint {
  readonly strong: (text: Message) => Message;
  readonly faint: (text: Message) => Message;
  readonly severity: (severity: Severity | undefined, text: Message) => Message;
}

/** What a view needs to know about who reads it and where. */
export interface Screen {
  readonly say: Say;
  readonly lang: Lang;
  /** The reader's time zone. */
  readonly zone: string;
  /** Columns. */
  readonly width: number;
  readonly paint: Paint;
  readonly now: Date;
}

/** A severity as the reader's language writes it: `SEV2`, 높음. */
export function severityWord(screen: Screen, severity: Severity | undefined): Message {
  if (severity === undefined) return screen.say('incident.severity-unset');
  return screen.lang === 'ko' ? screen.say(`severity.${severity}`) : foreignLine(severity);
}
