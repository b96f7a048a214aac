import Handlebars from 'handlebars/runtime.js';
import {specs} from 'virtual:templates';
import type {Lang} from './i18n/index.ts';

/** A document that is rendered from a template: the name of a folder in `templates/`. */
export type Kind = 'incident' | 'postmortem' | 'external';

const compiled = new Map<string, ReturnType<typeof Handlebars.template>>();

/**
 * Renders the built-in template of `kind`. A template only places values: unknown names, helpers and partials
 * throw, nothing is escaped, and own properties alone are read from `view`.
 */
export function render(kind: Kind, lang: Lang, view: object): string {
  const key = `${kind}/${lang}`;
  const template = compiled.get(key) ?? compile(key);
  compiled.set(key, template);
  return template(bare(view));
}

/** A copy without prototypes, so that a template can reach nothing but the view's own names. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  return Object.assign(
    Object.create(null),
    Object.fromEntries(Object.entries(value).map(([key, of]) => [key, bare(of)])),
  );
}

function compile(key: string): ReturnType<typeof Handlebars.template> {
  const spec = specs[key];
  if (spec === undefined) throw new Error(`no template ${key}`);
  return Handlebars.template(spec);
}
