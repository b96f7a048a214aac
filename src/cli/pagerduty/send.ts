import type {Context} from '../context.ts';
import {openDocs} from '../open-docs.ts';
import {runSender} from './sender.ts';

/** The work of the background sender. Nobody reads its words: what became of it is in the outbox and the incident. */
export async function send(context: Context): Promise<void> {
  const outcome = await runSender(context, await openDocs(context));
  const result = outcome === 'busy' ? {result: 'busy'} : {result: 'ended', delivered: outcome.length};
  context.out.json('pagerduty.send/1', result);
}
