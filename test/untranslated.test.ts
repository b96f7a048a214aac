import {afterAll, describe, expect, it} from 'vitest';
import {Machine} from './support/machine.ts';

// The fault build can put every text of the language tables in ⟦ ⟧: letters outside of them were never translated.
const machine = new Machine({faults: true});
afterAll(() => {
  machine.dispose();
});

const run = async (...args: string[]): Promise<string> => {
  const {out, err} = await machine.mh(args, {env: {MH_BRACKETS: '1'}});
  return `${out}\n${err}`;
};

/** What is left when bracketed texts, times, ids, paths, names and what was typed are taken away. */
function unbracketed(output: string): string {
  let text = output;
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  }
  return text
    .replace(/\b(?:UTC|SEV[1-4]|Mitchell|root|checkout|TYPED\w*)\b/g, '')
    .replace(/\b\d+ (?:min|h|s|d)\b/g, '')
    .replace(/\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d+ \w{3} \d{4}/g, '')
    .replace(/\S*typed-[0-9a-z]{4}\S*|\b[0-9a-z]{4}$/gm, '')
    .replace(/\b\d{8}T\d{6}Z-[0-9a-z]{8}\b/g, '')
    .replace(/^[+~-] .*$|^ {4}.*$/gm, '');
}

const COMMANDS: readonly (readonly string[])[] = [
  ['log', 'TYPED too early'],
  ['incident', 'new', 'TYPED', '--severity', 'sev2', '--service', 'checkout', '--impact', 'TYPED'],
  ['log', 'TYPED'],
  ['log', '--mark', 'mitigated', 'TYPED'],
  ['log', Array.from({length: 20}, () => 'TYPED').join('\n')],
  ['incident', 'status', 'monitoring'],
  ['incident', 'severity', 'sev1'],
  ['incident', 'role', 'commander', 'Mitchell'],
  ['incident', 'role', 'commander'],
  ['incident', 'show'],
  ['incident', 'show', '--as-of', '14:31'],
  ['incident', 'list'],
  ['incident', 'severity', 'sev2', '--dry-run'],
  ['undo'],
  ['undo', '--bogus'],
  ['incident', 'edit', '@1', 'TYPED'],
  ['incident', 'edit', '@1', '--retract'],
  ['incident', 'ack', 'TYPED'],
  ['incident', 'update', 'TYPED', '--next', '30m', '--pagerduty'],
  ['incident', 'page', 'TYPED'],
  ['postmortem', 'new'],
  ['action', 'list'],
  ['action', 'add', 'TYPED', '--due', '2024-10-07'],
  ['action', 'add', 'TYPED'],
  ['action', 'done', '2'],
  ['action', 'done', '2'],
  ['action', 'reopen', '1'],
  ['action', 'done', '9'],
  ['action', 'done', 'TYPED'],
  ['action', 'add', 'TYPED', '--due', 'TYPED'],
  ['docs', 'status'],
  ['pagerduty', 'retry', '--dry-run'],
  ['incident', 'resolve', 'TYPED', '--pagerduty'],
  ['incident', 'resolve', 'TYPED'],
  ['incident', 'show'],
  ['incident', 'list', '--open'],
  ['incident', 'reopen', 'TYPED'],
  ['incident', 'cancel', 'TYPED'],
  ['docs', 'status'],
  ['docs', 'sync'],
  ['incident', 'severity', 'TYPED'],
  ['log', '--at', 'TYPED', 'TYPED'],
  ['pagerduty', 'login'],
  ['pagerduty', 'login', 'TYPED'],
  ['pagerduty', 'status'],
  ['pagerduty', 'logout'],
  ['oncall', 'now'],
];

describe('every word of an answer comes from the language tables', () => {
  it.each(COMMANDS.map((args) => [args.join(' ').slice(0, 60), args] as const))('mh %s', async (_, args) => {
    const output = await run(...args);
    expect(output).toContain('⟦');
    expect(unbracketed(output)).not.toMatch(/\p{L}{2,}/u);
  });
});
