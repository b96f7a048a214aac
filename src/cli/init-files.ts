import type {Recorded} from '../incident/record.ts';
import type {Docs} from './docs.ts';

/** In an embedded docs repo that is still empty, the first change also lays down its attributes. */
export async function withInitFiles(docs: Docs, recorded: Recorded): Promise<Recorded> {
  if (docs.found.embedded !== true || (await docs.reader.has('.gitattributes'))) return recorded;
  const {planInit} = await import('../docs-repo/init.ts');
  const files = planInit({lang: 'en', existing: {paths: docs.config.paths, empty: false}});
  return {...recorded, change: {...recorded.change, files: [...files, ...recorded.change.files]}};
}
