/**
 * The named steps of writing, in their order; files come before blobs where no filter is configured (`stage.ts`).
 * Tests stop the program dead at each of them.
 */
export type Step =
  | 'spooled'
  | 'journal-written'
  | 'blobs-written'
  | 'files-written'
  | 'index-written'
  | 'committed'
  | 'index-checked'
  | 'journal-removed'
  | 'write-prepared'
  | 'write-claimed'
  | 'write-sent';

declare const __FAULTS__: boolean | undefined;

/** Does nothing in the product; in the fault build it kills the process at the step named in `MH_FAULT`. */
export function fault(step: Step): void {
  if (typeof __FAULTS__ !== 'undefined' && __FAULTS__ && process.env['MH_FAULT'] === step)
    process.kill(process.pid, 'SIGKILL');
}
