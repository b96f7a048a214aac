import * as z from 'zod';
import type {User} from './schema-directory.ts';
import type {Page, World} from './world.ts';

/** An answer that is no success, in PagerDuty's envelope. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: readonly string[];

  constructor(status: number, code: number, message: string, ...errors: readonly string[]) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  get body() {
    const {message, code, errors} = this;
    return {error: {message, code, ...(errors.length > 0 && {errors})}};
  }
}

export const errorAnswer = z.strictObject({
  error: z.strictObject({message: z.string(), code: z.int(), errors: z.array(z.string()).optional()}),
});

export const notFound = () => new Refusal(404, 2100, 'Not Found');
export const invalid = (...errors: readonly string[]) =>
  new Refusal(400, 2001, 'Invalid Input Provided', ...errors);

/** Who asks: a user, or with the key of an account nobody in particular. */
export interface Caller {
  readonly user?: User | undefined;
}

/** A request that fits its operation. */
export interface Ask<Q = unknown, B = unknown> {
  readonly world: World;
  readonly id: string;
  readonly query: Q;
  readonly body: B;
  readonly caller: Caller;
  readonly from?: string | undefined;
}

export interface Operation {
  /** As PagerDuty's document names it: `GET /incidents/{id}/notes`. */
  readonly name: string;
  readonly query: z.ZodType;
  readonly body?: z.ZodType | undefined;
  readonly status: number;
  readonly answer: z.ZodType;
  handle(ask: Ask): unknown;
}

/** A read; its query is of the type that its schema gives. */
export function read<Q>(
  name: string,
  query: z.ZodType<Q>,
  answer: z.ZodType,
  handle: (ask: Ask<Q>) => unknown,
): Operation {
  return {name: `GET ${name}`, query, status: 200, answer, handle: (ask) => handle(ask as Ask<Q>)};
}

interface WriteShape<B> {
  readonly body: z.ZodType<B>;
  readonly answer: z.ZodType;
  readonly status?: number;
}

/** A write; it is done in the name of `agent`, which PagerDuty asks of account keys as the header From. */
export function write<B>(
  name: string,
  {body, answer, status = 200}: WriteShape<B>,
  handle: (ask: Ask<unknown, B>, agent: User) => unknown,
): Operation {
  const inSomebodysName = (ask: Ask) => handle(ask as Ask<unknown, B>, agentOf(ask));
  return {name, query: z.strictObject({}), body, status, answer, handle: inSomebodysName};
}

function agentOf({world, caller, from}: Ask): User {
  const named = world.users.all.find(({email}) => email === from);
  const agent = caller.user ?? named;
  if (agent === undefined) throw new Refusal(400, 1008, 'Requester User Not Found');
  return agent;
}

/** The incident of the path; 404 where there is none. */
export function pageOf({world, id}: Ask): Page {
  const page = world.page(id);
  if (page === undefined) throw notFound();
  return page;
}
