import * as z from 'zod';
import {
  CONFIG_VERSION,
  DEFAULT_GIT,
  DEFAULT_PATHS,
  DEFAULT_POSTMORTEM,
  DEFAULT_PUBLISH,
  DEFAULT_ZONE,
} from './config-defaults.ts';
import {
  addresses,
  chosenKey,
  language,
  nameInLanguages,
  otherwise,
  text,
  texts,
  zone,
} from './config-values.ts';
import {safePath} from './safe-path.ts';

const RANGE = /^>=\s*\d+(\.\d+){0,2}$/;
const RULE = /^PM\d{3}$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?$/;
// As git check-ref-format has it, and no name that could be taken for an option.
const BRANCH = /^(?![-./@])(?!.*(?:\.\.|\/\/|\/\.|@\{|\.lock(?:\/|$)|[./]$))[^\s~^:?*[\\\p{Cc}]+$/u;

const isDateTime = (value: string): boolean =>
  DATE_TIME.test(value) && !Number.isNaN(Date.parse(value.replace(' ', 'T')));
const withoutSlash = (path: string): string => path.normalize('NFC').replace(/\/$/, '');

const person = z.strictObject({
  name: nameInLanguages.describe('How documents and answers call this person.'),
  email: addresses.optional().describe("The git e-mail addresses that are this person's."),
  pagerduty: text.optional().describe('PagerDuty user id.'),
});

const rotation = z.strictObject({
  zone: zone.optional().describe('Zone of the hand-over time. Default: the zone of this file.'),
  starts: z
    .string()
    .refine(isDateTime, otherwise('not-date-time'))
    .describe(
      'First hand-over, when the first person takes over: 2026-01-05T09:00 in the zone, or with an offset.',
    ),
  every: z.enum(['week', 'day']).default('week').describe('How long a turn is.'),
  people: z.array(text).min(1, otherwise('empty')).describe('Keys of people, in turn.'),
});

const service = z.strictObject({
  name: nameInLanguages.optional().describe('How documents and answers call this service.'),
  aliases: texts.optional().describe('Other words for it, in search and on the command line.'),
  owners: texts.optional().describe('Who owns it: keys of people, or teams.'),
  oncall: rotation.optional().describe("This service's own rotation. Default: the rotation of this file."),
});

const severity = z.strictObject({
  en: text.optional().describe('The English word. Default: critical, high, medium, low.'),
  ko: text.optional().describe('The Korean word. Default: 치명, 높음, 보통, 낮음.'),
  means: text.optional().describe('When to choose it.'),
  priority: texts.optional().describe('PagerDuty priorities that mean this severity: P1.'),
  urgency: z
    .enum(['high', 'low'])
    .optional()
    .describe('PagerDuty urgency that means this severity, where no priority is set.'),
});

const folder = (what: string, usual: string) =>
  z
    .string()
    .transform(withoutSlash)
    .refine(safePath, otherwise('not-path'))
    .default(usual)
    .describe(`Folder of ${what}, relative to the docs folder.`);

const paths = z.strictObject({
  incidents: folder('incidents', DEFAULT_PATHS.incidents),
  runbooks: folder('runbooks', DEFAULT_PATHS.runbooks),
  runs: folder('runbook runs', DEFAULT_PATHS.runs),
  infra: folder('infrastructure documents', DEFAULT_PATHS.infra),
  health: folder('health checks', DEFAULT_PATHS.health),
  cost: folder('cost reviews', DEFAULT_PATHS.cost),
  oncall: folder('hand-off notes', DEFAULT_PATHS.oncall),
  decisions: folder('decision records', DEFAULT_PATHS.decisions),
});

const publish = z.strictObject({
  incidents: z
    .enum(['push', 'off'])
    .default(DEFAULT_PUBLISH.incidents)
    .describe('How incidents leave this clone.'),
  documents: z
    .enum(['push', 'pull-request', 'off'])
    .default(DEFAULT_PUBLISH.documents)
    .describe('How every other document leaves this clone.'),
});

const git = z.strictObject({
  hooks: z
    .enum(['skip', 'run'])
    .default(DEFAULT_GIT.hooks)
    .describe("Whether the repo's git hooks run on commits by mh."),
});

const oncall = z.strictObject({
  rotation: rotation.optional().describe('Who is on call, in turn, where PagerDuty does not say.'),
});

const pagerduty = z.strictObject({
  region: z
    .enum(['us', 'eu'])
    .optional()
    .describe("Where the team's PagerDuty account lives. Default: where the reader signed in, else us."),
});

const rule = z.strictObject({
  level: z.enum(['off', 'note', 'warning', 'error']).describe('How much it weighs here; off: not at all.'),
  reason: text.describe('Why, so that the next reader can tell whether it still holds.'),
});

const postmortem = z.strictObject({
  metrics: z
    .boolean()
    .default(DEFAULT_POSTMORTEM.metrics)
    .describe('Whether a new review has a section of computed times, participants, pages and evidence.'),
  rules: z
    .record(z.string().regex(RULE, otherwise('not-key')), rule)
    .default({})
    .describe('Rules of `mh postmortem check` by their id, PM010, where they weigh otherwise here.'),
});

/** `.mh/config.yaml`, version 1: data only, nothing in it is executed or names a place to send secrets to. */
export const configSchema = z.strictObject({
  version: z.literal(CONFIG_VERSION).default(CONFIG_VERSION).describe('Version of this format.'),
  branch: z
    .string()
    .regex(BRANCH, otherwise('not-branch'))
    .optional()
    .describe("Branch that everything is committed to. Default: the remote's default branch."),
  language: language.optional().describe("Language of committed files. Default: the declarer's."),
  zone: zone.default(DEFAULT_ZONE).describe('Time zone of committed files, as in the tz database.'),
  people: z.record(chosenKey, person).default({}).describe('People by a short key.'),
  services: z.record(chosenKey, service).default({}).describe('Services by a short key.'),
  severities: z
    .strictObject({
      SEV1: severity.optional().describe('The worst.'),
      SEV2: severity.optional().describe('High.'),
      SEV3: severity.optional().describe('Medium.'),
      SEV4: severity.optional().describe('Low.'),
    })
    .default({})
    .describe('The words for each severity, and what maps to it.'),
  paths: paths.prefault({}).describe('Where each kind of document lives.'),
  publish: publish.prefault({}).describe('How each kind of document is shared.'),
  git: git.prefault({}).describe('How commits are made.'),
  requires: z
    .string()
    .regex(RANGE, otherwise('not-range'))
    .optional()
    .describe('The oldest mh that may write here: ">=1.2".'),
  oncall: oncall.default({}).describe('Who is on call.'),
  postmortem: postmortem.prefault({}).describe('How reviews are written and checked.'),
  pagerduty: pagerduty.default({}).describe("The team's PagerDuty account."),
});

export type Config = z.output<typeof configSchema>;
export type Rotation = z.output<typeof rotation>;
