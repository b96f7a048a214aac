import {problemText} from '../../docs-repo/config-problem.ts';
import type {Context} from '../context.ts';
import type {Docs} from '../docs.ts';

/** A broken config never stops a declaration or a log: the defaults stand in, and that is said. */
export function warnOfProblems(context: Context, docs: Docs): void {
  const [first] = docs.problems;
  if (first) context.out.remark(context.say('config.problems', {problem: problemText(first, context.lang)}));
}
