import {BLANK, foreign, join, type Message} from '../../i18n/index.ts';
import {countOf, type Report} from '../../postmortem/check/report.ts';
import {reportView} from '../../postmortem/check/view/text.ts';
import {manyView} from '../../postmortem/check/view/many.ts';
import {type Context, screenOf} from '../context.ts';
import {type Asked, found} from './to-check.ts';

export const FORMATS = ['text', 'sarif', 'github'] as const;

export interface CheckOptions {
  /** Incidents, files and folders; none: the incident that is meant without a word. */
  readonly what: readonly string[];
  readonly all?: boolean;
  /** Warnings count as errors do. */
  readonly strict?: boolean;
  readonly format?: (typeof FORMATS)[number] | undefined;
}

/** Reads reviews and says what they lack. Writes nothing. True where something has to be mended. */
export async function checkReviews(asker: Context, options: CheckOptions): Promise<boolean> {
  const asked = await found(asker, options);
  const {context, reports} = asked;
  const {out, lang, say} = context;
  if (options.format === 'sarif') {
    const {sarifOf} = await import('../../postmortem/check/view/sarif.ts');
    out.result(foreign(JSON.stringify(sarifOf(reports, lang, say), undefined, 2)));
  } else if (options.format === 'github') {
    const {githubOf} = await import('../../postmortem/check/view/github.ts');
    out.result(join(githubOf(reports, lang, say).map(foreign), '\n'));
  } else out.result(textOf(asked, options));
  if (context.flags.json === true) {
    const {jsonOf} = await import('../../postmortem/check/view/json.ts');
    out.json('postmortem.check/1', jsonOf(reports, lang, say));
  }
  return countOf(reports, 'error') > 0 || (options.strict === true && countOf(reports, 'warning') > 0);
}

const FEW = 3;

/** Each review where there are few, a line for each where there are many; the counts, and what to type next. */
function textOf({context, reports, off}: Asked, options: CheckOptions): Message {
  const {say} = context;
  const screen = screenOf(context);
  if (reports.length === 0) return say('check.none');
  const many = reports.length > FEW;
  const bodies = many
    ? manyView(reports, screen)
    : reports.map((report) => join([reportView(report, screen), BLANK], '\n'));
  const totals = say('check.totals', {
    reviews: reports.length,
    errors: countOf(reports, 'error'),
    warnings: countOf(reports, 'warning'),
    notes: countOf(reports, 'note'),
  });
  const turnedOff = off.length > 0 ? [screen.paint.faint(say('check.off', {rules: off.join(', ')}))] : [];
  return join([...bodies, totals, ...turnedOff, ...next(reports, many, options, context)], '\n');
}

function next(reports: readonly Report[], many: boolean, options: CheckOptions, {say}: Context): Message[] {
  const weight = (report: Report) =>
    countOf([report], 'error') + (options.strict === true ? countOf([report], 'warning') : 0);
  const heaviest = reports.toSorted((a, b) => weight(b) - weight(a))[0];
  if (heaviest === undefined) return [];
  const {path, name, incident} = heaviest;
  if (weight(heaviest) > 0)
    return [many ? say('check.next.one', {what: name}) : say('check.next.fix', {path, what: name})];
  return incident === undefined || many ? [] : [say('check.next.close', {what: name})];
}
