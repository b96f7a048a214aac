export function failureTables(
  lang: 'en' | 'ko',
  statuses: Readonly<Record<string, number>>,
  texts: Readonly<Record<string, string>>,
): string;
export function withFailureTables(document: string, tables: string): string;
