import {Failure} from '../failure.ts';

/** What would end the part that it stands in. */
const PARTING = /[,;、·|()（）<>\n]/;

/** Evidence as it is written behind an action, so that it reads back as one. Failure `action-part-unreadable`. */
export function evidenceText(typed: string): string {
  const said = typed.trim();
  if (/^https?:\/\/\S+$/.test(said)) return addressText(said);
  if (said === '' || PARTING.test(said))
    throw new Failure('action-part-unreadable', {flag: '--evidence', value: typed});
  return said;
}

/** An address whose brackets cannot be taken for ours, in angle brackets where commas could. */
function addressText(address: string): string {
  const safe = address.replace(/[()<>（）]/g, percentEncoded);
  return PARTING.test(safe) ? `<${safe}>` : safe;
}

/** Also for brackets, which encodeURIComponent leaves alone. */
function percentEncoded(char: string): string {
  return [...new TextEncoder().encode(char)].map((byte) => `%${byte.toString(16).toUpperCase()}`).join('');
}
