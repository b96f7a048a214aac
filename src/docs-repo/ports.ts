/** Reads what the branch holds (plus what is pending, plus uncommitted edits). Paths relative to the docs folder. */
export interface DocsReader {
  /** Every file under `folder`, as path → bytes decoded as UTF-8. Absent folder: empty map. */
  files(folder: string): Promise<ReadonlyMap<string, string>>;
  /** One file, or undefined. */
  file(path: string): Promise<string | undefined>;
}

export interface Clock {
  /** Now, as a Date. */
  now(): Date;
}

export interface Random {
  /** `length` characters of Crockford-like base32 in lower case (`0-9a-z` without i, l, o, u). */
  base32(length: number): string;
}
