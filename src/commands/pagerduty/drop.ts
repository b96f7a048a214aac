import {Args} from '@oclif/core';
import {MhCommand} from '../../cli/command.ts';
import {drop} from '../../cli/pagerduty/drop.ts';

export default class PagerdutyDrop extends MhCommand {
  static override args = {id: Args.string({required: true, ignoreStdin: true})};

  async run(): Promise<void> {
    const {context, args} = await this.ask(PagerdutyDrop);
    await drop(context, args.id);
  }
}
