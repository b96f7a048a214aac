import * as z from 'zod';
import {otherwise, text} from '../docs-repo/config-values.ts';
import {MARKS, SEVERITIES} from '../incident/entry.ts';
import {isFixedTime, isTime} from './fact-times.ts';

const lines = z.array(text);
const fixedTime = text.refine(isFixedTime, otherwise('not-fixed-time'));
const time = text.refine(isTime, otherwise('not-time'));

const action = z.strictObject({
  text: text.describe('What is to be done, so that somebody can see that it is.'),
  owner: text.optional().describe('One person.'),
  due: text.optional().describe('A date as you write it: Oct 10, 10월 10일, 2024-10-10.'),
  type: text.optional().describe('prevent, detect, mitigate, repair, investigate.'),
  effort: text.optional().describe('How much work it is: 2d, half a day.'),
});

/** An incident that was never logged, as far as somebody remembers it. */
const incident = z.strictObject({
  title: text.describe('What was broken, in a few words.'),
  at: fixedTime.describe('When it began to be an incident, with its date: 2024-10-08T14:30Z.'),
  resolved_at: time.optional().describe('When it was over. Without a date: nearest to the last line.'),
  severity: z.enum(SEVERITIES).optional().describe('SEV1 to SEV4.'),
  services: lines.optional().describe('Services that were affected.'),
  timeline: z
    .array(
      z.strictObject({
        at: time.describe('When: 14:32, nearest to the line before, or with its date.'),
        text: text.describe('What happened.'),
        mark: z.enum(MARKS).optional().describe('What this moment was.'),
      }),
    )
    .optional()
    .describe('What happened, line by line.'),
});

/** What `mh postmortem new --from` reads: the answers that no timeline holds. Every key may be left out. */
export const factsSchema = z.strictObject({
  summary: text.optional().describe('What broke, for whom, and why, in two or three sentences. Markdown.'),
  impact: text.optional().describe('In numbers: who noticed, how many, for how long.'),
  severity_note: text.optional().describe('What made it that severe: 50% of requests failed.'),
  root_cause: lines.optional().describe('The conditions that together made it possible.'),
  resolution: z
    .strictObject({
      immediate: lines.optional().describe('What stopped it.'),
      long_term: lines.optional().describe('What keeps it from coming back.'),
    })
    .optional()
    .describe('What was done about it.'),
  lessons: z
    .strictObject({
      went_well: lines.optional().describe('What went well.'),
      went_wrong: lines.optional().describe('What went wrong.'),
      lucky: lines.optional().describe('Where it could have been worse.'),
    })
    .optional()
    .describe('What was learned.'),
  actions: z.array(action).optional().describe('What is to be done.'),
  prevention: z
    .strictObject({
      claim: text.describe('What will not happen again.'),
      because: lines.min(1, otherwise('empty')).describe('What makes sure of it.'),
    })
    .optional()
    .describe('Why it will not happen again.'),
  authors: lines.optional().describe('Who wrote it.'),
  reviewers: lines.optional().describe('Who reviewed it.'),
  status: text.optional().describe('How far the review is, as the document says it.'),
  incident: incident.optional().describe('Of an incident that was never logged.'),
});

export type Facts = z.output<typeof factsSchema>;
