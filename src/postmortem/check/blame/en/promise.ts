import type {Wording} from '../fault.ts';

/** What stops it: named beside the promise, it makes the promise a statement that can be checked. */
const GUARD =
  /\b(?:rejects?|refuses?|blocks?|caps?|capped|limits?|limited|alerts?|alarms?|probe|pages? (?:the|us|within)|tests?|checks? (?:the|in|that|every)|CI|quota|rule|constraint|lock|pooler|fires|monitors|watchdog|circuit breaker|validat\w+|dry[- ]run|requires? (?:two|a)|canary|rolls? back|automatic(?:ally)?|no longer (?:exists?|accepts?|allows?|has|have|possible to)|gate|guard(?:rail)?|retr(?:y|ies)|idempotent|backup|failover|second (?:approver|reviewer)|timeout|rate[- ]limit\w*|throttl\w+|read-only|gone|replaced by|the new platform)\b|, which\b/i;

const AGAIN =
  '(?:happen(?:s|ing)?|occur(?:s|ring)?|recur(?:s|ring)?|repeat(?:s|ed|ing)?|re-?appear|come back|coming back|return|reoccur(?:s|ring)?|take place|be seen|see|go down|strike|fail|break|arise|resurface|be repeated|make|let)';
const NEVER =
  "(?:won['’]t|will not|will never|can(?:no|['’])t|cannot|can never|shall not|shall never|never|no longer)";

/** "It will not happen again", without what will stop it. */
export function promise(): Wording[] {
  const kind = 'promise';
  const told = {parts: ['prevention', 'summary', 'action', 'lesson'] as const};
  const open = /\?\s*$|^(?:How|What|Why|Which|Where)\b/;
  const unless = new RegExp(`${GUARD.source}|${open.source}`, 'i');
  return [
    {
      kind,
      says: new RegExp(
        `\\b(?:${NEVER}) (?:\\w+ ){0,3}?${AGAIN}\\b[^.;]*?\\b(?:again|second time|twice|any ?more|in (?:the )?future|once more|ever|repeated|recur|come back|return|reoccur|resurface|another time)\\b|\\b(?:won['’]t|will not|will never|cannot|can['’]t|can not) (?:\\w+ )?(?:recur|reoccur|be repeated|come back|return|repeat|resurface|re-?appear)\\b`,
        'i',
      ),
      ...told,
      unless,
    },
    {
      kind,
      says: /\bnever again\b|\bno (?:more )?repeat\b|\bnever (?:be )?repeat\w*|\b(?:remains?|was|stays?|be) (?:just )?(?:a )?one-?off(?! \w)|\bthe last time\W*$|\blast time (?:this|it|that) (?:will|happens)\b|\bonce and for all\b|\bnever letting\b|\bnever (?:to )?let\b|\bthing of the past\b|\bfor good\b(?=\W*$)/i,
      ...told,
      unless,
    },
    {
      kind,
      says: /\b(?:recurrence|repetition|repeat|re-?occurrence|such (?:an )?(?:event|incident|outage|failure)s?|(?:any|further|another) (?:such )?(?:outage|incident|failure|event)s?)\b[^.;]*\b(?:ruled out|excluded|impossible|prevented|eliminated|unthinkable|out of the question|unlikely|not (?:be )?possible|cannot|can['’]t|will not|won['’]t|avoided)\b/i,
      ...told,
      unless,
    },
    {
      kind,
      says: /\b(?:zero|no|without(?: any)?) (?:risk|chance|danger|possibility|likelihood) (?:of|that) (?:a |any |it |this )?(?:re|happen|occur|repet|again|such)\w*|\bzero risk\b|\b(?:is|are) now impossible\b|\b(?:is|are) (?:now )?(?:risk-?free|bullet-?proof|fool-?proof|watertight|rock[- ]solid|completely safe|fully (?:protected|secured?|safe)|immune|perfectly safe|100 ?% safe)\b|\b(?:fully|completely|totally|perfectly|permanently) (?:protected|fixed|solved|resolved|eliminated|safe|secured?|immune|stable|reliable)\b/i,
      ...told,
      unless,
    },
    {
      kind,
      says: /\b(?:we|team|company|I|us|all|again) (?:\w+ ){0,6}?(?:guarantee|promise|assure|pledge|vow|swear|commit(?:ted)? to|rest assured|give our word|determined|confident|certain|convinced)\b[^.;]*\b(?:again|repeat\w*|recur\w*|never|no|not|won['’]t|cannot|last|safe|future|sure)\b/i,
      ...told,
      unless,
    },
    {
      kind,
      says: /\b(?:do|doing|take|taking|taken|done) (?:everything|all|every|our (?:best|utmost)|whatever|the necessary|any|appropriate)\b(?:[^.;]*\b(?:again|future|recur\w*|prevent|avoid|never|repeat\w*|power|necessary|measures?|steps?)\b)?|\b(?:everything|all(?: necessary)? (?:measures|steps)) (?:has|have) been (?:done|taken)\b|\b(?:need|have) (?:not|no(?:t any)?) (?:to )?(?:worry|fear|concern)|\bneed not worry\b|\bno (?:need|reason) (?:to|for) (?:worry|concern)/i,
      parts: ['prevention', 'summary'],
      unless,
    },
    {
      kind,
      says: /\bno way\b[^.;]*\bagain\b|\b(?:seen|heard) the last of\b|\b(?:is|are|has been|have been|was|were) (?:now )?(?:fixed|solved|resolved|eliminated|cured|dealt with|taken care of)\b[^.;]*\b(?:permanent\w*|for good|forever|definitively|completely|once|finally)\b|\b(?:permanent\w*|completely|definitively|finally) (?:fixed|solved|resolved|eliminated)\b|\b(?:we|you|customers|users|everyone|merchants) (?:can|may) (?:now )?(?:rest|relax|sleep|trust|rely|be (?:sure|certain|confident))\b/i,
      ...told,
      unless,
    },
    {
      kind,
      says: /\b(?:make|making|be) (?:absolutely |very |completely )?(?:sure|certain)\b[^.;]*\b(?:again|one-off|never|no more|not|repeat\w*|recur\w*|last)\b/i,
      ...told,
      unless,
    },
    {
      kind,
      says: /\b(?:prevent|avoid|keep|stop)\w*\b[^.;]*\b(?:from happening|from occurring|from recurring|happening) again\b|\b(?:will|shall|we['’]ll) (?:prevent|avoid|stop) (?:this|it|such|any|a|similar|the same)\b/i,
      parts: ['prevention', 'summary'],
      unless: new RegExp(`${unless.source}|:\\s*$`, 'i'),
    },
    {
      kind,
      says: /\b(?:behind us|stays? fixed|single event|isolated (?:event|incident|case)|no further (?:\w+ )?(?:outages?|incidents?|failures?|problems?|repetition)|extremely unlikely|as good as (?:ruled|impossible)|(?:work|safe|stable|fine) from now on|nothing like (?:this|that|it)|not see (?:this|it|such)|avoid (?:a )?(?:repetition|recurrence|repeat)|prevent (?:a )?(?:repetition|recurrence|repeat)|can(?:no|['’])t recur)\b/i,
      parts: ['prevention', 'summary'],
      unless,
    },
  ];
}
