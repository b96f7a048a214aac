import {importSource} from './import-source.js';

/** `{en: {id: text}, ko: …}`: the help of every command and topic, made by src/cli/help. */
export async function helpTexts(project, manifest) {
  const {allHelp} = await helpSource(project);
  return allHelp(manifest);
}

export async function helpSource(project) {
  return importSource(project, {entryPoints: ['src/cli/help/all.ts']});
}
