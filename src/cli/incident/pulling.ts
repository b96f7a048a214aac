import type {Context} from '../context.ts';
import type {Docs} from '../docs.ts';
import {scribeOf} from '../incidents.ts';
import {interruption} from '../interruption.ts';
import {pulledMask} from '../mask.ts';
import {openSession, type SessionOptions} from '../pagerduty/session.ts';
import {progressLine} from '../progress.ts';
import {ahead} from '../../pagerduty/ahead.ts';
import {type Ports, pullPage} from '../../pagerduty/pull-page.ts';
import type {PullInto} from './pull-into.ts';

/** A pull from PagerDuty itself. */
export interface Pulling extends PullInto {
  readonly ports: Ports;
}

/**
 * What a pull works with: PagerDuty as this user, Ctrl-C as an end that keeps what arrived, progress at a terminal.
 * Call `end` when nothing more is asked for. Failures as of `openSession`.
 */
export async function startPulling(
  context: Context,
  docs: Docs,
  limits: Pick<SessionOptions, 'timeLimit' | 'patience'> = {},
): Promise<{readonly how: Pulling; readonly end: () => void}> {
  const {signal, over} = interruption();
  context.atEnd.add(over);
  const {region} = docs.config.pagerduty;
  const {pagerDuty} = await openSession(context, {region, email: docs.author.email, signal, ...limits});
  const {mask, tell} = pulledMask(context);
  const line = progressLine(context);
  const ports = {pagerDuty, mask, now: context.clock.now()};
  const scribe = {...scribeOf(context, docs), mask};
  const end = () => {
    over();
    line.end();
    tell();
  };
  const batches: PullInto['batches'] = (record, known) => ahead(pullPage(record, known, ports));
  return {how: {context, docs, scribe, ports, batches, onAnswer: counting(context, line)}, end};
}

function counting({say}: Context, line: ReturnType<typeof progressLine>): PullInto['onAnswer'] {
  let [answers, entries] = [0, 0];
  return (found) => {
    answers += 1;
    entries += found;
    line.show(say('pull.progress', {answers, entries}));
  };
}
