import {finding, type Finding} from '../finding.ts';
import type {Block} from '../model/blocks.ts';
import {openWordsIn} from '../model/open-words.ts';
import {type Action, blocksIn, type Review} from '../model/review.ts';
import {shared, stemsOf} from './stems.ts';

/** What makes a claim of prevention believable. */
export const GUARDS = ['runbook', 'test', 'alert', 'limit'] as const;
export type Guard = (typeof GUARDS)[number];

const SAYS: Readonly<Record<Guard, RegExp>> = {
  runbook: /runbook|playbook|런북|절차서|매뉴얼/i,
  test: /\btest|drill|rehears|canary|\bCI\b|테스트|시험|훈련|카나리|검증/i,
  alert:
    /alert|alarm|monitor|\bpage[sd]?\b|notif|watch|probe|dashboard|알림|알람|경보|모니터링|호출|감지|대시보드/i,
  limit:
    /limit|quota|\bcap(?:s|ped)?\b|\bpool|refus|reject|\block\b|block|constraint|throttl|validat|confirm|approv|circuit|timeout|idempoten|prompt|retr(?:y|ies)|제한|한도|한계|상한|풀링|풀러|연결 풀|거부|제약|잠금|차단|승인|검증|멱등|자동|방지 장치|막(?:는|고|아|음)/i,
};

/** One claim of the section on prevention: what it rests on, and what in the review gives it. */
export interface Claim {
  readonly block: Block;
  readonly text: string;
  readonly guard?: Guard;
  /** Number of the action that gives it. */
  readonly action?: number;
  /** What that action says. */
  readonly given?: string;
  /** It stands among what was done. */
  readonly resolved: boolean;
}

/** The items of the section on prevention; open ones are left out. */
export function claimsOf(review: Review): Claim[] {
  const {text, masked, sections, actions} = review;
  return blocksIn(sections, 'prevention')
    .filter(({kind, start, end}) => kind === 'item' && !openWordsIn(text, masked, start, end))
    .map((block) => {
      const said = text.slice(block.start, block.end);
      const guard = guardOf(said);
      const action = guard && given(said, guard, actions);
      const resolved = blocksIn(sections, 'resolution').some(
        ({start, end}) => shared(stemsOf(said), stemsOf(text.slice(start, end))) > 0,
      );
      return {
        block,
        text: said,
        resolved,
        ...(guard && {guard}),
        ...(action && {action: action.number, given: action.text}),
      };
    });
}

export function guardOf(text: string): Guard | undefined {
  return GUARDS.find((guard) => SAYS[guard].test(text));
}

/** The action that gives a guard: of the same kind and on the same matter, the closest first. */
function given(claim: string, guard: Guard, actions: readonly Action[]): Action | undefined {
  const about = stemsOf(claim);
  const [best] = actions
    .map((action) => ({
      action,
      score: shared(about, stemsOf(action.text)) + (guardOf(action.text) === guard ? 2 : 0),
    }))
    .filter(({score}) => score >= 2)
    .sort((a, b) => b.score - a.score);
  return best?.action;
}

/** PM017: each claim names what stops it; and something in the review gives it. */
export function claims(review: Review): Finding[] {
  return claimsOf(review).flatMap(({block, guard, action, resolved}) => {
    const section = 'prevention';
    if (guard === undefined) return [finding('PM017', 'no-guard', block, {section, level: 'warning'})];
    if (action !== undefined || resolved) return [];
    return [finding('PM017', 'guard-not-given', block, {section, level: 'note', params: {guard}})];
  });
}
