import {wordKey} from './words.ts';

/** The roles that have a name in every language; any other role is called what it is called. */
const ROLES: Readonly<Record<string, readonly string[]>> = {
  commander: ['지휘자', '지휘'],
  scribe: ['기록자', '서기'],
  responder: ['대응자'],
};

/** Reads `Commander`, `지휘자`: one role has one name in every entry. Other roles are kept as typed. */
export function roleNamed(text: string): string {
  const key = wordKey(text);
  return (
    Object.keys(ROLES).find((role) => [role, ...(ROLES[role] ?? [])].some((word) => wordKey(word) === key)) ??
    text.trim()
  );
}
