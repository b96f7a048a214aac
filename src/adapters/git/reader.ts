import {existsSync, lstatSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {DocsReader} from '../../docs-repo/ports.ts';
import {readPending} from './journal.ts';
import {Objects, type TreeItem} from './objects.ts';
import type {Repository} from './repository.ts';

export interface ReaderSettings {
  readonly repository: Repository;
  /** `refs/heads/…` */
  readonly ref: string;
  readonly prefix: string;
  /** The work tree that has the branch checked out, for edits not committed yet. */
  readonly checkout?: Repository;
}

/**
 * Reads the docs as they stand: the branch's tree, with uncommitted edits in the work tree over it, with
 * pending changes over that. One git process serves all reads; `close` ends it.
 */
export class Reader implements DocsReader {
  readonly #settings: ReaderSettings;
  #objects: Objects | undefined;

  constructor(settings: ReaderSettings) {
    this.#settings = settings;
  }

  get objects(): Objects {
    return (this.#objects ??= new Objects(this.#settings.repository.git));
  }

  /** The work tree that is read before the branch. */
  get checkout(): Repository | undefined {
    return this.#settings.checkout;
  }

  close(): void {
    this.#objects?.close();
    this.#objects = undefined;
  }

  async files(folder: string): Promise<ReadonlyMap<string, string>> {
    // What the work tree holds is not read a second time from the branch.
    const found = new Map<string, string>();
    this.#fromWorkTree(folder, found);
    await this.#fromTree(folder, found);
    for (const file of pendingFiles(this.#settings.repository, this.#settings.prefix)) {
      if (!file.path.startsWith(`${folder}/`)) continue;
      if (file.text === undefined) found.delete(file.path);
      else found.set(file.path, file.text);
    }
    return found;
  }

  /** The same, by the path inside the folder. */
  async filesIn(folder: string): Promise<ReadonlyMap<string, string>> {
    const files = [...(await this.files(folder))];
    return new Map(files.map(([path, text]) => [path.slice(folder.length + 1), text]));
  }

  async file(path: string): Promise<string | undefined> {
    const {prefix, ref, repository, checkout} = this.#settings;
    const pending = pendingFiles(repository, prefix).findLast((file) => file.path === path);
    if (pending) return pending.text;
    const edited = checkout && readPlain(join(checkout.top, prefix, path));
    if (edited !== undefined) return edited;
    const object = await this.objects.read(`${ref}:${prefix}${path}`);
    return object?.type === 'blob' ? object.body.toString() : undefined;
  }

  /** Whether there is such a folder or file, anywhere that is read. */
  async has(path: string): Promise<boolean> {
    const {prefix, ref, repository, checkout} = this.#settings;
    if (checkout && existsSync(join(checkout.top, prefix, path))) return true;
    if (pendingFiles(repository, prefix).some((file) => isIn(path, file.path))) return true;
    return (await this.objects.read(`${ref}:${prefix}${path}`)) !== undefined;
  }

  /** When something in a folder of the work tree last changed, ms since 1970; 0 without a work tree or a folder. */
  touched(folder: string): number {
    const {checkout, prefix} = this.#settings;
    if (checkout === undefined) return 0;
    const top = join(checkout.top, prefix, folder);
    const times = ['', ...namesIn(top)].map(
      (name) => lstatSync(join(top, name), {throwIfNoEntry: false})?.mtimeMs ?? 0,
    );
    return Math.max(...times);
  }

  async #fromTree(folder: string, found: Map<string, string>): Promise<void> {
    const {ref, prefix} = this.#settings;
    const visit = async (path: string, items: readonly TreeItem[]): Promise<void> => {
      await Promise.all(
        items.map(async ({name, mode, oid}) => {
          const below = `${path}/${name}`.normalize('NFC');
          if (mode === '40000') {
            await visit(below, await this.objects.tree(oid));
            return;
          }
          if ((mode !== '100644' && mode !== '100755') || found.has(below)) return;
          const blob = await this.objects.read(oid);
          if (blob?.type === 'blob') found.set(below, blob.body.toString());
        }),
      );
    };
    await visit(folder, await this.objects.tree(`${ref}:${prefix}${folder}`));
  }

  #fromWorkTree(folder: string, found: Map<string, string>): void {
    const {checkout, prefix} = this.#settings;
    if (checkout === undefined) return;
    for (const path of plainFilesBelow(join(checkout.top, prefix), folder)) {
      const text = readPlain(join(checkout.top, prefix, path));
      if (text !== undefined) found.set(path.normalize('NFC'), text);
    }
  }
}

function isIn(folderOrFile: string, path: string): boolean {
  return path === folderOrFile || path.startsWith(`${folderOrFile}/`);
}

/** The newest text that each pending change gives to a path; no text: it deletes it. */
function pendingFiles(
  repository: Repository,
  prefix: string,
): {readonly path: string; readonly text?: string}[] {
  return readPending(repository.commonDir)
    .filter((pending) => pending.prefix === prefix)
    .flatMap(({change}) =>
      change.files.map((file) =>
        file.op === 'delete'
          ? {path: file.path}
          : {path: file.path, text: Buffer.from(file.content).toString()},
      ),
    );
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function plainFilesBelow(top: string, folder: string): string[] {
  try {
    return readdirSync(join(top, folder), {withFileTypes: true}).flatMap((item) => {
      const path = `${folder}/${item.name}`;
      if (item.isDirectory()) return plainFilesBelow(top, path);
      return item.isFile() ? [path] : [];
    });
  } catch {
    return [];
  }
}

/** A plain file's text; a symbolic link is never followed. */
function readPlain(file: string): string | undefined {
  try {
    return lstatSync(file).isFile() ? readFileSync(file, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
