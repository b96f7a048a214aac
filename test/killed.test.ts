import {describe, test} from 'vitest';
import {killedAt, STEPS} from './support/killed.ts';

const NEXT = ['git commit', 'git stash, and pop later', 'git commit -a', 'git checkout -b'] as const;

describe.concurrent('killed while it writes, then the user goes on: no entry leaves the branch', () => {
  test.each(STEPS.map((step, at) => [step, NEXT[at % NEXT.length] ?? 'nothing'] as const))(
    'at %s, then %s',
    async (step, next) => {
      await killedAt(step, next);
    },
  );
});
