import type {Wording} from '../fault.ts';

const ACTS =
  'entered|typed|selected|chosen|clicked|uploaded|pasted|pressed|picked|unplugged|pulled|keyed in|ticked|plugged|typed in|clicked on';

/** A slip, carelessness or an operator's mistake as the cause. */
export function humanError(human: string): Wording[] {
  const kind = 'human-error';
  const told = {parts: ['cause', 'lesson', 'summary', 'timeline'] as const};
  const explained =
    /\b(?:because|since (?:the|both|it)|as (?:the|both|it)|by the (?:signer|system|script|job|scheduler|parser|tool))\b/;
  return [
    {
      kind,
      says: new RegExp(
        `${human}[^.;:]{0,30}?\\b(?:inadvertent|unintentional|mistaken|erroneous|accidental|wrong)ly\\b|${human} (?:\\w+ )?(?:had )?(?:misread|misclicked|mistyped|left (?:\\w+ ){1,3}on)\\b`,
      ),
      ...told,
    },
    {
      kind,
      says: /\b(?:human|operator|operators'|user|manual|clerical|operating|operational|operative|procedural|handling|data[- ]entry|input|copy[- ](?:and[- ])?paste|judge?ment|pilot|finger|personal|individual|typing|typographical|admin(?:istrator)?|engineer|developer|staff|keyboard|simple|plain|silly|stupid|careless|honest|unforced)[- ](?:errors?|mistakes?|slips?|failings?|faults?|lapses?|blunders?)\b/i,
      ...told,
      unless:
        /\b(?:messages?|manual errors? (?:page|code)|error (?:page|code|message|log|rate|budget|handler)s?|input errors? (?:are|is)|user errors? (?:are|is) (?:shown|returned))\b|\b(?:not|never|isn['’]t|rather than|instead of|stops? at|beyond)\b.{0,30}\b(?:cause|answer|explanation|human|operator)|\b(?:human|operator) error is\b/i,
    },
    {
      kind,
      says: /\b(?:error|lapse|failure|mistake|slip) (?:of|in) (?:judge?ment|attention|concentration|memory|the (?:finger|hand|pen|mouse)|handling)|\bslips? of the \w+/i,
      ...told,
    },
    {
      kind,
      says: /\bby (?:mistake|accident)\b|\b(?:mistakes?|errors?) (?:was|were) made\b|\baccidental(?:ly)?\b|\bunwitting(?:ly)?\b|\b(?:was|were|been|got) (?:inadvertently|unintentionally|mistakenly|erroneously|wrongly) (?:\w+ed|set|put|cut|run|left|sent)\b(?! by)|^inadvertent\w*\b|^unintentional\w*/i,
      ...told,
      unless:
        /\baccidental(?:ly)? (?:deletion|push|change)s? (?:is|are) (?:not )?(?:blocked|possible|prevented)|protect\w* against accidental/i,
    },
    {
      kind,
      says: new RegExp(
        `\\b(?:mistakes?|errors?|blunders?|typos?|slips?|misstep|mishap|gaffe) (?:made )?(?:by|of|from|on the part of) (?:[\\w-]+ ){0,3}?${human}`,
      ),
      ...told,
    },
    {kind, says: /\b(?:somebody|someone|anybody)['’]s (?:slip|mistake|error|typo|oversight)\b/i, ...told},
    {
      kind,
      says: /\bcareless(?:ly|ness)\b|\bcareless (?:click|edit|change|mistake|error|handling|copy|operation|work|deploy|command|use|key)\w*|\binattenti\w+|\bnegligence\b|\babsent-?minded\w*|\bfat-?finger\w*|\bfat fingers?\b|\bPEBKAC\b|\boversights?\b|\bmis-?(?:click|typ|key|tap|tick|clicks|typed|keyed)\w*|\bsloppiness\b|\bcomplacen\w+|\bforgetful\w*|\bheedless\w*|\bthoughtless\w*|\bhuman factors?\b|\bhuman (?:weakness|nature|fallibility)\b|\bbutterfingers\b|\bbrain fart\b/i,
      ...told,
    },
    {
      kind,
      says: /\b(?:lack|want|loss|moment|absence) of (?:\w+ )?(?:attention|care|concentration|focus|diligence|discipline|caution|awareness|vigilance|carelessness|inattention|distraction|thought|experience|attentiveness|due diligence|rigou?r)\b|\bmomentary (?:lapse|inattention|distraction|confusion|carelessness|oversight|loss of \w+|absence)|\bslipped (?:\w+ )?minds?\b|\bhuman slip\b|\b(?:insufficient|inadequate|poor) (?:care|attention|concentration|diligence|awareness)\b/i,
      ...told,
    },
    {
      kind,
      says: /(?:^|due to |because of |out of |caused by |[:-] )(?:\w+ )?(?:fatigue|tiredness|exhaustion|haste|hurry|overconfidence|distraction|stress|boredom|routine blindness)\b(?!-)/i,
      parts: ['cause'],
      unless:
        /\b(?:alert|alarm) fatigue|stress[- ]test|(?:resource|pool|memory|port|connection|disk|thread|IP|quota) exhaustion|exhaustion of\b/i,
    },
    {
      kind,
      says: /^(?:\W*)(?:an? )?(?:\w+ )?typos?\b|\b(?:a|an|the|of|through|by|was|with|single|simple|silly)(?: \w+)? typos?\b/i,
      parts: ['cause', 'summary', 'lesson'],
      unless:
        /\btypos? (?:in \w+ )?(?:is|are) (?:silently )?(?:ignored|accepted|tolerated)|typo-?(?:tolerant|squat)|\b(?:accepts|accepted|passed|passes|tolerates|ignores|corrects|suggests|parser|loader|validator)\b/i,
    },
    {
      kind,
      says: new RegExp(
        `\\b(?:[Ww]rong|[Ii]ncorrect|[Ii]nvalid|[Ff]alse|[Mm]istaken)(?: [\\w-]+){1,4}? (?:(?:was|were|got|had been|being) )?(?:${ACTS})\\b`,
      ),
      parts: ['cause', 'summary', 'lesson'],
      unless: explained,
    },
    {
      kind,
      says: new RegExp(
        `(?:^\\W*(?:\\w+ly )?|\\b(?:command|script|change|query|migration|load test|statement|file|deploy|update|delete|restart) (?:\\w+ )?(?:was |were )|${human} (?:\\w+ )?(?:had )?)(?:${ACTS}|connected|logged in|plugged|pointed|ran|run|executed|changed|edited|deployed|deleted|copied|restarted|rebooted|worked|was|were) (?:\\w+ ){0,4}?(?:into|in|to|on|from|at|against)? ?the wrong (?:window|terminal|tab|button|shell|console|environment|cluster|region|branch|file|cell|column|host|server|database|key|cable|row|account|project|field|line|box|port|directory|folder|tenant|room|rack)`,
      ),
      parts: ['cause', 'summary', 'lesson'],
      unless: explained,
    },
    {
      kind,
      says: new RegExp(
        `(?:^\\W*|${human} (?:\\w+ )?)(?:pushed|clicked|hit|pressed|used|picked|chose|selected|opened|typed|deleted|entered|cut|pulled|took|sent|ran|restarted|shut down|killed|dropped|emptied) (?:on )?the wrong \\w+`,
      ),
      parts: ['cause', 'summary', 'lesson'],
      unless: explained,
    },
    {
      kind,
      says: new RegExp(
        `\\b(?:mistakes?|errors?|typos?|blunders?|misconfigurations?) (?:in|during|while|when|on|at)\\b[^.;]*\\b(?:by hand|manual(?:ly)?|spreadsheet|sheet|editing|copying|typing|entering|maintenance|setup|set-up|configuring)`,
        'i',
      ),
      parts: ['cause', 'summary'],
      unless: /\bmistake budget\b/i,
    },
    {
      kind,
      says: /\b(?:wasn['’]t|weren['’]t|not) (?:paying attention|concentrating|focused|focussed|looking)\b|\bdidn['’]t pay attention\b/i,
      ...told,
    },
    {
      kind,
      says: /\b(?:was|were|been|got) (?:simply |just |somehow |again )?(?:forgotten|overlooked|neglected|mixed up|misread|mistyped|misunderstood|mislabell?ed by hand|confused)\b|\bmix-?ups?\b|\bslip(?:s|ped)?\b(?= (?:while|when typing|during|through the|past the))|\bunfortunate \w+(?: click| keystroke)?\b|\b(?:hasty|unlucky|stray|wrong|inadvertent) (?:click|keystroke|key press|keypress|command|paste|tap)\b|\bpoor (?:judge?ment|attention)\b/i,
      parts: ['cause', 'summary', 'lesson'],
      unless: explained,
    },
    {
      kind,
      says: new RegExp(
        `\\b(?:[Ww]rong|[Ii]ncorrect|[Ii]nvalid)(?: [\\w-]+){1,4}? (?:passed|given|set|used|supplied|provided|issued|made|taken|followed|configured|ordered|delivered|installed) by (?:[\\w-]+ ){0,3}?${human}`,
      ),
      ...told,
    },
    {
      kind,
      says: /\b(?:confusion (?:of|between)|forgetfulness|misreading of|misunderstanding|slip-?ups?|by hand wrongly|tripped over|wrong way (?:round|around)|commented out by|(?:zeros?|digits?|commas?|decimals?) (?:too many|too few|in the wrong|was typed|instead)|typed instead|oops)\b|\bwrong (?:tab|window|terminal|button|shell)\W*$|^(?:it )?was (?:just |simply )?(?:a |an )(?:\w+ )?(?:mistake|slip|accident|error)\b|^it was (?:just |simply )?(?:a |an )(?:\w+ )?(?:mistake|slip|accident|error)\b/i,
      parts: ['cause', 'summary', 'lesson'],
      unless: explained,
    },
  ];
}
