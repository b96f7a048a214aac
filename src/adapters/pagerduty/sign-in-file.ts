import {existsSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import type {SignIn} from '../../pagerduty/sign-in.ts';
import type {Folders} from '../folders.ts';
import {writeWhole} from '../files/write.ts';

/** What is remembered of the sign-in at PagerDuty, in a file that only this user can read. */
export class SignInFile {
  readonly path: string;

  constructor({state}: Folders) {
    this.path = join(state, 'pagerduty.json');
  }

  /** Costs no more than a look: nothing is parsed. */
  get isThere(): boolean {
    return existsSync(this.path);
  }

  /** Undefined where nobody is signed in, or the file is no sign-in of ours. */
  async read(): Promise<SignIn | undefined> {
    if (!this.isThere) return undefined;
    const {signInSchema} = await import('../../pagerduty/sign-in.ts');
    try {
      return signInSchema.safeParse(JSON.parse(readFileSync(this.path, 'utf8'))).data;
    } catch {
      return undefined;
    }
  }

  write(signIn: SignIn): void {
    writeWhole(this.path, `${JSON.stringify(signIn)}\n`, {mode: 0o600});
  }

  remove(): void {
    rmSync(this.path, {force: true});
  }
}
