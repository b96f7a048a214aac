import {build} from 'esbuild';

/** A module of src, bundled in memory and loaded: Node 20 reads no TypeScript. `entry`: esbuild's own options for it. */
export async function importSource(project, entry) {
  const {outputFiles} = await build({
    ...entry,
    absWorkingDir: project,
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
