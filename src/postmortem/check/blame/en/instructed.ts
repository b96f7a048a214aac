import type {Wording} from '../fault.ts';

/** An action that tells people what they have been told before: to read, to follow, to check. */
export function instructed(human: string): Wording[] {
  const kind = 'careful';
  const asked = {parts: ['action', 'prevention'] as const};
  const all = `(?:${human}|all|them|each other|those|ourselves|yourself|new (?:hires?|joiners?|starters?|members?))`;
  return [
    {
      kind,
      says: /\b(?:stress|emphasi[sz]e|reiterate|underline|impress|highlight|drive home|reinforce|point out)\b(?: again)? (?:to|on|the (?:importance|need|rules?|policy|value|message|danger))\b/i,
      ...asked,
    },
    {
      kind,
      says: /\b(?:discipline|diligence|vigilance|mindset|attitude|sense of (?:responsibility|ownership|urgency)|carefulness|attentiveness|conscientiousness|culture of \w+|best efforts?|common sense)\b/i,
      ...asked,
    },
    {
      kind,
      says: /\b(?:try|work|do|focus|concentrate|communicate|react|respond|plan|think|look) (?:harder|better|more carefully|more closely|faster next time|earlier)\b/i,
      ...asked,
    },
    {
      kind,
      says: /\bmore (?:closely|carefully|thoroughly|diligently|attentively|seriously|responsibly)\b|\b(?:better|more|improve[ds]?|clearer) (?:the )?(?:communication|collaboration|coordination|attitude|teamwork|mindset|discipline)\b|\blessons?[- ]learn(?:ed|t) (?:session|meeting)\b|\b(?:session|meeting|talk|call|retro(?:spective)?) (?:with|for) (?:the |all |every)/i,
      ...asked,
    },
    {
      kind,
      says: /\b(?:re-?read|read|study|memori[sz]e|learn|know|internali[sz]e|familiari[sz]e)(?:ing)?\b[^.;]*\b(?:handbook|runbooks?|docs|documentation|manual|policy|policies|guidelines?|instructions?|procedures?|wiki|checklist|by heart|rules)\b/i,
      ...asked,
      unless: /\b(?:script|job|CI|bot|parser|read access|reads? the|from the)\b/,
    },
    {
      kind,
      says: /\b(?:familiari[sz]e|acquaint)\b|\bby heart\b|\bkeep in mind\b|\bbear in mind\b|\bremember (?:to|that)\b|\bnot forget\b|\bdon['’]t forget\b|\bnever forget\b|(?<!\b(?:what|which|would|stops?|stop it|catch(?:es)?) (?:\w+ )*)\bnext time\b|\bwhile tired\b|\bwhen tired\b|\bhands off\b|\blearn(?:ed|t)? (?:from|our|the lesson)/i,
      ...asked,
    },
    {
      kind,
      says: new RegExp(
        `(?<!would |could |can |must )${all}(?: members?)? (?:is|are|has|have|must|should|shall|will|to|needs? to|ought to|now)\\b[^.;]{0,30}?\\b(?:read|re-?read|check|follow|remember|think|know|knows|be|take|attend|adhere|comply|keep|double|verify|confirm|look|ask|refrain|avoid|pay|respect|observe|inform|communicate|watch|understand|understands|learn|concentrate|focus|consult|trained|reminded|aware|warned)\\b`,
      ),
      ...asked,
      unless:
        /\b(?:is|are|be|get) (?:now )?(?:paged|notified|asked by the|blocked|alerted|called)\b|\b(?:service|job|tool|check|alert|lock)\b.*\b(?:refuses|rejects|stops|blocks)\b/,
    },
    {
      kind,
      says: /\b(?:follow(?:ing)?|adher(?:e|ing|ence) to|comply(?:ing)? with|observ(?:e|ing)|respect(?:ing)?|stick(?:ing)? to|compliance with|obey(?:ing)?) (?:\w+ ){0,2}?(?:procedures?|process(?:es)?|polic(?:y|ies)|rules?|checklists?|guidelines?|runbooks?|protocols?|instructions|standards?)\b|\bstrict(?:ly)?\b.*\b(?:procedure|process|policy|rules?|checklist|follow)/i,
      ...asked,
      unless: /\b(?:CI|bot|script|job|check that|automatically)\b/,
    },
    {
      kind,
      says: /^(?:please )?(?:don['’]t|do not|never|no more|avoid|stop \w+ing|refrain)\b[^.;]*\b(?:by hand|manual|manually|while|when|without|on (?:a )?fridays?|in production|in a hurry|directly|after hours|again|late|rush\w*|ad[- ]hoc)\b/i,
      ...asked,
    },
    {
      kind,
      says: new RegExp(
        `\\b(?:[Cc]ommunicat(?:e|ing)|[Ee]xplain|[Aa]nnounce|[Rr]epeat|[Dd]iscuss|[Mm]ention|(?:[Cc]irculate|[Ss]hare|[Dd]istribute|[Rr]e-?send|[Ss]end|[Pp]ublish)(?= .*(?:rules?|steps|polic|guideline|importance|lesson|reminder|warning|instruction|do['’]s|best practice|procedure|report)))\\b[^.;]*\\b(?:to|with|among|for|about) (?:[\\w-]+ ){0,2}?${all}`,
      ),
      ...asked,
      unless:
        /\b(?:page|alert|when|if|SEV\d|after \d|status page|automatic(?:ally)?|template|webhook|every \d+)\b/i,
    },
    {
      kind,
      says: /\b(?:memo|circular|e-?mail|mail|notice|message) to (?:all|everyone|everybody|the (?:whole )?(?:team|staff|department))\b/i,
      ...asked,
    },
    {
      kind,
      says: new RegExp(
        `^(?:${human}|[Aa]ll hands)[^.;]*?\\b(?:to|should|must|reviews?|checks?|tests?|reads?) (?:\\w+ )?(?:more|better|earlier|again|often|first|always|thoroughly|properly|carefully|regularly|[a-z]+ the (?:runbook|policy|handbook|docs)|the (?:runbook|policy|handbook|docs))\\b|\\bhold (?:[\\w-]+ ){0,2}?${all} (?:accountable|responsible)|\\baccountab\\w+|\\bculture\\b|\\bkeep (?:a (?:closer |better |watchful )?)?(?:an )?(?:eye|watch) on\\b|\\b(?:given|gave|issued|got|received) (?:a |an )?(?:\\w+ )?(?:warning|reprimand|talking-to)\\b|\\b(?:operators|engineers|developers|people|everyone|everybody|staff|agents|we all|we) (?:now )?(?:know|knows|understand|understands|are aware|is aware)\\b|\\b(?:onboard|train|brief)\\b[^.;]*\\bbetter\\b|\\b(?:was|were) explained (?:again )?to\\b|\\bby heart\\b`,
      ),
      ...asked,
    },
    {
      kind,
      says: /^(?:always |please |everyone: )?(?:verify|check|confirm|compare|watch|look at|consult|read) (?:\w+ ){0,6}?(?:before (?:every|each|any|a|the|you|running|deploying|changing|touching|starting)|more often|regularly|every time|each time|at all times)\b/i,
      ...asked,
      unless:
        /\b(?:CI|job|pipeline|script|cron|automatically|alert|page|tool|bot|test|refuse|reject|abort|fail|stop)\b/,
    },
  ];
}
