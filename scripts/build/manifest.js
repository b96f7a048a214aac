import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {Plugin} from '@oclif/core/config';
import {packageFacts} from './bundle.js';

// Prose is in the help tables; oclif needs none of it to run a command.
const PROSE = ['summary', 'description', 'examples', 'usage'];

/** Asks the built commands what they take, and writes that as oclif's manifest. */
export async function writeManifest({project, root}) {
  process.env.NODE_ENV = 'production';
  const pjson = packageFacts(project);
  const plugin = new Plugin({
    root,
    pjson,
    isRoot: true,
    ignoreManifest: true,
    errorOnManifestCreate: true,
    respectNoCacheDefault: true,
  });
  await plugin.load();
  for (const command of Object.values(plugin.manifest.commands)) strip(command);
  const sorted = Object.fromEntries(
    Object.entries(plugin.manifest.commands).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const manifest = {version: pjson.version, commands: sorted};
  writeFileSync(join(root, 'oclif.manifest.json'), `${JSON.stringify(manifest)}\n`);
  return manifest;
}

/** What src/cli/start needs to know before any command is loaded. */
export function commandIndex({version, commands}) {
  const entries = Object.entries(commands).flatMap(([key, command]) => {
    const id = key.replaceAll(':', ' ');
    const indexed = {...(command.strict === false && {text: true}), valued: valuedFlags(command)};
    const aliases = command.aliases.map((alias) => [alias.replaceAll(':', ' '), {...indexed, aliasOf: id}]);
    return [[id, indexed], ...aliases];
  });
  return {version, commands: Object.fromEntries(entries)};
}

function valuedFlags({flags}) {
  return Object.values(flags)
    .filter((flag) => flag.type === 'option')
    .flatMap((flag) => [`--${flag.name}`, ...(flag.char === undefined ? [] : [`-${flag.char}`])]);
}

function strip(command) {
  for (const key of PROSE) delete command[key];
  for (const part of [...Object.values(command.flags), ...Object.values(command.args)]) {
    delete part.summary;
    delete part.description;
  }
}
