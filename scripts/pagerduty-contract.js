// Holds what the fake PagerDuty was asked and answered in the tests against PagerDuty's own description of its API.
// The description is no part of this project; where it is not beside it, this says so and ends well. What was recorded
// (test/support/pagerduty/record.ts) is in the folder PAGERDUTY_EXCHANGES; without one, the fake's own tests are run.
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {checkerOf} from './contract/checker.js';
import {ERRATA, NOT_IN_THE_SLICE} from './contract/errata.js';

const project = join(import.meta.dirname, '..');
const file = process.env.PAGERDUTY_OPENAPI ?? join(project, '../shared/pagerduty/openapi-slice.json');

if (!existsSync(file)) {
  console.log(`The fake PagerDuty was not held against the official description: there is no ${file}.`);
  console.log('PAGERDUTY_OPENAPI names another place.');
  process.exit(0);
}

const document = JSON.parse(readFileSync(file, 'utf8'));
for (const {mend} of ERRATA) mend(document);
const check = checkerOf(document);
const exchanges = recorded();
const [wrong, passedOver] = [new Map(), new Set()];

for (const exchange of exchanges) {
  const found = check(exchange);
  if (found === undefined) passedOver.add(exchange.operation);
  else if (found.length > 0 && !wrong.has(exchange.operation)) wrong.set(exchange.operation, found);
}

for (const [operation, found] of wrong) console.log(`${operation}\n  ${found.slice(0, 10).join('\n  ')}`);
const unexpected = [...passedOver].filter((operation) => !NOT_IN_THE_SLICE.has(operation));
for (const operation of unexpected) console.log(`${operation} is neither in the description nor on our list`);
const blind = whatIsNotSeen();
for (const what of blind) console.log(`This check would not see ${what}.`);

console.log(
  `${exchanges.length} exchanges held against PagerDuty's description, ${ERRATA.length} known errors of it mended; ` +
    `by our schemas only: ${[...passedOver].sort().join(', ')}.`,
);
process.exitCode = wrong.size + unexpected.length + blind.length === 0 ? 0 : 1;

function recorded() {
  const given = process.env.PAGERDUTY_EXCHANGES;
  const folder = given ?? mkdtempSync(join(tmpdir(), 'mh-exchanges-'));
  try {
    if (given === undefined) record(folder);
    const lines = readdirSync(folder).flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
    return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
  } finally {
    if (given === undefined) rmSync(folder, {recursive: true});
  }
}

function record(folder) {
  const vitest = join(project, 'node_modules/vitest/vitest.mjs');
  const env = {...process.env, PAGERDUTY_EXCHANGES: folder};
  const {status} = spawnSync(process.execPath, [vitest, 'run', '--reporter=dot', 'test/support/pagerduty'], {
    cwd: project,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('the tests of the fake PagerDuty fail');
}

/** A check that cannot fail proves nothing: good exchanges are spoilt, and each has to be seen. */
function whatIsNotSeen() {
  const find = (name, status) => exchanges.find((one) => one.operation === name && one.status === status);
  const [got, opened] = [find('GET /incidents/{id}', 200), find('POST /incidents', 201)];
  if (got === undefined || opened === undefined) return ['anything: too little was recorded'];
  const {incident} = got.answer;
  const spoilt = {
    'an answer with a status that is none': {...got, answer: {incident: {...incident, status: 'closed'}}},
    'an answer with an id that is a number': {...got, answer: {incident: {...incident, id: 1}}},
    'an answer without its record': {...got, answer: {}},
    'an answer with a status code that is not documented': {...got, status: 418},
    'a query that is not known': {...got, request: {...got.request, url: `${got.request.url}?since=now`}},
    'a request without a service': {
      ...opened,
      request: {...opened.request, body: '{"incident": {"type": "incident", "title": "x"}}'},
    },
  };
  return Object.keys(spoilt).filter((what) => check(spoilt[what])?.length === 0);
}
