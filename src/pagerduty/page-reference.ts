const ID = /^[A-Z0-9]{7,36}$/;
const ADDRESS = /^https?:\/\/[^/\s]+\/(?:[a-z]+\/)*incidents\/([A-Za-z0-9]+)(?:[/?#]|$)/;

/** The id or number of a page, as a person has it: an id, a number, the address of its page; undefined for others. */
export function pageReference(text: string): string | undefined {
  const word = text.trim();
  const [, inAddress] = ADDRESS.exec(word) ?? [];
  if (inAddress !== undefined) return inAddress;
  const number = /^#?(\d{1,12})$/.exec(word)?.[1];
  return number ?? (ID.test(word.toUpperCase()) ? word.toUpperCase() : undefined);
}

/** Whether a word can be nothing else than the id or the address of a page. */
export function isPlainlyPage(word: string): boolean {
  return ADDRESS.test(word) || (/^[PQR][0-9A-Z]{6,35}$/.test(word) && /\d/.test(word));
}
