import {expect, test} from 'vitest';
import {withPageSpelt} from './pagerduty-flag.ts';

test.each([
  [['--pagerduty'], ['--pagerduty=mine']],
  [
    ['--pagerduty', 'Checkout', 'slow'],
    ['--pagerduty=mine', 'Checkout', 'slow'],
  ],
  [
    ['--pagerduty', 'Q0SEEDP00L1008', 'slow'],
    ['--pagerduty=Q0SEEDP00L1008', 'slow'],
  ],
  [
    ['--pagerduty=1008', 'slow'],
    ['--pagerduty=1008', 'slow'],
  ],
  [
    ['-s', 'sev2', '--pagerduty', '--json'],
    ['-s', 'sev2', '--pagerduty=mine', '--json'],
  ],
  [
    ['--', '--pagerduty', 'is', 'down'],
    ['--', '--pagerduty', 'is', 'down'],
  ],
])('%j is read as %j', (typed, meant) => {
  expect(withPageSpelt(typed)).toEqual(meant);
});
