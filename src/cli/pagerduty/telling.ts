import type {Message} from '../../i18n/index.ts';
import type {Write} from '../../pagerduty/write.ts';
import type {Context} from '../context.ts';
import type {Docs} from '../docs.ts';

/** What PagerDuty is told with an entry. */
export interface Telling {
  /** Id of the incident. */
  readonly incident: string;
  /** Name of the entry that says it. */
  readonly entry: string;
  readonly writes: readonly Write[];
}

/** What became of what PagerDuty was to be told, so far. */
export interface Told {
  /** Part of the answer: what it knows. */
  readonly results: readonly Message[];
  /** What it does not know yet, and what to type. */
  readonly remarks: readonly Message[];
  /** For `--json`: `pagerduty` is the worst of it. */
  readonly facts: object;
}

/**
 * Keeps it before the entry is written, so that neither is there without the other however the command ends; loads
 * what that takes. What is given sends it, and is called when the entry is safe. Nothing is kept on a dry run.
 */
export async function prepared(
  context: Context,
  docs: Docs,
  telling: Telling,
): Promise<(() => Promise<Told>) | undefined> {
  if (context.flags['dry-run'] === true) return undefined;
  const {prepareToTell} = await import('./tell.ts');
  return await prepareToTell(context, docs, telling);
}

export function showTold({out}: Context, told: Told | undefined): void {
  for (const line of told?.results ?? []) out.result(line);
  for (const line of told?.remarks ?? []) out.remark(line);
}
