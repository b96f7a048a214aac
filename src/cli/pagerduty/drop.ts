import {Failure} from '../../failure.ts';
import {shortId} from '../../incident/id.ts';
import {isHeld} from '../../pagerduty/waiting.ts';
import {type Context, inRepoLanguage} from '../context.ts';
import {openDocs} from '../open-docs.ts';
import {findWaiting} from './find-waiting.ts';
import {openOutbox} from './outbox.ts';
import {takeIn} from './send-waiting.ts';
import {outboxFacts} from './told.ts';
import {writeText} from './write-text.ts';

/**
 * Takes something out of the outbox. Of a call that was still waiting the incident says that it was not sent; one that
 * may have arrived stands as it was written.
 */
export async function drop(asker: Context, id: string): Promise<void> {
  const docs = await openDocs(asker);
  const context = inRepoLanguage(asker, docs.config);
  const outbox = await openOutbox(context, docs);
  const found = findWaiting(outbox.list(), id);
  const {waiting} = found;
  if (context.flags['dry-run'] !== true) {
    if (!outbox.claim(found)) throw new Failure('pagerduty-write-busy', {id});
    if (!isHeld(waiting)) await takeIn(context, docs, waiting, {verdict: 'refused'});
    outbox.remove(waiting);
  }
  const write = writeText(waiting.write, context);
  context.out.result(context.say('outbox.dropped', {write, incident: shortId(waiting.incident)}));
  context.out.json('pagerduty.drop/1', {dropped: outboxFacts(waiting)});
}
