import type {FakePagerDuty} from './pagerduty/fake.ts';
import {manyRecords} from './pagerduty/many-records.ts';
import {SEED_ID, seedPage} from './pagerduty/seed-page.ts';
import type {Page, PageRecords} from './pagerduty/world.ts';

const PAGES = {
  /** The incident of the example review, resolved; in Korean; while it was open. */
  seed: () => seedPage(),
  'seed-ko': () => seedPage('ko'),
  'seed-open': () => seedPage('en', '14:32'),
  'seed-open-ko': () => seedPage('ko', '14:32'),
  /** 250 log entries, 12 alerts, three notes. */
  many: () => manyRecords(),
} as const;
export type PageName = keyof typeof PAGES;

export function pageNamed(name: PageName): PageRecords {
  return PAGES[name]();
}

type Happening = (fake: FakePagerDuty, ...words: string[]) => unknown;

/** What a line of a transcript lets happen in PagerDuty meanwhile. */
const HAPPENINGS: readonly (readonly [RegExp, Happening])[] = [
  [
    /^# in PagerDuty, the note (\w+) becomes "(.+)"$/,
    (fake, id, content) => notesOf(fake).edit(id, {content}),
  ],
  [/^# in PagerDuty, the note (\w+) is deleted$/, (fake, id) => notesOf(fake).delete(id)],
  [/^# in PagerDuty, the title becomes "(.+)"$/, (fake, title) => seedOf(fake).edit({title})],
  [/^# PagerDuty is not there$/, (fake) => fake.kill()],
  [/^# PagerDuty is there again$/, (fake) => fake.start()],
];

/** Whether the line is of that kind; then it has happened. */
export async function happenIn(fake: FakePagerDuty, line: string): Promise<boolean> {
  for (const [pattern, happen] of HAPPENINGS) {
    const found = pattern.exec(line);
    if (found === null) continue;
    await happen(fake, ...found.slice(1));
    return true;
  }
  return false;
}

function seedOf(fake: FakePagerDuty): Page {
  return fake.page(SEED_ID);
}

function notesOf(fake: FakePagerDuty): Page['notes'] {
  return seedOf(fake).notes;
}
