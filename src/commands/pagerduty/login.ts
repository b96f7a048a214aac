import {Flags} from '@oclif/core';
import {MhCommand} from '../../cli/command.ts';
import {login} from '../../cli/pagerduty/login.ts';
import {Failure} from '../../failure.ts';
import {REGIONS} from '../../pagerduty/region.ts';

export default class PagerDutyLogin extends MhCommand {
  static override flags = {
    region: Flags.option({options: REGIONS})(),
    oauth: Flags.boolean(),
  };

  async run(): Promise<void> {
    const {context, flags} = await this.ask(PagerDutyLogin);
    await login(context, flags);
  }

  /** A word too many is a token, most likely, and must not come back in what is said about it. */
  override async catch(error: Error): Promise<void> {
    const isToken = /^(?:Unexpected argument|Nonexistent flag.*=)/s.test(error.message);
    await super.catch(isToken ? new Failure('pagerduty-token-argument') : error);
  }
}
