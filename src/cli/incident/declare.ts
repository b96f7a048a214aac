import {declareIncident, titleOf} from '../../incident/declare.ts';
import {incidentFolder} from '../../incident/id.ts';
import {foldIncident} from '../../incident/incident.ts';
import {parseSeverity} from '../../incident/severity.ts';
import {declaredView} from '../../incident/view/declared.ts';
import {onCallText} from './on-call.ts';
import {carryOut} from '../carry-out.ts';
import {type Context, inRepoLanguage, screenOf} from '../context.ts';
import {openDocs} from '../open-docs.ts';
import {withInitFiles} from '../init-files.ts';
import {atOf, scribeOf} from '../incidents.ts';
import type {Keeper} from '../keeper.ts';
import {askDeclaration, type Asked} from './ask.ts';
import {warnOfProblems} from './problems.ts';

export interface NewOptions extends Asked {
  readonly service?: readonly string[] | undefined;
  readonly impact?: string | undefined;
  readonly commander?: string | undefined;
  readonly note?: string | undefined;
  readonly at?: string | undefined;
}

/** Declares an incident and shows what the responder needs next. */
export async function declare(asker: Context, options: NewOptions, keeper: Keeper): Promise<void> {
  const asked = await askDeclaration(asker, options);
  if (asked.title !== options.title) keeper.keep([], asked.title ?? '');
  const severity = asked.severity === undefined ? undefined : parseSeverity(asked.severity);
  const at = atOf(asker, options.at);
  const title = titleOf(asked.title ?? '');
  const docs = await openDocs(asker);
  const context = inRepoLanguage(asker, docs.config);
  warnOfProblems(context, docs);
  const recorded = await declareIncident(
    {
      title,
      at,
      language: docs.config.language ?? context.lang,
      zone: docs.config.zone,
      ...(severity === undefined ? {} : {severity}),
      services: options.service ?? [],
      ...definedOnly({impact: options.impact, commander: options.commander, note: options.note}),
    },
    scribeOf(context, docs),
  );
  const incident = foldIncident(recorded.id, recorded.entries);
  const done = await carryOut(context, docs, [await withInitFiles(docs, recorded)], 'incident new');
  if (done === undefined) {
    keeper.done();
    return;
  }
  docs.memory.use(recorded.id);
  keeper.done();
  const path = incidentFolder(recorded.id, docs.config.paths.incidents);
  const onCall = await onCallText(context, docs, options.service ?? []);
  const facts = {path, saved: done.saved, ...(onCall === undefined ? {} : {onCall})};
  context.out.result(declaredView(incident, facts, screenOf(context)));
  const {title: kept, severity: level, services, zone, language} = incident;
  context.out.json('incident.new/1', {
    id: recorded.id,
    path,
    title: kept,
    severity: level ?? null,
    services,
    zone,
    language,
    on_call: onCall ?? null,
    ...done.facts,
  });
}

function definedOnly<T extends object>(values: T): {[K in keyof T]?: Exclude<T[K], undefined>} {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}
