import type {Summary} from '../../src/incident/summary.ts';

/** An incident in short: open, of 8 October 2024, with what the test is about. */
export function summary(id: string, some: Partial<Summary> = {}): Summary {
  return {
    id,
    title: 'Connection pool exhausted',
    status: 'investigating',
    services: ['checkout'],
    pages: [],
    since: '2024-10-08T14:31:00.000Z',
    declaredAt: '2024-10-08T14:30:00.000Z',
    updatedAt: '2024-10-08T14:30:00.000Z',
    entries: 1,
    broken: 0,
    ...some,
  };
}
