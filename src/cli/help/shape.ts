/** The part of oclif's manifest that help speaks of. */
export interface Manifest {
  readonly commands: Readonly<Record<string, ManifestCommand>>;
}

interface ManifestCommand {
  readonly aliases?: readonly string[];
  readonly hidden?: boolean;
  readonly strict?: boolean;
  readonly args?: Readonly<Record<string, {name: string; required?: boolean; hidden?: boolean}>>;
  readonly flags?: Readonly<Record<string, ManifestFlag>>;
}

interface ManifestFlag {
  readonly name: string;
  readonly type: string;
  readonly char?: string;
  readonly options?: readonly string[];
  readonly helpValue?: string | readonly string[];
  readonly multiple?: boolean;
  readonly required?: boolean;
  readonly hidden?: boolean;
}

/** What a command takes, without a word about it. Free text counts as an argument of the name `text`. */
export interface CommandShape {
  /** Words separated by a space. */
  readonly id: string;
  readonly aliases: readonly string[];
  readonly args: readonly {readonly name: string; readonly required: boolean; readonly many: boolean}[];
  readonly flags: readonly FlagShape[];
}

export interface FlagShape {
  readonly name: string;
  readonly char?: string;
  /** What stands for its value: `TIME`, `ko|en`; absent on a switch. */
  readonly value?: string;
  /** The values it takes, where they are too many to stand in `value`. */
  readonly options: readonly string[];
  readonly many: boolean;
  readonly required: boolean;
}

const INLINE = 24;

// What a value is called, where its flag does not say it.
const VALUES: Readonly<Record<string, string>> = {
  'as-of': 'TIME',
  at: 'TIME',
  attach: 'FILE',
  by: 'PERSON',
  commander: 'PERSON',
  docs: 'REPO',
  impact: 'TEXT',
  incident: 'ID',
  every: 'TIME',
  into: 'ID',
  label: 'TEXT',
  note: 'TEXT',
  service: 'NAME',
  severity: 'LEVEL',
  since: 'TIME',
  title: 'TEXT',
  until: 'TIME',
};

/** The commands that are shown, by id: one-word commands first, then by topic. */
export function shapesOf(manifest: Manifest): readonly CommandShape[] {
  return Object.entries(manifest.commands)
    .filter(([, command]) => command.hidden !== true)
    .map(([id, command]) => shapeOf(spaced(id), command))
    .sort((a, b) => depth(a.id) - depth(b.id) || (a.id < b.id ? -1 : 1));
}

function shapeOf(id: string, command: ManifestCommand): CommandShape {
  const named = Object.values(command.args ?? {}).filter((arg) => arg.hidden !== true);
  const args = named.length === 0 && command.strict === false ? [{name: 'text', required: true}] : named;
  const flags = Object.values(command.flags ?? {}).filter((flag) => flag.hidden !== true);
  return {
    id,
    aliases: (command.aliases ?? []).map(spaced),
    args: args.map((arg, at) => ({
      name: arg.name,
      required: arg.required === true,
      many: command.strict === false && at === args.length - 1,
    })),
    flags: flags.map(flagShape).sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function flagShape(flag: ManifestFlag): FlagShape {
  const choice = flag.options?.join('|') ?? '';
  const inline = choice !== '' && choice.length <= INLINE;
  const named = Array.isArray(flag.helpValue)
    ? (flag.helpValue as readonly string[]).join(' ')
    : flag.helpValue;
  const value =
    (named as string | undefined) ?? (inline ? choice : (VALUES[flag.name] ?? flag.name.toUpperCase()));
  return {
    name: flag.name,
    ...(flag.char !== undefined && {char: flag.char}),
    ...(flag.type === 'option' && {value}),
    options: inline ? [] : (flag.options ?? []),
    many: flag.multiple === true,
    required: flag.required === true,
  };
}

function spaced(id: string): string {
  return id.replaceAll(':', ' ');
}

function depth(id: string): number {
  return id.includes(' ') ? 1 : 0;
}
