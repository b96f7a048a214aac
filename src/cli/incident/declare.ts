import {declareIncident, titleOf} from '../../incident/declare.ts';
import {incidentFolder} from '../../incident/id.ts';
import type {Entry} from '../../incident/entry.ts';
import {readingOf} from '../../incident/reading.ts';
import {foldIncident, type Incident} from '../../incident/incident.ts';
import type {Recorded} from '../../incident/record.ts';
import {parseSeverity} from '../../incident/severity.ts';
import {declaredView} from '../../incident/view/declared.ts';
import {onCallWords} from './on-call.ts';
import {carryOut} from '../carry-out.ts';
import {type Context, inRepoLanguage, screenOf} from '../context.ts';
import {openDocs} from '../open-docs.ts';
import {withInitFiles} from '../init-files.ts';
import {atOf, scribeOf} from '../incidents.ts';
import type {Keeper} from '../keeper.ts';
import type {Docs} from '../docs.ts';
import {openingOf} from '../../pagerduty/opening.ts';
import {prepared, showTold, type Telling} from '../pagerduty/telling.ts';
import {askDeclaration, type Asked} from './ask.ts';
import {warnOfProblems} from './problems.ts';

export interface NewOptions extends Asked {
  readonly service?: readonly string[] | undefined;
  readonly impact?: string | undefined;
  readonly commander?: string | undefined;
  readonly note?: string | undefined;
  readonly at?: string | undefined;
  /** A service: its page is opened in PagerDuty, too. */
  readonly page?: string | undefined;
  /** The incident that a page has made. */
  readonly id?: string | undefined;
  /** Its entries so far. */
  readonly beside?: readonly Entry[];
  /** What is done before it, under `--dry-run`. */
  readonly before?: readonly Recorded[];
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
      ...definedOnly({
        ...{impact: options.impact, commander: options.commander, note: options.note},
        id: options.id,
        page: options.page,
      }),
    },
    scribeOf(context, docs),
  );
  const entries = [...(options.beside ?? []), ...recorded.entries];
  const incident = foldIncident(recorded.id, entries, [], readingOf(docs.config));
  const telling = openingPage(docs, recorded, incident);
  const finish = telling && (await prepared(context, docs, telling));
  const changes = [...(options.before ?? []), await withInitFiles(docs, recorded)];
  const done = await carryOut(context, docs, changes, 'incident new', telling?.writes);
  if (done === undefined) {
    keeper.done();
    return;
  }
  docs.memory.use(recorded.id);
  keeper.done();
  const path = incidentFolder(recorded.id, docs.config.paths.incidents);
  // Both may wait for PagerDuty: together, not one after the other.
  const asking = onCallWords(context, docs, options.service ?? []);
  const [told, {text: onCall, later}] = await Promise.all([finish?.(), asking]);
  const facts = {path, saved: done.saved, ...(onCall === undefined ? {} : {onCall})};
  context.out.result(declaredView(incident, facts, screenOf(context)));
  showTold(context, told);
  if (later !== undefined) context.out.remark(later);
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
    ...told?.facts,
    ...done.facts,
  });
}

function openingPage({config}: Docs, recorded: Recorded, incident: Incident): Telling | undefined {
  const entry = recorded.entries.find(({kind}) => kind === 'page');
  return entry && {incident: incident.id, entry: entry.name, writes: [openingOf(incident, entry, config)]};
}

function definedOnly<T extends object>(values: T): {[K in keyof T]?: Exclude<T[K], undefined>} {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}
