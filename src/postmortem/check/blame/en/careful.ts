import type {Wording} from '../fault.ts';
import {instructed} from './instructed.ts';

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
        `\\b[Bb]e(?:ing)? ${ADVERBS}(?:careful|cautious|vigilant|mindful|attentive|aware|diligent|thorough|alert|considerate|conscious|disciplined|rigorous|conscientious|prudent)\\b|\\b(?:more|better|greater|extra|utmost|due) (?:careful|cautious|care|caution|vigilance|diligence|discipline|attention|awareness|rigou?r|mindfulness|focus|concentration|prudence)\\b`,
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
      unless: /\b(?:is|are|gets?) paged\b|\bgets? (?:a|the|an) \w+|\breceives?\b|\bcan see\b/,
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
    ...instructed(human),
  ];
}
