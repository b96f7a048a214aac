export function factsTable(schema: object): string;
export function withFactsTable(document: string, table: string): string;
