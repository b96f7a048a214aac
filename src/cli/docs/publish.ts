import {runPublisher} from '../../adapters/git/publisher.ts';
import type {Context} from '../context.ts';
import {openDocs} from '../open-docs.ts';

/** The work of the background publisher. Nobody reads its words: what became of it is kept for the next command. */
export async function publish(context: Context): Promise<void> {
  const outcome = await runPublisher(await openDocs(context), context.env);
  context.out.json('docs.publish/1', outcome === 'busy' ? {result: 'busy'} : outcome);
}
