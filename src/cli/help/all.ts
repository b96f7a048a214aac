import type {Lang} from '../../i18n/index.ts';
import {helpEn} from '../../i18n/help.en.ts';
import {helpKo} from '../../i18n/help.ko.ts';
import type {HelpTable} from '../../i18n/help.ts';
import {renderReference} from './markdown.ts';
import {renderCommand, renderTopic} from './render.ts';
import {shapesOf, type Manifest} from './shape.ts';

export const helpTables: Readonly<Record<Lang, HelpTable>> = {en: helpEn, ko: helpKo};

/** Every page of help by what it is of: a command's id, a topic, or nothing for the program itself. */
export function allHelp(manifest: Manifest): Record<Lang, Record<string, string>> {
  return {en: pages(manifest, helpEn), ko: pages(manifest, helpKo)};
}

/** The command reference, `docs/commands.<lang>.md`. */
export function reference(manifest: Manifest, lang: Lang): string {
  return renderReference(shapesOf(manifest), helpTables[lang]);
}

function pages(manifest: Manifest, texts: HelpTable): Record<string, string> {
  const shapes = shapesOf(manifest);
  const topics = ['', ...Object.keys(texts.topics)];
  return Object.fromEntries([
    ...topics.map((topic) => [topic, renderTopic(topic, shapes, texts)]),
    ...shapes.map((shape) => [shape.id, renderCommand(shape, texts)]),
  ]) as Record<string, string>;
}
