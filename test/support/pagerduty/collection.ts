/** Records by id, in the order in which they were added; what a test does to one is what PagerDuty then answers. */
export class Collection<T extends {readonly id: string}> {
  readonly #records = new Map<string, T>();

  constructor(records: readonly T[] = []) {
    this.add(...records);
  }

  get all(): readonly T[] {
    return [...this.#records.values()];
  }

  find(id: string): T | undefined {
    return this.#records.get(id);
  }

  /** Throws where there is none: a test that asks for it is wrong. */
  get(id: string): T {
    const record = this.#records.get(id);
    if (record === undefined) throw new Error(`no record ${id}`);
    return record;
  }

  add(...records: readonly T[]): void {
    for (const record of records) this.#records.set(record.id, record);
  }

  edit(id: string, changes: Partial<T>): void {
    this.#records.set(id, {...this.get(id), ...changes});
  }

  delete(id: string): void {
    this.get(id);
    this.#records.delete(id);
  }
}
