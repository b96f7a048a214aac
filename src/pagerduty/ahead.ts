/** The same, with the next item asked for while the one before is being worked on. Errors come when it is their turn. */
export async function* ahead<T>(items: AsyncIterable<T>): AsyncGenerator<T> {
  const source = items[Symbol.asyncIterator]();
  try {
    let next = source.next();
    for (;;) {
      const item = await next;
      if (item.done === true) return;
      next = source.next();
      next.catch(() => undefined); // whoever waits for it is told
      yield item.value;
    }
  } finally {
    await source.return?.();
  }
}
