/** Line and column of an offset, both from 1; a column counts UTF-16 units, as SARIF and editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export type PlaceOf = (offset: number) => Place;

/** Finds places in one text: its line ends are looked for once. */
export function placesIn(text: string): PlaceOf {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return {line: low + 1, column: offset - (starts[low] ?? 0) + 1};
  };
}
