import type {Env} from '../adapters/folders.ts';
import type {Message} from '../i18n/index.ts';
import type {Paint} from '../incident/view/screen.ts';

/** Where words go: the result to standard output, everything else to standard error. */
export interface Output {
  /** The result: lines for people, left out under `--json`. */
  result(text: Message): void;
  /** The result as a document of another format, line by line, left out under `--json`. `end`: how its lines end. */
  document(lines: readonly Message[], end: '\n' | '\r\n'): void;
  /** The result for programs: one JSON value, only under `--json`. */
  json(shape: string, value: object): void;
  /** A remark: a warning, what to type next. */
  remark(text: Message): void;
  /** How far it is, on the terminal's last line, in the place of what stood there; nothing takes it away. */
  status(text: Message): void;
  readonly width: number;
  readonly paint: Paint;
}

export function makeOutput(json: boolean, env: Env): Output {
  const colour = process.stdout.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb' && !json;
  return {
    result: (text) => {
      if (!json && text !== '') process.stdout.write(`${text}\n`);
    },
    document: (lines, end) => {
      if (!json) process.stdout.write(lines.map((line) => line + end).join(''));
    },
    json: (shape, value) => {
      if (json) process.stdout.write(`${JSON.stringify({mh: shape, ...value})}\n`);
    },
    remark: (text) => process.stderr.write(`${text}\n`),
    status: (text) => process.stderr.write(`\r\u001B[K${text}`),
    width: columns(env),
    paint: colour ? COLOURS : PLAIN,
  };
}

function columns(env: Env): number {
  const wide = process.stdout.isTTY ? process.stdout.columns : Number(env['COLUMNS']);
  return Number.isInteger(wide) && wide > 0 ? Math.min(Math.max(wide, 40), 120) : 80;
}

const code = (open: number, close: number) => (text: Message) =>
  `\u001B[${String(open)}m${text}\u001B[${String(close)}m` as Message;

const COLOURS: Paint = {
  strong: code(1, 22),
  faint: code(2, 22),
  severity: (severity, text) =>
    severity === 'SEV1' || severity === 'SEV2'
      ? code(31, 39)(text)
      : severity === 'SEV3'
        ? code(33, 39)(text)
        : text,
};

const same = (text: Message): Message => text;
const PLAIN: Paint = {strong: same, faint: same, severity: (_, text) => text};
