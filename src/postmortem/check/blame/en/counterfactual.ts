import type {Wording} from '../fault.ts';

const MODAL =
  "(?:should|ought|could|might|would|must)(?: not|n['’]t)?(?: (?:really|also|at least|probably|easily|simply|just|well|never|clearly|certainly|surely|still|all|definitely|obviously|perhaps|then|even))*(?: to)?(?: not)? have(?! to\\b)|(?:ought|needed|need) (?:not )?to have|['’]d have|(?:was|were|is|are) supposed to(?! be (?:empty|idempotent))|must have known|(?:should|could|would)['’]ve|(?:really )?(?:needed|had) to (?:have )?(?:escalate|check|ask|call|page|tell|test|verify|declare|roll|notify|react|respond|warn|read|stop|speak|consult|involve|communicate)";

/** What only people do: where nobody is named, somebody is meant. */
const PEOPLE_DO =
  'tested|checked|verified|reviewed|caught|prevented|avoided|noticed|spotted|detected earlier|escalated|communicated|informed|told|warned|notified|considered|planned|rehearsed|foreseen|anticipated|renewed|discussed|asked|read|questioned|double-checked|consulted|involved|announced|declared|paged|thought|known|acked|acknowledged|done|been more|seen|approved|merged|agreed|frozen|taken (?:more )?care|reacted|responded|followed|reported|updated|cleaned|documented|called|postponed|cancelled|pushed|rolled back';

const OMITTED =
  'check|test|verify|look|read|wait|tell|notify|inform|ask|review|notice|think|consider|bother|follow|update|communicate|escalate|respond|react|reali[sz]e|understand|monitor|compare|confirm|coordinate|plan|prepare|anticipate|foresee|document|announce|report|call|warn|validate|rehearse|double-check|consult|involve|question|investigate|spot|recogni[sz]e|clean|renew|rotate|declare|page|raise|share|take (?:\\w+ )?(?:into account|care|time|action|trouble)|account for|make sure|ensure|pay attention|act|catch|stop|roll|add|write|set|remove|enable|disable|use|run|give|hand|say|mention|back up|inspect|examine|study|acknowledge|pick|answer|order|request|cancel|turn|switch|remember|keep|schedule|apply|finish|complete|get|told|read|thought|took|got|gave|ran|kept|wrote|understood|knew about|spoke|came|went|did|made|sent|brought|found|learn|care|mention|own|assign|feel|step|pay|expect|assume|realize|meet|publish|pass|forward|hand over|leave';

const AGAINST_HUMAN =
  /\b(?:anyone|anybody|any (?:engineer|developer|operator|team)|no(?:body| one)) (?:\w+ ){0,8}could(?:n['’]t| not)? have|\bcould(?: not|n['’]t) (?:reasonably |possibly )?have (?:known|seen|foreseen|noticed|guessed|told)|\bwould have (?:\w+ )*?(?:later|worse)\b|\b(?:later|worse|lucky)\b/i;

/** What people ought to have done, or did not do, in place of what they saw and did. */
export function counterfactual(human: string, subject: string): Wording[] {
  const kind = 'counterfactual';
  const past = {parts: ['cause', 'lesson', 'summary', 'timeline', 'prevention'] as const};
  const soft = 'hindsight';
  // What follows begins what they did: no noun, as in "the QA environment".
  const acting = `${subject}(?=,|['’]| (?:did|had|has|have|never|failed|omitted|forgot|neglected|declined|should|could|would|might|must|ought|need|needed|who|that|in|on|of|from|at|for|and|or|was|were|is|are|also|really|simply|just|then|still|probably|members?|all|alone|\\w+ly|\\w+ed|got|took|saw|knew|went|ran|felt|kept|sat)\\b)`;
  return [
    {
      kind,
      says: new RegExp(`${acting}[^.;]{0,90}?(?:\\b|(?=['’]))(?:${MODAL})\\b`),
      ...past,
      unless: AGAINST_HUMAN,
    },
    {
      kind,
      says: new RegExp(`(?:\\b|(?=['’]))(?:${MODAL})\\b[^.;]*\\b(?:if|had|for|of)\\b[^.;]*?${human}`),
      ...past,
      unless: AGAINST_HUMAN,
    },
    {
      kind,
      says: new RegExp(`\\b(?:${MODAL})\\b(?: been)? (?:\\w+ )?(?:${PEOPLE_DO})\\b`),
      ...past,
      unless: AGAINST_HUMAN,
    },
    {
      kind,
      says: new RegExp(
        `(?:^|[-–:(] ?)(?:really |also |in hindsight,? )?(?:should|could|ought|must)(?: not|n['’]t)? (?:to )?have\\b(?! been there)`,
        'i',
      ),
      parts: ['lesson', 'timeline', 'cause'],
      unless: /\bbeen (?!\w+ed\b)/,
    },
    {
      kind,
      says: /\b(?:a (?:little|bit|simple|quick) )?(?:more|better|closer|earlier|proper|greater|extra|some|simple|single|quick)\b (?:\w+ ){0,2}(?:planning|care|attention|communication|review|testing|preparation|thought|diligence|caution|coordination|checking|judge?ment|look|glance|question|check|call|discipline|foresight)\b[^.;]*\b(?:would|could|might)\b[^.;]*\bhave\b/i,
      ...past,
    },
    {
      kind,
      says: /\b(?:was|is|were) (?:entirely |easily |completely |totally |perfectly |\d+ ?% )?(?:preventable|avoidable|foreseeable)\b|\bif only\b|\b[Hh]ad (?:we|he|she|they|I|you|somebody|someone)\b/,
      ...past,
    },
    {kind, says: new RegExp(`\\bHad (?:the |a |an |our )?(?:[\\w-]+ ){0,3}?${human}(?! not\\b)`), ...past},
    {
      kind,
      says: new RegExp(
        `${acting}[^.;:]{0,70}?\\b(?:failed|omitted|neglected|forgot|declined|did ?n[o'’]t care) to\\b`,
      ),
      ...past,
    },
    {
      kind,
      says: new RegExp(
        `(?:^|[-–:(,] ?)(?:failed|failure|failing|omitted|omission|neglected|forgot|forgetting) to (?:${OMITTED})\\b`,
        'i',
      ),
      parts: ['cause', 'lesson', 'summary'],
    },
    {
      kind,
      says: new RegExp(
        `${acting}[^.;:]{0,70}?(?<!\\b(?:was|were|is|are|been|be) )\\b(?:did(?: not|n['’]t)|had(?: not|n['’]t)(?: \\w+)?|never(?: \\w+)?|has(?: not|n['’]t)|have(?: not|n['’]t)) (?:\\w+ly |even |once |actually |first )*(?:${OMITTED})(?:ed|t|d)?\\b`,
      ),
      ...past,
      unless: /\b(?:did(?: not|n['’]t) need|so (?:we|they) (?:never|did))\b/,
    },
    {
      kind,
      says: /\b(?:[Nn]o(?:body| one)|[Nn]one of (?:us|them)|[Nn]either of (?:us|them)|[Nn]ot one of)\b[^.;:]{0,50}?\b(?:had )?(?!(?:is|was|were|are|been) )(?:tested|checked|verified|looked|read|noticed|saw|seen|thought|asked|told|escalated|reviewed|questioned|compared|considered|bothered|tried|updated|renewed|followed|reported|raised|realised|realized|spotted|informed|warned|called|monitored|documented|removed|cleaned|planned|rehearsed|watched|paid|taken)\b/,
      ...past,
      unless:
        /\b(?:is|was|were|are) (?:paged|told|informed|notified|called|asked|warned)\b|\b(?:because|since|as the)\b|:/,
    },
    {
      kind,
      says: /\b(?:[Ww]e|[Tt]hey|he|she|team|engineers?|on-call) (?:\w+ )?(?:had|was given|were given) (?:every|ample|plenty of|enough) (?:chance|opportunit|reason|time|warning)\w*/i,
      ...past,
    },
    {
      kind,
      says: /\b(?:[Ii]t was|[Ww]e were|[Ii]t was plain|was) (?:a mistake|wrong|a bad idea|unwise|irresponsible|foolish|naive|negligent|an error) (?:of \w+ )?(?:not )?to\b/,
      ...past,
    },
    {
      kind,
      says: new RegExp(`${human} (?:\\w+ )?needed to \\w+`),
      parts: ['lesson', 'cause', 'summary'],
      unless: /\bneeded to (?:wait for|restart|reach|log|know)\b/,
    },
    {
      kind,
      says: new RegExp(
        `\\bshould have been (?:obvious|clear|evident|apparent|plain|easy|trivial|enough|routine)\\b|\\bcould have (?:saved|spared)\\b`,
      ),
      ...past,
    },
    {
      kind,
      says: new RegExp(
        `${subject}[^.;:]{0,50}?\\b(?:did not|didn['’]t|never|had not|hadn['’]t) (?:see|hear|know|notice|find|recogni[sz]e|reali[sz]e)\\b`,
      ),
      parts: ['cause', 'lesson', 'summary'],
      unless: /:|\b(?:because|since|as the|as it|which|nothing|when)\b/,
    },
    {
      kind,
      says: /\bwould have been (?:\w+ )?(?:better|enough|easy|obvious|trivial|wise|wiser|right|prudent|the right)\b|\b(?:right|best|obvious|sensible|correct) (?:thing|move|step|choice|decision)\b[^.;]*\bwould have\b|^[A-Z]\w+ing\b[^.;]*\b(?:would|could|might) have\b|\bI wish\b|\binexcusable\b|\bunacceptable\b|\b(?:we|they|he|she|team|on-call)\b[^.;]*\bfar too (?:long|late)\b|\bwe were (?:too|far too|very|much too) (?:late|slow)\b|\bleast (?:we|they|he|she|one) could\b|\b(?:ought to|should) (?:know|have known)\b|\bnobody did anything\b/i,
      ...past,
      unless: /\b(?:alert|alarm)s? should\b/,
    },
    {
      kind,
      says: /\b(?:was|were|had|has)(?: not|n['’]t| never)(?: been)? (?:followed|renewed|checked|verified|tested|reviewed|consulted|communicated|escalated|rehearsed|read|considered|thought|tried)\b|\bwent un(?:read|noticed|checked|tested|answered|reviewed|heeded)\b|\b(?:went|going|gone) ahead without\b|\b(?:was|were) (?:deployed|released|shipped|merged|changed|applied|rolled out|made|done|put live|started) without (?:\w+ )*?(?:review|test\w*|approval|check\w*|backup|plan|notice|warning)\b/i,
      parts: ['cause', 'lesson', 'summary'],
      unless: /:|\b(?:because|since|as the|as it|by the|which|until|CI)\b/,
    },
    {
      kind,
      says: new RegExp(`\\b[Ii]nstead of \\w+ing\\b[^.;]*?${human}|${human}[^.;]*?\\binstead of \\w+ing\\b`),
      ...past,
    },
    {kind: soft, says: new RegExp(`\\b(?:${MODAL})\\b`), ...past},
    {kind: soft, says: /\bshould(?:n't| not)? have\b/, parts: ['action']},
  ];
}
