import {addAction} from '../../action/add.ts';
import type {NewAction} from '../../action/edit.ts';
import {personName} from '../../docs-repo/people.ts';
import {Failure} from '../../failure.ts';
import type {Context} from '../context.ts';
import {scribeOf} from '../incidents.ts';
import type {Keeper} from '../keeper.ts';
import {editActions} from './edit.ts';
import {todayOf} from './reviews.ts';

export interface AddOptions extends NewAction {
  readonly incident?: string | undefined;
}

/** Adds an action item to the review of an incident. */
export async function addActionItem(
  context: Context,
  {incident, ...asked}: AddOptions,
  keeper: Keeper,
): Promise<void> {
  if (asked.text.trim() === '') throw new Failure('action-empty');
  await editActions(
    context,
    incident,
    'action add',
    async ({review, text, lang, reading}) => {
      const {context: reader, docs, path} = review;
      const {owner} = asked;
      const action = {
        ...asked,
        text: await scribeOf(reader, docs).mask(asked.text),
        owner: owner === undefined ? undefined : (personName(docs.config, owner, lang) ?? owner),
      };
      return addAction({text, reading, path, today: todayOf(reader)}, action, lang);
    },
    ({say}, said) => say('action.added', said),
  );
  keeper.done();
}
