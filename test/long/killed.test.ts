import {describe, test} from 'vitest';
import {killedAt, STEPS, USERS_NEXT} from '../support/killed.ts';

describe.concurrent.each(Object.keys(USERS_NEXT))('killed at each step of writing, then %s', (next) => {
  test.each(STEPS)('a log, at %s', async (step) => {
    await killedAt(step, next);
  });
  test.each(STEPS.filter((step) => step !== 'spooled'))('a status, at %s', async (step) => {
    await killedAt(step, next, 'status');
  });
});
