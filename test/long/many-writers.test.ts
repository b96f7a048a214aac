import {test} from 'vitest';
import {writeAtOnce} from '../support/write-at-once.ts';

test('8 processes log 50 entries each at once: all are there, and nothing of the user is touched', async () => {
  await writeAtOnce(8, 50);
});
