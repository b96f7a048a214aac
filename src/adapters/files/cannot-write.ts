import {Failure, isFailure} from '../../failure.ts';

/** What went wrong while something of ours was written below `folder`, as a refusal: `cannot-write`. */
export function cannotWrite(error: unknown, folder: string): Failure {
  if (isFailure(error)) return error;
  const {code, message} = error as NodeJS.ErrnoException;
  return new Failure('cannot-write', {reason: code ?? message, folder});
}
