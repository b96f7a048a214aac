import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import Handlebars from 'handlebars';

const ID = 'virtual:templates';
const OPTIONS = {noEscape: true, strict: true, knownHelpersOnly: true, preventIndent: true};

/** The source of a module that holds every template of `templates/<kind>/<lang>.md.hbs`, precompiled. */
export function templateModule(root) {
  const specs = readdirSync(join(root, 'templates'), {recursive: true})
    .filter((file) => file.endsWith('.md.hbs'))
    .sort()
    .map((file) => {
      const key = file.replaceAll('\\', '/').replace(/\.md\.hbs$/, '');
      return `${JSON.stringify(key)}: ${Handlebars.precompile(readFileSync(join(root, 'templates', file), 'utf8'), OPTIONS)}`;
    });
  return `export const specs = {${specs.join(',\n')}};\n`;
}

/** For esbuild. */
export const templates = (root) => ({
  name: 'templates',
  setup(build) {
    build.onResolve({filter: /^virtual:templates$/}, () => ({path: ID, namespace: 'templates'}));
    build.onLoad({filter: /.*/, namespace: 'templates'}, () => ({
      contents: templateModule(root),
      loader: 'js',
    }));
  },
});

/** For vitest: the same module without a build. */
export const vitestTemplates = (root) => ({
  name: 'templates',
  resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
  load: (id) => (id === `\0${ID}` ? templateModule(root) : undefined),
});
