import * as z from 'zod';
import {isTokenAddress} from '../docs-repo/token-address.ts';

const text = z.string().min(1);

/** Whose a token is. An account's key belongs to nobody in particular. */
export const ownerSchema = z.union([
  z.strictObject({
    kind: z.literal('user'),
    id: text,
    name: text,
    email: text.optional(),
    account: text.optional(),
  }),
  z.strictObject({kind: z.literal('account')}),
]);
export type Owner = z.output<typeof ownerSchema>;

/** What is remembered of a sign-in on this machine. `token` is there only where no key store holds it. */
export const signInSchema = z.strictObject({
  version: z.literal(1),
  keptIn: z.enum(['key-store', 'file']),
  token: text.optional(),
  kind: z.enum(['token', 'bearer']),
  /** Where the token was accepted; it is sent nowhere else by itself. */
  address: z.string().refine(isTokenAddress),
  owner: ownerSchema,
});
export type SignIn = z.output<typeof signInSchema>;
