import type {Wording} from '../fault.ts';

const FAULTY =
  "broke|took (?:\\w+ ){0,4}(?:down|out|offline)|brought (?:\\w+ ){0,4}(?:down|to its knees)|brought down|crashed|knocked|destroyed|wiped|corrupted|ruined|mis(?!s)\\w+ed|misread|mistook|neglected|ignored|disregarded|dismissed|missed|forgot(?:ten)?|overlooked|botched|bungled|fumbled|messed up|screwed up|blew|mixed up|confused|let (?:[\\w'-]+ ){1,6}(?:expire|through|slip|lapse|run out|go|happen|fill up)|rubber-?stamped|waved|by-?passed|circumvented|violated|breached|skipped|introduced (?:\\w+ ){0,2}?(?:[\\w-]+ )?(?:bugs?|errors?|regressions?|defects?|faults?|typos?|loops?|leaks?|problems?)|hard-?coded|hammered|abandoned|caused|triggered (?:the|this|an) (?:outage|incident|failure)|cost us|refused|insisted|slept|dragged|lacked|sat on|gave up|panicked|guessed|assumed|blindly|hastily|recklessly|carelessly|wrongly|mistakenly|foolishly|stubbornly|(?:was|were|is|are) (?:\\w+ ){0,2}(?:too slow|slow|too late|late|asleep|careless|negligent|incompetent|reckless|sloppy|lazy|inexperienced|unprepared|distracted|to blame|at fault|responsible for (?:the|this|that) (?:outage|incident|failure|problem|error|loss|damage|delay|mess)|wrong|confused|overconfident|ignorant|unqualified|incapable|unresponsive|drunk|hung ?over|unreachable|nowhere|out of (?:his|her|their) depth|overwhelmed)|could ?n[o']t be bothered|took (?:far |much )?too long|took (?:\\w+ )?(?:minutes|hours|ages|forever)|wasted|pressured|forced|pushed (?:\\w+ ){0,3}to skip|to skip|had no (?:idea|clue)|left (?:\\w+ ){1,5}(?:on|open|unattended|running|enabled|disabled|behind|unlocked|exposed|switched)";

const CHANGED =
  'emptied|filled|deployed|pushed|merged|shipped|released|rolled (?:back|out)|deleted|removed|dropped|truncated|erased|purged|changed|edited|modified|altered|updated|upgraded|ran|executed|typed|entered|keyed|uploaded|imported|committed|copied|pasted|clicked|pressed|hit|selected|picked|disabled|enabled|turned|switched|shut|stopped|rebooted|restarted|killed|terminated|applied|set|configured|approved|signed off|opened|closed|unplugged|pulled|disconnected|cut|revoked|rotated|moved|migrated|wrote|left|gave|granted|scaled|lowered|raised|cancelled|sent|started|launched|leaked|published|exposed|installed|replaced|reused|tested|scheduled|swapped|connected|formatted|loaded|overwrote|force-pushed|renamed|drilled|powered|put';

/** Why it looked right to them: then what they did is told, not held against them. */
const EXPLAINED =
  /\b(?:documented|runbook|procedure|playbook|manual|instructions?|checklist|guide|according to|as (?:planned|agreed|documented|described|usual)|as (?:the|it|both|its|there|their|a)|because|since (?:the|it|both|its|there)|per the|following the|template|default|the (?:tool|console|prompt|script|form|page|wizard|button|dashboard|screen|command|CLI|policy|UI))\b/i;

/** What anybody may have done in a cause. */
const NEUTRAL =
  '(?!(?:noticed|followed|reported|decided|paged|acknowledged|used|asked|expected|received|responded|restored|recovered|escalated|called|needed|learned|owned|shared|agreed|raised|based|located|named|planned)\\b)';

const BLAMED =
  'refusal|negligence|mistakes?|errors?|failures?|incompetence|inexperience|carelessness|haste|ignorance|inattention|laziness|lack|sloppiness|oversight|misjudge?ment|faults?|blunders?|slow|stubbornness|ineptitude|decision|action|actions|misconfiguration|misunderstanding';

/** A person, a role, a team or a supplier as the subject of a fault. */
export function personFault(human: string, subject: string, owner: string, does: string): Wording[] {
  const kind = 'person-fault';
  const inCause = {parts: ['cause', 'summary'] as const};
  const told = {parts: ['cause', 'lesson', 'summary', 'prevention', 'action'] as const};
  return [
    {
      kind,
      says: new RegExp(
        `\\b(?:guilty|incompeten\\w+|negligen(?:t|tly)|blameworthy|ineptitude|rookie|amateur\\w*)\\b|\\bculprits?\\b[^.;]*?${human}`,
      ),
    },
    {
      kind,
      says: new RegExp(
        `\\b(?:caused|triggered|brought about|created|provoked) (?:\\w+ )?by (?:[\\w-]+ ){0,4}?${human}`,
      ),
    },
    {
      kind,
      says: new RegExp(
        `\\b(?:due to|owing to|thanks to|because of|blame on|fault of|down to|lies? with|rests? with|blamed on|attributed to) (?:[\\w-]+ ){0,2}?${human}`,
      ),
      ...told,
      unless: /\b(?:responded|quick|saved|early|recovered)\b/,
    },
    {
      kind,
      says: new RegExp(`\\b(?:It|This|that) (?:was|is) (?:[\\w-]+ ){0,4}?${human} (?:who|that|which)\\b`),
      ...inCause,
    },
    {
      kind,
      says: new RegExp(
        `${owner} (?:own |complete |total |sheer |slow )?(?:${BLAMED})\\b(?=.{0,60}\\b(?:caus|led|made|brought|mean|cost|delay|result|possible|reason|broke|lost|prevent|prolong|let)|\\.?$)`,
      ),
      ...told,
      unless:
        /\b(?:service|system|job|script|tool|vendor['’]s own|library|report|scheduler|cache|node|broker|driver)\b/i,
    },
    {
      kind,
      says: /\b(?:our|my|his|her|their|your|everybody's|nobody's) (?:own )?(?:fault|mistake|error|negligence|carelessness|incompetence|inexperience|failure|sloppiness|ignorance)\b/i,
    },
    {
      kind,
      says: new RegExp(`${does} (?:\\w+ing (?:and|to) )?(?:${FAULTY})\\b`),
      ...told,
      unless:
        /\b(?:without being|saved us|so that nobody|thanks to|praise|as planned)\b|\b(?:everyone|everybody|somebody|someone) (?:can|could|may)\b/,
    },
    {
      kind,
      says: new RegExp(
        `${human}[^.;:]{0,60}?\\b(?:did|had|was|were|is|are|has|have|would|could)(?: not|n[’']t) (?:\\w+ )?(?:understand|care|listen|bother|cooperate|answer|react|respond|paying|pay|competent|qualified|trained|experienced|available|reachable|up to|prepared|capable|take|do (?:his|her|their)|own)\\b`,
      ),
      ...told,
      unless: /\bno (?:alert|page)\b/,
    },
    {
      kind,
      says: new RegExp(`(?!(?:[Tt]hey|[Ww]e|I|you)\\b)${does} (?:${CHANGED})\\b`),
      ...inCause,
      unless: EXPLAINED,
    },
    {
      kind,
      says: new RegExp(
        `${human}[^.;]{0,60}?\\b(?:without (?:\\w+ )?(?:approval|permission|review|testing|asking|telling|checking|notice|warning|a (?:review|ticket|test|backup)|any|consult\\w+|inform\\w+|read\\w+|look\\w+|think\\w+)|in spite of|even though|on a whim|straight to production|although (?:he|she|they) )`,
      ),
      ...told,
      unless: /\b(?:paged|paging) without|\bwithout (?:anyone|anybody|being)\b/,
    },
    {
      kind,
      says: /\b(?:wrong|untested|broken|bad|incorrect|again|without)\b.{0,40}\bby (?:[A-Z]\w+|\uE000)|\bby (?:[A-Z]\w+|\uE000\uE001*),? (?:again|without|by mistake)/,
      parts: ['timeline', 'lesson'],
    },
    {
      kind,
      says: new RegExp(
        `(?:no(?:body| one)|none|[Nn]o(?:body| one)|None)\\b[^.;:]{0,40}?\\b(?:took|takes|cared|felt|stepped|claimed|wanted|volunteered|responded|reacted|did anything|spoke)\\b`,
      ),
      ...told,
    },
    {
      kind,
      says: /\b(?:bad|poor|sloppy|shoddy|weak|lazy|careless|inadequate|insufficient|unprofessional|terrible|awful|appalling|hasty|rash) (?:judge?ment|work|job|handling|communication|planning|decisions?|management|preparation|supervision|coordination|workmanship|performance|leadership|attitude|teamwork|handover|oversight|practices?)\b|\bno excuses?\b/i,
      ...told,
    },
    {
      kind,
      says: new RegExp(
        `${human}(?: members?)? (?:\\w+ )?(?:(?:is|are|was|were|seemed|looked) (?:\\w+ ){0,2}(?:useless|hopeless|unhelpful|lost|chaotic|disorgani[sz]ed|unprofessional|irresponsible|clueless|stubborn|arrogant|impatient|hasty|oblivious|unfamiliar|indifferent|complacent|afraid|reluctant|unwilling)|lost (?:control|track|interest|focus|time)|made (?:an? |the |several |many |some )?(?:\\w+ )?(?:mistakes?|errors?|blunders?|mess|bad|wrong|poor)|did (?:a|an|the) (?:bad|poor|awful|sloppy)|do(?:es)? not care|don[’']t care|got it wrong|cut corners|took (?:a )?shortcuts?|jumped to|hid|lied|covered up|is to blame|are to blame|never (?:listens?|answers?|reads?|cares?)|tends? to)\\b`,
      ),
      ...told,
    },
    {
      kind,
      says: new RegExp(
        `${owner} (?:own )?(?:failure|refusal|inability|unwillingness) to\\b|\\b[Bb]ecause of (?:the |our |a )?(?:[\\w-]+ ){0,2}?${human}`,
      ),
      ...told,
      unless: /\b(?:service|system|job|script|tool|scheduler|node|server|library)['’]s\b/,
    },
    {
      kind,
      says: new RegExp(
        `${subject}(?: members?)?(?: of [\\w -]{1,25}?)? (?:[\\w-]+ )?(?:(?:is|are|was|were) (?:\\w+ ){0,2}(?:sloppy|tired|overconfident|over-?eager|unfocused|angry|drunk|in a hurry)|just watched|argued|talked over|kept (?:\\w+ ){1,5}to (?:it|him|her|them)sel\\w+|handled (?:\\w+ ){1,4}badly|thought it was|clearly (?:had|did|was|were)|had no (?:experience|knowledge|understanding|plan)|wanted it|delivered|did a|rushed|tidied|emptied|gave us|kept us|made us|put us|let us|failed us)\\b`,
      ),
      ...told,
      unless:
        /\b(?:good|great|excellent|thorough|quickly|in time|early|correct) (?:job|work|answer|advice)?\b(?!.*idea)/,
    },
    {
      kind,
      says: new RegExp(
        `\\b(?:is|was) (?:entirely |all |squarely |solely )?on ${human}|\\b(?:[Rr]oot )?[Cc]ause:? (?:was |is )?(?:the |our )?${human}\\W*$|\\brushed (?:through )?by (?:\\w+ ){0,3}?${human}|\\b[Bb]lame\\b[^.;]{0,40}\\b(?:rests?|lies?|goes to|falls?)\\b|${owner} (?:habit|insistence|obsession|change|commit|deploy|decision|idea|script|pull request|attitude|behaviou?r|hesitation|delay|silence|absence|impatience|indecision) (?:of|to|is what|was what|that|which|caused|broke|took|led|cost|started|finally)\\b`,
      ),
      ...told,
      unless:
        /\b(?:service|system|job|script|tool|scheduler|node|server|library|provider|git|saved|helped|paid off)['’]s\b|\bgit blame\b|\bsaved\b|\bhelped\b|\bpaid off\b/,
    },
    {
      kind,
      says: new RegExp(`\\b[Ww]hy (?:did|does|was|were|is|had|has)(?:n['’]t)? (?:[\\w-]+ ){0,2}?${human}`),
      ...told,
    },
    {
      kind,
      says: /\b[Ee]very(?:one|body) (?:\w+ )?(?:assumed|waited|thought somebody|relied|looked away|ignored|blamed)\b/,
      ...told,
    },
    {
      kind,
      says: new RegExp(
        `^\\W*(?:(?:root |direct )?cause: ?)?(?:it was |because |since )?(?:(?:the|an?|our|one of (?:the|our)|some|two|another) )?(?:[\\w-]+ ){0,2}?(?!(?:we|they|you|he|she)\\b)${human}(?: members?)?(?: \\w+ly| who [^,.;]{1,40}| (?:in|on|at|from) (?:the )?\\w+| of the \\w+(?: team)?| had| then| just| also)* ${NEUTRAL}(?:\\w+ed|took|brought|broke|sent|ran|wrote|left|put|set|gave|made|built|let|forgot|cut|kept|told|went|did|came|thought|spent|shut|hit|wanted|chose to ignore)\\b`,
        'i',
      ),
      parts: ['cause'],
      unless: EXPLAINED,
    },
  ];
}
