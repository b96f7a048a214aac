import {ACTION_TYPES, type ActionType} from './action.ts';

/** What a key in an action's parentheses stands for. */
export type Field = 'owner' | 'due' | 'type' | 'effort' | 'closed' | 'evidence';

const FIELDS: Readonly<Record<string, Field>> = {
  owner: 'owner',
  assignee: 'owner',
  담당: 'owner',
  담당자: 'owner',
  due: 'due',
  by: 'due',
  deadline: 'due',
  기한: 'due',
  마감: 'due',
  type: 'type',
  유형: 'type',
  종류: 'type',
  effort: 'effort',
  공수: 'effort',
  작업량: 'effort',
  done: 'closed',
  closed: 'closed',
  완료: 'closed',
  evidence: 'evidence',
  ref: 'evidence',
  증거: 'evidence',
  근거: 'evidence',
};

const TYPE_WORDS: Readonly<Record<ActionType, readonly string[]>> = {
  prevent: ['prevention', '예방', '재발 방지'],
  detect: ['detection', '감지', '탐지'],
  mitigate: ['mitigation', '완화'],
  repair: ['fix', '복구', '수리', '수정'],
  investigate: ['investigation', '조사'],
};

/** The words that `mh` writes. */
export const WRITTEN = {
  en: {type: 'type', effort: 'effort', closed: 'done', evidence: 'evidence'},
  ko: {type: '유형', effort: '공수', closed: '완료', evidence: '증거'},
} as const;

export function fieldNamed(word: string): Field | undefined {
  const key = word.trim().toLowerCase();
  return Object.hasOwn(FIELDS, key) ? FIELDS[key] : undefined;
}

export function actionType(word: string): ActionType | undefined {
  const said = word.trim().toLowerCase();
  return ACTION_TYPES.find((type) => type === said || TYPE_WORDS[type].includes(said));
}

/** A type as a document in `lang` writes it. */
export function typeWord(type: string, lang: 'en' | 'ko'): string {
  const known = actionType(type);
  if (known === undefined) return type;
  return lang === 'ko' ? (TYPE_WORDS[known].find((word) => /[가-힣]/.test(word)) ?? known) : known;
}
