import {Args} from '@oclif/core';
import {MhCommand} from '../../cli/command.ts';
import {retry} from '../../cli/pagerduty/retry.ts';

export default class PagerdutyRetry extends MhCommand {
  static override args = {id: Args.string({ignoreStdin: true})};

  async run(): Promise<void> {
    const {context, args} = await this.ask(PagerdutyRetry);
    await retry(context, args.id);
  }
}
