import type {Message} from '../../i18n/index.ts';

/** The part of a terminal that is written to and read from: `process.stdout`, `process.stdin`. */
export interface Terminal {
  readonly out: Pick<NodeJS.WriteStream, 'write' | 'on' | 'off'> & {
    readonly columns?: number;
    readonly rows?: number;
  };
  readonly input: Pick<NodeJS.ReadStream, 'on' | 'off' | 'resume' | 'pause'> & {
    readonly isTTY?: boolean;
    setRawMode?(raw: boolean): unknown;
  };
}

export interface Handlers {
  /** Keys as they arrive: `q`, `\u0003` for Ctrl-C. */
  readonly onKey: (key: string) => void;
  readonly onResize: () => void;
}

// The other screen, without cursor and without wrapping at the right edge; then everything back.
const ENTER = '\u001B[?1049h\u001B[?25l\u001B[?7l\u001B[2J';
const LEAVE = '\u001B[?7h\u001B[?25h\u001B[?1049l';
// Terminals that know it show a frame at once; the others do not mind.
const [BEGIN, END] = ['\u001B[?2026h', '\u001B[?2026l'];

/** The whole terminal, drawn in place, on its other screen: what was there before is there again afterwards. */
export class FullScreen {
  readonly #terminal: Terminal;
  readonly #handlers: Handlers;
  readonly #onKey = (chunk: Buffer | string) => {
    for (const key of chunk.toString()) this.#handlers.onKey(key);
  };
  readonly #onResize = () => {
    this.#shown = undefined;
    this.#handlers.onResize();
  };
  readonly #onExit = () => this.leave();
  /** Undefined: what is on the screen is not ours. */
  #shown: readonly string[] | undefined;
  #isOn = false;

  constructor(handlers: Handlers, terminal: Terminal = {out: process.stdout, input: process.stdin}) {
    this.#handlers = handlers;
    this.#terminal = terminal;
  }

  get size(): {readonly columns: number; readonly rows: number} {
    const {columns = 0, rows = 0} = this.#terminal.out;
    return {columns: columns > 0 ? columns : 80, rows: rows > 0 ? rows : 24};
  }

  /** However the process ends (but by SIGKILL), the terminal is as it was. */
  enter(): void {
    if (this.#isOn) return;
    const {out, input} = this.#terminal;
    this.#isOn = true;
    this.#shown = undefined;
    out.write(ENTER);
    out.on('resize', this.#onResize);
    if (input.isTTY === true) {
      input.setRawMode?.(true);
      input.on('data', this.#onKey);
      input.on('error', ignore); // a terminal that is gone cannot be read
      input.resume();
    }
    process.once('exit', this.#onExit);
  }

  /** Writes only the rows that are other than before. What does not fit below is left out. */
  draw(lines: readonly Message[]): void {
    if (!this.#isOn) return;
    const frame = lines.slice(0, this.size.rows);
    const before = this.#shown;
    const changed = frame.flatMap((line, at) =>
      before?.[at] === line ? [] : [`\u001B[${String(at + 1)};1H\u001B[K${line}`],
    );
    const shrunk = before === undefined || before.length > frame.length;
    const rest =
      shrunk && frame.length < this.size.rows ? [`\u001B[${String(frame.length + 1)};1H\u001B[J`] : [];
    this.#shown = frame;
    if (changed.length + rest.length > 0)
      this.#terminal.out.write([BEGIN, ...changed, ...rest, END].join(''));
  }

  leave(): void {
    if (!this.#isOn) return;
    this.#let();
    this.#terminal.out.write(LEAVE);
  }

  /** The terminal is gone: nothing may be written to it any more. */
  abandon(): void {
    if (this.#isOn) this.#let();
  }

  #let(): void {
    const {out, input} = this.#terminal;
    this.#isOn = false;
    process.off('exit', this.#onExit);
    out.off('resize', this.#onResize);
    if (input.isTTY !== true) return;
    input.off('data', this.#onKey);
    input.pause();
    try {
      input.setRawMode?.(false);
    } catch {
      // The terminal is gone.
    }
  }
}

const ignore = (): void => undefined;
