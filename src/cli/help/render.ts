import type {CommandHelp, Example, HelpTable} from '../../i18n/help.ts';
import {wrap} from '../../encode/columns.ts';
import {table, WIDTH} from './columns.ts';
import type {CommandShape, FlagShape} from './shape.ts';

/** The help of one command: usage, what it does, what it takes, examples, exit statuses. At most 80 columns. */
export function renderCommand(shape: CommandShape, texts: HelpTable): string {
  const help = texts.commands[shape.id] ?? {summary: '', examples: []};
  const {headings} = texts;
  return page([
    [...usage(shape, headings.usage), ...also(shape, headings.alias)],
    prose(help),
    section(headings.arguments, argumentRows(shape, help)),
    section(headings.flags, flagRows(shape, help.flags ?? {}, texts)),
    section(headings.everywhere, flagRows(shape, everywhere(help, texts), texts)),
    listing(headings.examples, examples(help.examples)),
    section(headings.exits, Object.entries(help.exits ?? {})),
  ]);
}

/** The help of a topic, or of the program where `topic` is empty: its commands, each with its summary. */
export function renderTopic(topic: string, shapes: readonly CommandShape[], texts: HelpTable): string {
  const {headings, root} = texts;
  const inside = shapes.filter(({id}) => topic === '' || id.startsWith(`${topic} `));
  const rows = inside.map(({id}): [string, string] => [id, texts.commands[id]?.summary ?? '']);
  const top = topic === '' ? root : {summary: texts.topics[topic] ?? '', examples: []};
  return page([
    [`${headings.usage}: mh ${topic === '' ? '' : `${topic} `}COMMAND [flags]`],
    prose(top),
    section(headings.commands, rows),
    listing(headings.examples, examples(top.examples)),
    [headings.more],
  ]);
}

/** `mh incident merge INCIDENT --into INCIDENT [flags]` */
export function usageLine(shape: CommandShape): string {
  const args = shape.args.map(({name, required, many}) => {
    const word = name.toUpperCase() + (many ? '…' : '');
    return required ? word : `[${word}]`;
  });
  const needed = shape.flags
    .filter(({required}) => required)
    .map((flag) => `--${flag.name} ${flag.value ?? ''}`.trim());
  return ['mh', shape.id, ...args, ...needed, '[flags]'].join(' ');
}

/** `-i, --incident ID` */
export function flagLabel({char, name, value}: FlagShape): string {
  const short = char === undefined ? '    ' : `-${char}, `;
  return `${short}--${name}${value === undefined ? '' : ` ${value}`}`;
}

/** What a flag is for, with the values it takes. */
export function flagText(flag: FlagShape, text: string, {headings}: HelpTable): string {
  const options = flag.options.length === 0 ? '' : ` (${headings.oneOf}: ${flag.options.join(', ')})`;
  return text + options + (flag.many ? ` (${headings.repeatable})` : '');
}

/** The flags of every command that this one has no words of its own for. */
export function everywhere(help: CommandHelp, texts: HelpTable): Readonly<Record<string, string>> {
  const others = Object.entries(texts.everywhere).filter(([name]) => help.flags?.[name] === undefined);
  return Object.fromEntries(others);
}

function usage(shape: CommandShape, heading: string): readonly string[] {
  return [`${heading}: ${usageLine(shape)}`];
}

function also(shape: CommandShape, heading: string): readonly string[] {
  return shape.aliases.map((alias) => `${heading}: mh ${alias}`);
}

function prose(help: {summary: string; description?: string}): readonly string[] {
  const description = help.description === undefined ? [] : ['', ...wrap(help.description, WIDTH)];
  return [...wrap(help.summary, WIDTH), ...description];
}

function argumentRows(shape: CommandShape, help: CommandHelp): readonly (readonly [string, string])[] {
  return shape.args.map(({name}) => [name.toUpperCase(), help.args?.[name] ?? '']);
}

function flagRows(shape: CommandShape, words: Readonly<Record<string, string>>, texts: HelpTable) {
  return shape.flags
    .filter(({name}) => words[name] !== undefined)
    .map((flag) => [flagLabel(flag), flagText(flag, words[flag.name] ?? '', texts)] as const);
}

function examples(all: readonly Example[]): readonly string[] {
  return all.flatMap(([line, note]) => [...(note === '' ? [] : [`  # ${note}`]), `  $ ${line}`]);
}

function section(heading: string, rows: readonly (readonly [string, string])[]): readonly string[] {
  return listing(heading, table(rows));
}

function listing(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${heading}:`, ...lines];
}

function page(parts: readonly (readonly string[])[]): string {
  const shown = parts.filter((part) => part.length > 0);
  return `${shown.map((part) => part.join('\n')).join('\n\n')}\n`;
}
