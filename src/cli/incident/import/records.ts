import {Failure} from '../../../failure.ts';
import {shortId} from '../../../incident/id.ts';
import {learnPage} from '../../../pagerduty/export/learn.ts';
import {type ExportedPage, pagesIn} from '../../../pagerduty/export/pages.ts';
import {recordsIn} from '../../../pagerduty/export/sort-out.ts';
import type {IncidentRecord} from '../../../pagerduty/records.ts';
import type {Mask} from '../../../pagerduty/texts.ts';
import type {Context} from '../../context.ts';
import type {Docs} from '../../docs.ts';
import {scribeOf} from '../../incidents.ts';
import {pulledMask} from '../../mask.ts';
import type {ImportOptions} from '../import.ts';
import {pullInto, type PulledPage} from '../pull-into.ts';
import {type Place, placeOf} from '../pull-place.ts';
import {referenceOf} from '../pull-targets.ts';
import {readDeliveries} from './deliveries.ts';
import {answerRecords} from './records-answer.ts';
import type {Source} from './source.ts';

/** Imports what PagerDuty answered or delivered: the same entries under the same names as a pull of it. */
export async function importRecords(
  context: Context,
  docs: Docs,
  options: ImportOptions,
  sources: readonly Source[],
): Promise<void> {
  const {deliveries, unchecked} = await readDeliveries(context, sources);
  const found = deliveries.flatMap(({file, values}) => values.flatMap((value) => recordsIn(value, file)));
  const page = options.page === undefined ? undefined : referenceOf(options.page);
  const exported = pagesIn(found, page);
  if (exported.length === 0) throw new Failure('import-nothing', {file: sources[0]?.name ?? ''});
  const {mask, tell} = pulledMask(context);
  const placed: Placed[] = [];
  for (const one of exported)
    placed.push({exported: one, place: await placeFor(one, {context, docs, mask, into: options.incident})});
  const pages: PulledPage[] = [];
  let differing = 0;
  for (const one of placed)
    pages.push(await importInto(one, {context, docs, mask, onDiffering: (count) => (differing += count)}));
  tell();
  await answerRecords(context, docs, {pages, unchecked, differing});
}

interface Placed {
  readonly exported: ExportedPage;
  readonly place: Place;
}

/** Failures `page-undecided`, and `import-no-incident` for a page that is nowhere and has no record of its own here. */
async function placeFor(
  exported: ExportedPage,
  placing: {context: Context; docs: Docs; mask: Mask; into: string | undefined},
): Promise<Place> {
  const {record, told, page} = exported;
  const place = await placeOf(standing(exported), placing);
  if ('candidates' in place) {
    const ids = place.candidates.slice(0, 5).map(({id}) => shortId(id));
    throw new Failure('page-undecided', {page, ids: ids.join(', '), first: ids[0] ?? ''});
  }
  if (place.made && (record ?? told) === undefined) throw new Failure('import-no-incident', {page});
  return place;
}

/** What stands for a page of which only other records are here: it is never written. */
function standing({page, record, told}: ExportedPage): IncidentRecord {
  return record ?? told ?? {id: page, created_at: '1970-01-01T00:00:00Z'};
}

async function importInto(
  {exported, place}: Placed,
  {
    context,
    docs,
    mask,
    onDiffering,
  }: {context: Context; docs: Docs; mask: Mask; onDiffering: (count: number) => void},
): Promise<PulledPage> {
  return await pullInto(standing(exported), place, {
    context,
    docs,
    scribe: {...scribeOf(context, docs), mask},
    async *batches(_, known) {
      const {batch, differing} = await learnPage(exported, known, mask);
      onDiffering(differing);
      yield batch;
    },
    onAnswer: () => undefined,
  });
}
