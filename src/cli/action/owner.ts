import type {NameOf} from '../../action/view/list.ts';
import {personKey, personName} from '../../docs-repo/people.ts';
import type {Context} from '../context.ts';
import type {Docs} from '../docs.ts';

/** Whether a name in a review is the one that is asked for: by the config's people, else letter for letter. */
export function isOwner({config}: Docs, asked: string): (name: string) => boolean {
  const wanted = plain(asked);
  const key = personKey(config, wanted);
  return (name) => {
    const said = plain(name);
    return said === wanted || (key !== undefined && personKey(config, said) === key);
  };
}

/** How the reader's language calls an owner; as written where the config does not know the name. */
export function ownerName({lang}: Context, {config}: Docs): NameOf {
  return (name) => personName(config, name, lang) ?? name;
}

function plain(name: string): string {
  return name.trim().replace(/^@/, '').normalize('NFC').toLowerCase();
}
