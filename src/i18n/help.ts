/** A command line as typed, and in a few words what it is for; empty where it says so itself. */
export type Example = readonly [line: string, note: string];

export interface CommandHelp {
  readonly summary: string;
  readonly description?: string;
  readonly args?: Readonly<Record<string, string>>;
  readonly flags?: Readonly<Record<string, string>>;
  readonly examples: readonly Example[];
  /** What an exit status means here, beyond what it means everywhere. */
  readonly exits?: Readonly<Record<number, string>>;
}

/** Key of a command: its id as typed, words separated by a space. */
export type CommandHelps = Readonly<Record<string, CommandHelp>>;

/** The help in one language. */
export interface HelpTable {
  readonly headings: Readonly<
    Record<
      | 'usage'
      | 'alias'
      | 'arguments'
      | 'flags'
      | 'everywhere'
      | 'examples'
      | 'exits'
      | 'commands'
      | 'more'
      | 'oneOf'
      | 'repeatable',
      string
    >
  >;
  readonly root: {
    readonly summary: string;
    readonly description: string;
    readonly examples: readonly Example[];
  };
  readonly topics: Readonly<Record<string, string>>;
  readonly everywhere: Readonly<Record<string, string>>;
  readonly commands: CommandHelps;
}

/** The same keys, other words; examples may differ in number no more than in sense. */
export type Translated<T> = T extends string
  ? string
  : T extends readonly Example[]
    ? {readonly [At in keyof T]: Example}
    : {readonly [K in keyof T]: Translated<T[K]>};
