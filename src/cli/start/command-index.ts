/** What must be known of the commands before one is loaded; `dist/commands.json`, made by the build. */
export interface CommandIndex {
  readonly version: string;
  /** By id, words separated by a space; aliases are ids of their own. */
  readonly commands: Readonly<Record<string, IndexedCommand>>;
}

export interface IndexedCommand {
  /** The id that this one is another name of. */
  readonly aliasOf?: string;
  /** Words after the id are text: a `--help` among them is only what somebody wrote. */
  readonly text?: true;
  /** Flags that are followed by a value: `--severity`, `-i`. */
  readonly valued: readonly string[];
}

/** The topics, words separated by a space: `incident`, `docs`. */
export function topicsOf(index: CommandIndex): ReadonlySet<string> {
  const topics = Object.keys(index.commands).flatMap((id) => {
    const words = id.split(' ');
    return words.slice(1).map((_, at) => words.slice(0, at + 1).join(' '));
  });
  return new Set(topics);
}
