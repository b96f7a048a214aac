import {test} from 'vitest';
import {writeAtOnce} from './support/write-at-once.ts';

test('4 processes log 5 entries each at once: all are there, and nothing of the user is touched', async () => {
  await writeAtOnce(4, 5);
});
