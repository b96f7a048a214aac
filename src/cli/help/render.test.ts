import {expect, test} from 'vitest';
import {helpEn} from '../../i18n/help.en.ts';
import {helpKo} from '../../i18n/help.ko.ts';
import {renderCommand, renderTopic, usageLine} from './render.ts';
import {shapesOf} from './shape.ts';

const [log, merge, show] = shapesOf({
  commands: {
    'incident:show': {
      args: {incident: {name: 'incident'}},
      flags: {
        'as-of': {name: 'as-of', type: 'option'},
        json: {name: 'json', type: 'boolean'},
        lang: {name: 'lang', type: 'option', options: ['en', 'ko']},
        hidden: {name: 'hidden', type: 'boolean', hidden: true},
      },
    },
    'incident:merge': {
      args: {incident: {name: 'incident', required: true}},
      flags: {into: {name: 'into', type: 'option', required: true}},
    },
    log: {
      strict: false,
      aliases: ['incident:log'],
      flags: {attach: {name: 'attach', type: 'option', multiple: true}},
    },
  },
});

test('usage says what is needed and what may be left out', () => {
  expect(usageLine(log!)).toBe('mh log TEXT… [flags]');
  expect(usageLine(merge!)).toBe('mh incident merge INCIDENT --into ID [flags]');
  expect(usageLine(show!)).toBe('mh incident show [INCIDENT] [flags]');
});

test('a page in English', () => {
  expect(renderCommand(show!, helpEn)).toBe(`Usage: mh incident show [INCIDENT] [flags]

Read an incident: its state, its times, its timeline

Arguments:
  INCIDENT  the current one, when left out

Flags:
      --as-of TIME  as it stood at that time

Flags that mean the same everywhere:
      --json        exactly one JSON value on stdout, errors too
      --lang en|ko  language of the answer; documents keep the language of their
                    incident

Examples:
  $ mh incident show
  # what was known by then
  $ mh incident show 7f3k --as-of 14:20
  $ mh incident show --json

Exit status:
  2  no such incident
`);
});

test('a topic in Korean', () => {
  expect(renderTopic('incident', [log!, merge!, show!], helpKo)).toBe(`사용법: mh incident COMMAND [flags]

사고를 선언하고, 기록하고, 이끌고, 읽습니다

명령:
  incident merge  원인이 같은 다른 사고에 합칩니다
  incident show   사고를 읽습니다: 상태, 시각, 타임라인

명령 하나를 자세히 보려면: mh help 명령
`);
});
