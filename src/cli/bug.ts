import {join} from 'node:path';
import {foldersFrom} from '../adapters/folders.ts';
import {writeWhole} from '../adapters/files/write.ts';
import {foreign, sayIn, type Lang} from '../i18n/index.ts';

/** A bug: one line, and where the report was saved; the report itself where `DEBUG` is set. Gives the exit status. */
export function reportBug(error: Error, lang: Lang, json: boolean): number {
  const file = join(
    foldersFrom(process.env).state,
    'reports',
    `${new Date().toISOString().replace(/[:.]/g, '-')}.txt`,
  );
  const report = `${error.stack ?? error.message}\n\nnode ${process.version} ${process.platform}\n`;
  let saved = file;
  try {
    writeWhole(file, report, {mode: 0o600});
  } catch {
    saved = '';
  }
  const say = sayIn(lang);
  const message =
    saved === ''
      ? say('bug.unsaved', {problem: error.message})
      : say('bug.saved', {problem: error.message, file: saved});
  if (json)
    process.stdout.write(
      `${JSON.stringify({mh: 'error/1', error: {code: 'bug', message, exit: 70, params: {file: saved}}})}\n`,
    );
  else process.stderr.write(`${message}\n`);
  if (process.env['DEBUG']) process.stderr.write(foreign(report));
  return 70;
}
