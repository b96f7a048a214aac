import {rules as creators} from '@secretlint/secretlint-rule-preset-recommend';
import type {SecretLintRuleContext, SecretLintSourceCode} from '@secretlint/types';
import {PRESET_RULES} from './preset-rules.ts';
import type {Hit} from './rule.ts';

const SCOPE = '@secretlint/';

const used = creators.flatMap((creator) => {
  const row = PRESET_RULES[creator.meta.id.replace(SCOPE, '')];
  return row ? [{creator, kind: row.kind}] : [];
});

/**
 * What the secretlint preset finds. Its rules are called without `@secretlint/core`, whose profiler keeps a
 * growing list of marks that it searches from the start, and whose clean-up compares every pair of messages.
 */
export async function findWithPreset(text: string): Promise<readonly Hit[]> {
  const hits: Hit[] = [];
  // What the rules in use read of a source: a name that is no package file, so that they look at every text alike.
  const source = {content: text, filePath: 'text', ext: '.txt', contentType: 'text'} as SecretLintSourceCode;
  for (const {creator, kind} of used) {
    const report: SecretLintRuleContext['report'] = ({range: [start, end]}) =>
      void hits.push({kind, start, end});
    await creator.create(contextOf(report), {}).file?.(source);
  }
  return hits;
}

function contextOf(report: SecretLintRuleContext['report']): SecretLintRuleContext {
  const message = {message: '', messageId: ''};
  return {
    sharedOptions: {},
    report,
    ignore: () => undefined,
    createTranslator: () => () => message as never,
  };
}
