import {EditedFile, type Editor} from '../../adapters/machine/editor.ts';
import {Failure} from '../../failure.ts';
import type {Context} from '../context.ts';

/** The editor of whoever types: of their config, VISUAL or EDITOR, never of a repo. Failures `editor-unattended`, `editor-missing`. */
export function editorOf({env, flags, userConfig}: Context): Editor {
  if (flags['no-input'] === true) throw new Failure('editor-unattended');
  const editor = [userConfig.editor, env['VISUAL'], env['EDITOR']].find(
    (one) => one !== undefined && one.length > 0,
  );
  if (editor === undefined) throw new Failure('editor-missing');
  return editor;
}

/**
 * Has a text edited, and gives it to `place`. Until that is done the text stays in a file, and a refusal says which:
 * the next edit of the same document goes on with it. Failures `editor-failed`, `edit-empty`.
 */
export async function editAndPlace(
  {folders, out, say}: Context,
  document: {readonly name: string; readonly text: string},
  editor: Editor,
  place: (text: string) => Promise<void>,
): Promise<void> {
  const file = new EditedFile(folders.state, document.name);
  const left = file.left();
  const begun = left ?? document.text;
  if (left !== undefined) out.remark(say('edit.resumed', {file: file.path}));
  const status = file.edit(begun, editor);
  const text = file.left() ?? '';
  const touched = left !== undefined || text !== document.text;
  try {
    if (status !== 0) throw editorFailure(editor, status);
    if (text.trim() === '') throw new Failure('edit-empty');
    await place(text);
    file.drop();
  } catch (error) {
    if (!touched || text.trim() === '') file.drop();
    else out.remark(say('edit.kept', {file: file.path}));
    throw error;
  }
}

function editorFailure(editor: Editor, status: number | undefined): Failure {
  const name = typeof editor === 'string' ? editor : editor.join(' ');
  return status === undefined
    ? new Failure('editor-not-started', {editor: name})
    : new Failure('editor-failed', {editor: name, status});
}
