import {EXIT_STATUS, type Failure, type FailureCode} from '../../failure.ts';
import {join, type Message, sayMaybe} from '../../i18n/index.ts';
import {idOfWaiting, isBehind, type Waiting} from '../../pagerduty/waiting.ts';
import type {Write} from '../../pagerduty/write.ts';
import type {Context} from '../context.ts';
import type {Docs} from '../docs.ts';
import {openIncident} from '../incidents.ts';
import {tokenSource} from './token-source.ts';
import type {Told} from './telling.ts';
import {nextText, toldText, troubleText, writeText} from './write-text.ts';

/** From best to worst. */
const STATES = ['sent', 'pending', 'unclear', 'refused'] as const;
type State = (typeof STATES)[number];

/** `left`: everything that is still in the outbox. */
export async function toldOf(
  context: Context,
  docs: Docs,
  ours: readonly Waiting[],
  left: readonly Waiting[],
): Promise<Told> {
  if (ours.length === 0)
    return {results: [], remarks: [context.say('told.no-page')], facts: {pagerduty: 'none'}};
  const names = new Set(ours.map(({name}) => name));
  const still = new Map(left.filter(({name}) => names.has(name)).map((one) => [one.name, one]));
  const sent = ours.filter(({name}) => !still.has(name));
  const results = await Promise.all(sent.map((one) => resultOf(context, docs, one)));
  const waiting = [...still.values()];
  return {
    results,
    remarks: remarksOf(context, waiting, left),
    facts: {
      pagerduty: STATES.findLast((state) => ours.some(({name}) => stateOf(still.get(name)) === state)),
      ...(waiting.length === 0 ? {} : {outbox: waiting.map(outboxFacts)}),
    },
  };
}

/** The entry stands, and PagerDuty is not told: this machine could not even keep it. */
export function notKept(context: Context, writes: readonly Write[], {code, params}: Failure): Told {
  const {say, lang} = context;
  const reason = troubleText({code, params}, context);
  const hint = sayMaybe(lang, `hint.${code}`, params);
  const lines = writes.map((write) => say('told.not-kept', {write: writeText(write, context), reason}));
  return {
    results: [],
    remarks: hint === undefined ? lines : [...lines, hint],
    facts: {pagerduty: 'refused', outbox: []},
  };
}

function stateOf(waiting: Waiting | undefined): State {
  if (waiting === undefined) return 'sent';
  return waiting.state === 'waiting' ? 'pending' : waiting.state;
}

/** What waits, as `--json` has it. */
export function outboxFacts(waiting: Waiting): object {
  const {incident, entry, made, attempts, state, write, trouble} = waiting;
  const id = idOfWaiting(waiting);
  return {id, incident, entry, made, attempts, state, write, trouble: trouble ?? null};
}

async function resultOf(context: Context, docs: Docs, {write, incident: id}: Waiting): Promise<Message> {
  if (write.kind !== 'create') return toldText(write, context);
  const {incident} = await openIncident(docs, id);
  const page = incident.pages.find(({record}) => record?.data['incident_key'] === write.page.key);
  return toldText(write, context, page?.id);
}

/** One line for each, and what is to be typed about several only once. `all`: everything that waits. */
export function remarksOf(context: Context, waiting: readonly Waiting[], all: readonly Waiting[]): Message[] {
  const lines = waiting.map((one) => [lineOf(context, one, all), hintOf(context, one)] as const);
  return lines.flatMap(([line, hint], at) => (lines[at + 1]?.[1] === hint ? [line] : [line, hint]));
}

function lineOf(context: Context, waiting: Waiting, all: readonly Waiting[]): Message {
  const write = writeText(waiting.write, context);
  return context.say(`told.${waiting.state}`, {write, reason: reasonText(context, waiting, all)});
}

/** Why it is not sent yet. */
export function reasonText(context: Context, waiting: Waiting, all: readonly Waiting[]): Message {
  const {trouble} = waiting;
  if (trouble !== undefined) return troubleText(trouble, context);
  if (tokenSource(context) === undefined) return context.say('failure.pagerduty-no-token');
  return context.say(isBehind(waiting, all) ? 'outbox.reason-earlier' : 'outbox.reason-slow');
}

/** What needs a person is told how; the rest is tried again by itself. */
export function hintOf(context: Context, waiting: Waiting): Message {
  const {state, trouble} = waiting;
  if (state === 'waiting' && tokenSource(context) === undefined)
    return context.say('hint.pagerduty-no-token');
  const next = nextText(waiting, context);
  if (trouble === undefined || state === 'unclear') return next;
  const hint = sayMaybe(context.lang, `hint.${trouble.code}`, trouble.params);
  const needed = state === 'refused' || EXIT_STATUS[trouble.code as FailureCode] === 3;
  return needed && hint !== undefined ? join([hint, next], '\n') : next;
}
