import {readdirSync} from 'node:fs';
import {join} from 'node:path';

/** A folder as `tree -a` draws it, without `.git`; a folder that holds nothing but one folder shares its line. */
export function treeOf(folder: string): string {
  return ['.', ...branches(folder, '')].join('\n');
}

function branches(folder: string, lead: string): string[] {
  const items = readdirSync(folder, {withFileTypes: true})
    .filter(({name}) => name !== '.git')
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return items.flatMap((item, at) => {
    const last = at === items.length - 1;
    const [path, below] = item.isDirectory() ? chain(folder, item.name) : [item.name, undefined];
    const line = `${lead}${last ? '└── ' : '├── '}${path}`;
    return below === undefined ? [line] : [line, ...branches(below, `${lead}${last ? '    ' : '│   '}`)];
  });
}

/** `incidents/2024/2024-10-08-…`: down to the first folder that holds anything else. */
function chain(folder: string, name: string): [path: string, below: string] {
  const below = join(folder, name);
  const [only, ...others] = readdirSync(below, {withFileTypes: true});
  if (only === undefined || others.length > 0 || !only.isDirectory()) return [name, below];
  const [path, end] = chain(below, only.name);
  return [`${name}/${path}`, end];
}
