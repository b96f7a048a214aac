import {describe, expect, it} from 'vitest';
import {readingKey, readingOf} from './reading.ts';

const plain = {zone: 'UTC', severities: {}};
const mapped = {
  zone: 'Asia/Seoul',
  language: 'ko' as const,
  severities: {
    SEV1: {priority: ['P1', 'Sev 0']},
    SEV2: {priority: ['P2'], urgency: 'high' as const},
    SEV3: {priority: ['P2', 'P3']},
    SEV4: {urgency: 'low' as const},
  },
};

describe('the severity of a page', () => {
  it.each([
    ['P1', 'SEV1'],
    ['p3', 'SEV3'],
    ['P5', 'SEV4'],
    ['SEV-2', 'SEV2'],
    ['sev5', 'SEV4'],
    ['P6', undefined],
    ['P0', undefined],
    ['Urgent', undefined],
  ])('%s is %s by its number, where the config names no priority', (priority, severity) => {
    expect(readingOf(plain).severityOf({priority, urgency: 'high'})).toBe(severity);
  });

  it('is not guessed from the urgency', () => {
    expect(readingOf(plain).severityOf({urgency: 'high'})).toBeUndefined();
    expect(readingOf(plain).severityOf({})).toBeUndefined();
  });

  it.each([
    [{priority: 'P1'}, 'SEV1'],
    [{priority: 'sev 0', urgency: 'low'}, 'SEV1'],
    [{priority: 'P2'}, 'SEV2'],
    [{priority: 'P4', urgency: 'high'}, undefined],
    [{urgency: 'high'}, 'SEV2'],
    [{urgency: 'low'}, 'SEV4'],
  ])('%o is %s as the config says', (page, severity) => {
    expect(readingOf(mapped).severityOf(page)).toBe(severity);
  });
});

describe('the key of a reading', () => {
  it('changes with the mapping, the language and the zone, and with nothing else', () => {
    const configs = [plain, mapped, {...plain, zone: 'Asia/Seoul'}, {...plain, language: 'ko' as const}];
    expect(new Set(configs.map(readingKey)).size).toBe(configs.length);
    expect(readingKey({...plain, language: 'en', severities: {SEV1: {en: 'Outage'}}})).toBe(
      readingKey(plain),
    );
  });
});
