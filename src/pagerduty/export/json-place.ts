const TOKEN =
  /\s+|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:]/y;

type Wanted = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end';

/** Where a text stops being JSON: V8 says it for some mistakes only. The length of the text where it ends too early. */
export function brokenAt(text: string): number {
  const inside: string[] = [];
  let wanted: Wanted = 'value';
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const [said] = TOKEN.exec(text) ?? [];
    if (said === undefined) return at;
    if (said.trim() === '') continue;
    const next = after(said, wanted, inside);
    if (next === undefined) return at;
    wanted = next;
  }
  return text.length;
}

/** What is wanted after a token; undefined where the token is not. Keeps what is open. */
function after(said: string, wanted: Wanted, inside: string[]): Wanted | undefined {
  if (said === '}' || said === ']') return close(said, wanted, inside);
  if (wanted === 'comma or end')
    return said === ',' && inside.length > 0 ? (isObject(inside) ? 'key' : 'value') : undefined;
  if (wanted === 'colon') return said === ':' ? 'value' : undefined;
  if (wanted.startsWith('key')) return said.startsWith('"') ? 'colon' : undefined;
  if (said === ',' || said === ':') return undefined;
  if (said !== '{' && said !== '[') return 'comma or end';
  inside.push(said);
  return said === '{' ? 'key or end' : 'value or end';
}

function close(said: string, wanted: Wanted, inside: string[]): Wanted | undefined {
  const open = inside.pop();
  return wanted.endsWith('or end') && open === (said === '}' ? '{' : '[') ? 'comma or end' : undefined;
}

function isObject(inside: readonly string[]): boolean {
  return inside.at(-1) === '{';
}
