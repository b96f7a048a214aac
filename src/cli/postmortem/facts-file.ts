import {readFileSync, statSync} from 'node:fs';
import {resolve} from 'node:path';
import {readValues} from '../../docs-repo/yaml-values.ts';
import {Failure} from '../../failure.ts';
import {type Facts, factsSchema} from '../../postmortem/facts-schema.ts';

/** Reads `--from FACTS.yaml`. Failures `facts-unreadable`; `facts-invalid` with the place of what comes first. */
export function readFacts(cwd: string, file: string | undefined): Facts {
  if (file === undefined) return {};
  const read = readValues(textOf(resolve(cwd, file), file), file, factsSchema);
  if ('value' in read) return read.value;
  const [{kind, ...place}] = read.problems;
  const params = {...place, problem: kind};
  throw new Failure('facts-invalid', params);
}

function textOf(path: string, file: string): string {
  try {
    const stat = statSync(path);
    if (stat.isFile() || stat.isFIFO()) return readFileSync(path, 'utf8');
  } catch {
    // Refused below, as what is no file.
  }
  throw new Failure('facts-unreadable', {file});
}
