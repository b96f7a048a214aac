import type {Derive} from '../adapters/git/tree-plan.ts';
import type {Config} from '../docs-repo/config.ts';
import {personName} from '../docs-repo/people.ts';
import {idOf} from '../incident/id.ts';
import {foldIncident} from '../incident/incident.ts';
import {withNames} from '../incident/page-people.ts';
import {readIncident} from '../incident/read.ts';
import {readingOf} from '../incident/reading.ts';

/** Renders `incident.md`; the template engine is loaded only here. */
export function deriveWith(config: Config): Derive {
  const reading = readingOf(config);
  return async (folder, files) => {
    const [{renderIncident}, {render}] = await Promise.all([
      import('../incident/document.ts'),
      import('../templates.ts'),
    ]);
    const {incident, entries} = await readIncident(idOf(folder), files, reading);
    const named = withNames(entries, (who) => personName(config, who, incident.language));
    return renderIncident(foldIncident(incident.id, named, incident.broken, reading), render);
  };
}
