interface Exchange {
  readonly operation: string;
  readonly request: {readonly url: string; readonly headers: object; readonly body: string};
  readonly status: number;
  readonly answer: unknown;
}

export function checkerOf(document: object): (exchange: Exchange) => readonly string[] | undefined;
