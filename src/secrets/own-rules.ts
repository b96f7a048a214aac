import {CREDENTIAL_SHAPES} from './credential-shapes.ts';
import {NAMED_VALUES} from './named-values.ts';
import type {SecretRule} from './rule.ts';
import {VENDOR_TOKENS} from './vendor-tokens.ts';

/** Our own rules, the most telling first: where hits overlap, the mask takes the earlier row's kind. */
export const OWN_RULES: readonly SecretRule[] = [...VENDOR_TOKENS, ...CREDENTIAL_SHAPES, ...NAMED_VALUES];
