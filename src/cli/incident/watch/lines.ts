import {shortId} from '../../../incident/id.ts';
import type {Incident} from '../../../incident/incident.ts';
import {atOf, newsView} from '../../../incident/view/news.ts';
import type {Hearing, Hearings, SourceName} from '../../../incident/watch/hearing.ts';
import {type News, newsOf} from '../../../incident/watch/news.ts';
import {screenOf} from '../../context.ts';
import {silentText, SOURCE_NAMES, sourceName} from './hearing-text.ts';
import {type Furniture, hearingJson} from './room.ts';

/** Incidents that ended and are remembered: one that is opened again does not tell everything anew. */
const ENDED = 20;

/** A line for each new thing, as it comes; to programs a JSON value on each line. */
export class Lines {
  readonly #furniture: Furniture & {readonly began: Date};
  readonly #ndjson: boolean;
  #known: Map<string, Incident> | undefined;
  #hearings: Hearings | undefined;

  constructor(furniture: Furniture & {readonly began: Date}, ndjson: boolean) {
    this.#furniture = furniture;
    this.#ndjson = ndjson;
  }

  readonly show = (hearings: Hearings): void => {
    const {followed} = this.#furniture.here;
    const known = this.#known;
    if (known !== undefined)
      for (const incident of followed) {
        const before = known.get(incident.id);
        if (before !== incident)
          for (const news of newsOf(before, incident, this.#furniture.began)) this.#tell(news);
      }
    this.#remember(followed);
    for (const name of SOURCE_NAMES) this.#hear(name, this.#hearings?.[name], hearings[name]);
    this.#hearings = hearings;
  };

  #remember(followed: readonly Incident[]): void {
    const known = (this.#known ??= new Map<string, Incident>());
    for (const incident of followed) {
      known.delete(incident.id);
      known.set(incident.id, incident);
    }
    for (const id of [...known.keys()].slice(0, Math.max(0, known.size - followed.length - ENDED)))
      known.delete(id);
  }

  #tell(news: News): void {
    const {context} = this.#furniture;
    if (this.#ndjson) this.#print('watch.news/1', newsJson(news));
    else context.out.result(newsView(news, screenOf(context)));
  }

  /** That a source went silent, or is heard again: once each time, beside the result. */
  #hear(name: SourceName, before: Hearing | undefined, now: Hearing): void {
    if (before?.failure?.code === now.failure?.code) return;
    if (this.#ndjson) {
      this.#print('watch.source/1', {source: name, ...hearingJson(now), next_at: now.next.toISOString()});
      return;
    }
    const {context, docs, began} = this.#furniture;
    const shown = sourceName(context, docs, name);
    context.out.remark(silentText(context, shown, now, began) ?? context.say('news.heard', {name: shown}));
  }

  #print(shape: string, value: object): void {
    process.stdout.write(`${JSON.stringify({mh: shape, ...value})}\n`);
  }
}

function newsJson(news: News): object {
  const {incident, what} = news;
  const about = {id: incident.id, short_id: shortId(incident.id), what, at: atOf(news).toISOString()};
  if (what === 'opened')
    return {...about, title: incident.title, severity: incident.severity ?? null, status: incident.status};
  if (what === 'suggested') return {...about, to: news.to};
  const {entry, data, body, correctedBy} = news.line;
  return {
    ...about,
    entry: entry.name,
    kind: entry.kind,
    text: body,
    data,
    by: entry.by,
    by_name: entry.byName ?? null,
    corrected_by: correctedBy,
  };
}
