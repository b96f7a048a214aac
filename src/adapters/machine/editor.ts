import {spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, rmSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {writeWhole} from '../files/write.ts';

/** A command line for the shell, or its words. */
export type Editor = string | readonly string[];

/** Text that somebody edits, in a file of this machine's until it is safe elsewhere. */
export class EditedFile {
  readonly path: string;

  /** `state`: mh's state folder; `name`: what is edited, the same for the same document. */
  constructor(state: string, name: string) {
    this.path = join(state, 'edits', name);
  }

  /** What an earlier edit left here, since it could not be placed. */
  left(): string | undefined {
    try {
      return readFileSync(this.path, 'utf8');
    } catch {
      return undefined;
    }
  }

  /** Opens the text in the editor, readable by this user only. Gives the exit status; undefined where it cannot be started. */
  edit(text: string, editor: Editor): number | undefined {
    mkdirSync(dirname(this.path), {recursive: true, mode: 0o700});
    writeWhole(this.path, text, {mode: 0o600});
    const [command = '', ...words] =
      typeof editor === 'string' ? ['sh', '-c', `${editor} "$@"`, editor] : editor;
    // Where standard output is a pipe, it is the answer's alone.
    const out = process.stdout.isTTY ? 1 : 2;
    const {status, error} = spawnSync(command, [...words, this.path], {stdio: [0, out, 2]});
    return error === undefined ? (status ?? 1) : undefined;
  }

  drop(): void {
    rmSync(this.path, {force: true});
  }
}
