import type {Wording} from '../fault.ts';

const ADVERBS = '(?:\\w+ly |more |extra |very |even |much |twice |always |also )*';

/** An action that only asks people to take care, to know better or to be trained. */
export function careful(human: string): Wording[] {
  const kind = 'careful';
  const asked = {parts: ['action', 'prevention'] as const};
  const always = {parts: ['action', 'prevention', 'lesson', 'summary', 'cause'] as const};
  const all = `(?:${human}|all|them|each other|those|ourselves|yourself|new (?:hires?|joiners?|starters?|members?))`;
  return [
    {
      kind,
      says: new RegExp(
        `\\b[Bb]e(?:ing)? ${ADVERBS}(?:careful|cautious|vigilant|mindful|attentive|aware|diligent|thorough|alert|considerate|conscious|disciplined|proactive|rigorous|conscientious|responsible|prudent|quicker|faster)\\b|\\b(?:more|better|greater|extra|utmost|due) (?:careful|cautious|care|caution|vigilance|diligence|discipline|attention|awareness|rigou?r|mindfulness|focus|concentration|prudence)\\b`,
      ),
      ...asked,
    },
    {
      kind,
      says: /\b(?:going forward|from now on|in (?:the )?future|next time|need to|needs to|must|have to|has to|should|will)\b.*\b(?:more (?:careful|cautious|mindful|attentive|vigilant|aware|disciplined)|be (?:careful|vigilant|mindful)|pay (?:more |closer )?attention|take (?:more |extra |greater )?care|double-?check|think twice|learn to)\b/i,
      ...always,
    },
    {
      kind,
      says: /\bpay(?:ing)? (?:\w+ )?attention\b|\b(?:take|taking|exercise|use) (?:more |extra |greater |better |due |the )?(?:\w+ )?(?:care|caution|precaution)\b|\btak(?:e|ing) extra\b|\b(?:stay|remain|keep) (?:alert|focused|focussed|vigilant|attentive|sharp|careful)\b/i,
      ...asked,
    },
    {
      kind,
      says: new RegExp(
        `\\b[Rr]emind(?:ing|ed|s)? (?:[\\w-]+ ){0,3}?${all}|\\b[Rr]eminders? (?:to|for) (?:[\\w-]+ ){0,2}?${all}|\\b(?:has|have) been (?:\\w+ )?(?:reminded|warned|told|instructed|briefed|trained|cautioned|admonished|informed|spoken to|made aware|sensiti[sz]ed|re-?trained|taught)`,
      ),
      ...asked,
      unless: /\b(?:bot|cron|automatic(?:ally)?|calendar)\b/i,
    },
    {
      kind,
      says: /\bawareness\b|\b(?:aware of the (?:risks?|importance|danger|procedure))\b|\bsensiti[sz]e\b/i,
      ...asked,
      unless: /\b(?:situational|zone|topology|context)[- ]awareness\b/i,
    },
    {
      kind,
      says: /\b(?:training|workshop|seminar|refresher|lecture|coaching|schooling|tutorial|lesson|brown[- ]bag|e-learning|webinar|onboarding session|(?<!\b(?:of|in the|the|due|golf) )course)\b(?! (?:portal|job|data|set|video|cluster|run|page|site|pipeline|list|service|environment|image|module|catalogue|platform|queue|system))/i,
      ...asked,
      unless:
        /\b(?:course (?:list|id|page|catalogue)|training (?:portal|data|job|set|cluster|service)|model|classifier|portal|API)\b/i,
    },
    {
      kind,
      says: new RegExp(
        `\\b(?:[Tt]rain|[Rr]e-?train|[Rr]e-?educate|[Ee]ducate|[Cc]oach|[Tt]each|[Ii]nstruct|[Bb]rief|[Ss]chool|[Uu]pskill|[Ww]arn|[Aa]dmonish|[Uu]rge|[Ee]ncourage|[Aa]sk|[Tt]ell|[Ee]xpect|[Rr]equest|[Ii]nform|[Ee]-?mail)(?:ing)? (?:[\\w-]+ ){0,3}?${all}`,
      ),
      ...asked,
      unless:
        /\b(?:model|classifier|detector|network on|automatic(?:ally)?|when the|if the|webhook|bot|vendor to (?:add|change|fix|ship|provide)|for (?:a|an|the) (?:API|quote|export|signed))\b/i,
    },
    {
      kind,
      says: /\b(?:double|triple|cross|re)[- ]?check(?:ing|s|ed)?\b/i,
      ...asked,
      unless: /\b(?:CI|job|pipeline|nightly|script|automatically|checker|cron)\b/,
    },
    {
      kind,
      says: new RegExp(
        `\\b(?:[Mm]ak(?:e|ing) (?:absolutely |very )?(?:sure|certain)|[Ee]nsur(?:e|ing)|[Ss]ee to it)(?: that)? (?:[\\w-]+ ){0,3}?${all}\\b`,
      ),
      ...asked,
      unless: /\b(?:is|are|gets?) paged\b/,
    },
    {
      kind,
      says: /\b(?:[Mm]ake|making) sure (?:to|that we|you)\b|\b[Mm]ake sure (?:this|that|it) (?:doesn['’]t|does not|never|won['’]t)\b/,
      ...asked,
    },
    {
      kind,
      says: /\b(?:think|look|check|read|ask|verify|confirm|count|test) (?:it )?(?:twice|first|carefully|again|properly|thoroughly|before (?:you|acting|touching|running|deploying|typing))\b/i,
      ...asked,
      unless: /\b(?:CI|job|pipeline|script|cron)\b/,
    },
    {
      kind,
      says: new RegExp(
        `\\b(?:[Hh]ave|[Hh]ad) (?:a |another )?(?:stern |serious |quiet )?(?:word|talk|chat|conversation|one-on-one)s? with\\b|\\b(?:[Ss]peak|[Tt]alk|[Ss]poke|[Tt]alked) (?:to|with) (?:[\\w-]+ ){0,3}?${all}`,
      ),
      ...asked,
    },
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
      unless: /\b(?:CI|job|pipeline|script|cron|automatically|alert|page|tool|bot|test)\b/,
    },
  ];
}
