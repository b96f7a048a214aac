import {NAME} from '../names.ts';

const ROLES = [
  'engineers?|developers?|devs?|programmers?|coders?|admins?|administrators?|sys ?admins?|DBAs?|SREs?',
  'on-?calls?|responders?|commander|technicians?|analysts?|architects?|testers?|QA|reviewers?|authors?',
  'maintainers?|approvers?|committers?|contractors?|consultants?|freelancers?|vendors?|suppliers?|interns?',
  'trainees?|juniors?|seniors?|colleagues?|co-?workers?|employees?|staff|personnel|management|hotline|helpdesk',
  '(?:release|product|project|engineering|account|shift|duty|line|store|incident|operations|support|department|change) managers?',
  'leadership|leads?|captains?|supervisors?|directors?|CTO|CEO|clerks?|(?:support|service|customer|call[- ]cent(?:re|er)|sales|all|All|our) agents?|teams?|squads?|crew',
  'departments?|folks|guys|people|persons?|night shift|day shift|late shift|early shift|colleague|accountants?|nurses?',
  'scientists?|designers?|electricians?|subcontractors?|predecessors?|owners? of|job owners?|service owners?',
  'product owners?|scrum masters?|assistants?|volunteers?|students?|employee|installers?|partners?|scientists?|movers?|cleaners?',
].join('|');

/** Departments are people where they do something. */
const DEPARTMENTS =
  'Support|Operations|Ops|Security|Marketing|Sales|Finance|Legal|Procurement|Infra(?:structure)?|Platform|IT|HR|DevOps|Engineering|Networking';

const PRONOUNS =
  'we|he|she|they|I|you|whoever|someone|somebody|nobody|no one|none of us|everyone|everybody|one of us';

/** What makes a role part of the name of a thing: a developer account, the operator's manual. */
const THING =
  "(?!['’]s? |[-/]\\w| (?:accounts?|images?|roles?|modes?|portals?|consoles?|panels?|pages?|tools?|names?|fields?|API|UI|keys?|tokens?|macros?|overload|references?|machines?|laptops?|guides?|manuals?|groups?|tickets?|channels?|calendars?|schedules?|rotations?|app|application|settings?|menu|licen[cs]es?|index|tag|column|desk|software|system|firmware|report|sandbox|API|endpoint|feed|badges?|discounts?|nodes?|times?|rights?|privileges?|access|permissions?|training|list|view|dashboard|room|office|id)\\b)";

const OPERATOR =
  '(?<!\\b(?!(?:The|An?|Our|One|Another|Some|Night|Shift|Two)\\b)[A-Z][\\w-]* )(?<!\\b(?:controller|cluster|postgres|database|k8s) )operators?';

/** The same where somebody does something, not where something is done to them. */
export function subjectSource(): string {
  return `(?<!\\b(?:for|to|by|with|from|between|among|told|paged|asked|called) (?:the |our |a |an |all |any )?(?:[\\w-]+ )?)${humanSource()}`;
}

/** A person, a role, a team or a supplier, as the source of an expression. */
export function humanSource(): string {
  const all = [eitherCase(ROLES), eitherCase(PRONOUNS), OPERATOR, DEPARTMENTS, NAME].join('|');
  return `(?<![-/\\w])(?:${all})${THING}(?![-\\w])`;
}

/** Each alternative with its first letter in either case. */
function eitherCase(alternatives: string): string {
  return alternatives.replace(/(^|\|)([a-z])/g, (_, bar: string, first: string) => {
    return `${bar}[${first}${first.toUpperCase()}]`;
  });
}

/** Somebody's: "the team lead's", "Jason's", "our". */
export function ownerSource(): string {
  return `(?:(?<![-/\\w])(?:${[eitherCase(ROLES), OPERATOR, DEPARTMENTS, NAME].join('|')}|[Ss]ome(?:one|body))['’]s?|\\b(?:[Oo]ur|[Hh]is|[Hh]er|[Tt]heir|[Mm]y))`;
}

/** Somebody who does something, up to the verb: adverbs, who it is, where it is. */
export function doerSource(): string {
  return `${subjectSource()}(?: members?)?(?: (?:\\w+ly|also|then|just|had|has|have|again|once|even|themselves|himself|herself|did|was \\w+ing|were|on duty|on shift)| (?:who|that|in|on|of|from|at|and) [^.;:,]{1,50}?)*`;
}
