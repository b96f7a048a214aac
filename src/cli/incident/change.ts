import type {Message} from '../../i18n/index.ts';
import type {Incident} from '../../incident/incident.ts';
import type {Entry} from '../../incident/entry.ts';
import type {At, Recorded, Scribe} from '../../incident/record.ts';
import {answerTime} from '../../when/show.ts';
import {answerLine, carryOut, docsName} from '../carry-out.ts';
import {type Context, inRepoLanguage} from '../context.ts';
import type {Docs} from '../docs.ts';
import {openDocs} from '../open-docs.ts';
import {atOf, chooseIncident, openIncident, scribeOf} from '../incidents.ts';
import type {Keeper} from '../keeper.ts';
import {prepared, showTold, type Telling} from '../pagerduty/telling.ts';
import {warnOfProblems} from './problems.ts';
import {keepHandEdit} from './hand-edit.ts';

export interface ChangeOptions {
  readonly incident?: string | undefined;
  readonly at?: string | undefined;
  readonly by?: string | undefined;
  /** The command ends an incident: typed twice, it means the same one twice. */
  readonly ending?: boolean;
  /** The command opens again what was ended: the one that this user ended last, before any that is open. */
  readonly reopening?: boolean;
}

/** What a change on one incident works with. */
export interface Subject {
  readonly context: Context;
  readonly docs: Docs;
  readonly incident: Incident;
  readonly entries: readonly Entry[];
  readonly at: At;
  readonly scribe: Scribe;
}

/** What a change on one incident did. `say` gives the one line of the answer. */
export interface Answer {
  readonly recorded: readonly Recorded[];
  readonly say: (where: {time: string; id: string; docs: string}) => Message;
  /** For `--json`, beside id, entries and what became of them. */
  readonly facts?: object;
  /** What PagerDuty is told with it; none: that there is nothing to tell is said. */
  readonly tell?: Omit<Telling, 'incident'>;
  /** What to type next. */
  readonly next?: Message;
  /** What this user's next commands are to know; called when the change stands. */
  readonly remember?: (memory: Docs['memory']) => void;
  /** What else there is to say; called behind the answer. */
  readonly after?: () => void;
}

/**
 * The one path of every command that changes an incident: open, choose, decide, apply, answer. `decide` gives
 * undefined when there is nothing to do.
 */
export async function changeIncident(
  asker: Context,
  options: ChangeOptions,
  command: string,
  decide: (subject: Subject) => Promise<Answer | undefined>,
  keeper?: Keeper,
): Promise<void> {
  const at = atOf(asker, options.at);
  const docs = await openDocs(asker);
  const context = inRepoLanguage(asker, docs.config);
  warnOfProblems(context, docs);
  const id = await chooseIncident(context, docs, options.incident, options);
  const {incident, entries} = await openIncident(docs, id);
  const scribe = scribeOf(context, docs, options.by);
  const answer = await decide({context, docs, incident, entries, at, scribe});
  if (answer === undefined) {
    context.out.result(context.say('changed.none'));
    context.out.json(`${command.replaceAll(' ', '.')}/1`, {id, entries: [], changed: false});
  } else {
    const edited = await keepHandEdit(context, docs, incident, at, scribe);
    const recorded = edited === undefined ? answer.recorded : [edited, ...answer.recorded];
    await carryThrough(context, docs, {...answer, recorded}, {id, at, command, keeper});
  }
  keeper?.done();
}

async function carryThrough(
  context: Context,
  docs: Docs,
  answer: Answer,
  {id, at, command, keeper}: {id: string; at: At; command: string; keeper: Keeper | undefined},
): Promise<void> {
  const {tell} = answer;
  const finish = tell && (await prepared(context, docs, {incident: id, ...tell}));
  const done = await carryOut(context, docs, answer.recorded, command, tell?.writes);
  if (done === undefined) return;
  answer.remember?.(docs.memory);
  keeper?.done(); // from here on everything is safe, however long PagerDuty takes
  const told = await finish?.();
  const where = {
    time: answerTime(at.instant, context.clock.now(), context.zone),
    docs: docsName(context, docs),
  };
  context.out.result(answerLine(context, id, (shown) => answer.say({...where, id: shown})));
  showTold(context, told);
  answer.after?.();
  if (done.remark !== undefined) context.out.remark(done.remark);
  if (answer.next !== undefined && context.flags.json !== true) context.out.result(answer.next);
  const entries = answer.recorded.flatMap((recorded) => recorded.entries.map(({name}) => name));
  context.out.json(`${command.replaceAll(' ', '.')}/1`, {
    id,
    at: at.written,
    entries,
    changed: entries.length > 0,
    ...answer.facts,
    ...told?.facts,
    ...done.facts,
  });
}
