import {cut, indent, padEnd, wrap} from '../../../encode/columns.ts';
import {BLANK, foreignLine, join, type Message} from '../../../i18n/index.ts';
import type {Screen} from '../../../incident/view/screen.ts';
import type {Claim} from '../rules/claims.ts';
import {SECTIONS} from '../model/section-names.ts';
import type {Level} from '../finding.ts';
import {placesIn} from '../place.ts';
import {type Report, tell, type Told} from '../report.ts';

const BLAME: ReadonlySet<string> = new Set(['PM011', 'PM012', 'PM013', 'PM014', 'PM016']);
const MARGIN = 25;

/** One review for people: the answer first, then its findings by section, then what its prevention rests on. */
export function reportView(report: Report, screen: Screen): Message {
  const told = tell(report, report.findings, screen.lang, screen.say);
  const seen = new Set<string>();
  const parts = SECTIONS.flatMap((name) => {
    const here = told.filter(({finding}) => finding.section === name);
    if (here.length === 0) return [];
    const lines = here.map((one) => findingView(one, seen, screen));
    return [join([screen.paint.strong(screen.say(`check.section.${name}`)), ...lines], '\n')];
  });
  return join(
    [headView(report, screen), ...parts, ...claimsView(report, screen), ...ignoredView(report, screen)],
    '\n\n',
  );
}

function headView({path, findings}: Report, {say, paint}: Screen): Message {
  const heavy = findings.filter(({level}) => level !== 'note');
  const blame = heavy.filter(({rule}) => BLAME.has(rule)).length;
  const open = heavy.length - blame;
  if (heavy.length === 0)
    return paint.strong(say(findings.length > 0 ? 'check.head.notes' : 'check.head.clean', {path}));
  if (blame === 0) return paint.strong(say('check.head.open', {path, open}));
  if (open === 0) return paint.strong(say('check.head.blame', {path, blame}));
  return paint.strong(say('check.head.both', {path, open, blame}));
}

/** Why, and what to write instead, are said where a rule first speaks. */
function findingView(
  {finding, from, message, why, instead}: Told,
  seen: Set<string>,
  screen: Screen,
): Message {
  const {say, paint} = screen;
  const {rule, level, says} = finding;
  const place = foreignLine(`${from.line}:${from.column}`);
  const head = join([
    padEnd(join([BLANK, place], '  '), 10),
    foreignLine(rule),
    join([BLANK, padEnd(weight(level, say(`check.level.${level}`), screen), 8)], ' '),
  ]);
  const key = `${rule} ${says.replace(/^(?:no-owner|no-date|owners|group|loose-date).*/, '')}`;
  const rest = [
    ...(seen.has(rule) ? [] : explained(say('check.why'), why, screen)),
    ...(seen.has(key) || (seen.has(rule) && says !== 'hindsight')
      ? []
      : explained(say('check.instead'), instead, screen)),
  ];
  seen.add(rule).add(key);
  const [first = BLANK, ...more] = wrap(message, Math.max(20, screen.width - MARGIN));
  const column = join([head, first], ' ');
  return join(
    [column, ...more.map((line) => indent(line, MARGIN)), ...rest.map((line) => paint.faint(line))],
    '\n',
  );
}

function weight(level: Level, word: Message, {paint}: Screen): Message {
  const padded = padEnd(word, 7);
  return paint.severity(level === 'error' ? 'SEV1' : level === 'warning' ? 'SEV3' : undefined, padded);
}

function explained(label: Message, text: Message, {width}: Screen): Message[] {
  const name = padEnd(label, 8);
  return wrap(text, Math.max(20, width - MARGIN - 8)).map((line, at) =>
    at === 0 ? indent(join([name, line]), MARGIN) : indent(line, MARGIN + 8),
  );
}

function claimsView(report: Report, screen: Screen): Message[] {
  if (report.claims.length === 0) return [];
  const place = placesIn(report.text);
  const {say, paint, width} = screen;
  const lines = report.claims.flatMap((claim) => [
    join([
      padEnd(foreignLine(`  ${place(claim.block.start).line}`.trim()), 6),
      cut(foreignLine(claim.text), width - 10),
    ]),
    indent(paint.faint(cut(restsOn(claim, screen), width - 10)), 6),
  ]);
  return [join([paint.strong(say('check.head.claims')), ...lines.map((line) => indent(line, 2))], '\n')];
}

function restsOn({guard, action, given, resolved}: Claim, {say}: Screen): Message {
  if (guard === undefined) return say('check.claim.unguarded');
  const needs = say(`check.guard.${guard}`);
  if (action !== undefined) return say('check.claim.action', {guard: needs, action, text: given ?? ''});
  return say(resolved ? 'check.claim.resolved' : 'check.claim.none', {guard: needs});
}

function ignoredView({ignored}: Report, {say, paint}: Screen): Message[] {
  if (ignored.length === 0) return [];
  const rules = [...new Set(ignored.map(({finding, reason}) => `${finding.rule}: ${reason}`))].join(' · ');
  return [paint.faint(say('check.ignored', {count: ignored.length, rules}))];
}
