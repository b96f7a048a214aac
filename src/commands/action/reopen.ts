import {Args} from '@oclif/core';
import {reopenActionItem} from '../../cli/action/done.ts';
import {MhCommand} from '../../cli/command.ts';
import {incidentFlag} from '../../cli/flags.ts';

export default class ActionReopen extends MhCommand {
  static override args = {ref: Args.string({required: true, ignoreStdin: true})};
  static override flags = incidentFlag;

  async run(): Promise<void> {
    const {context, args, flags} = await this.ask(ActionReopen);
    await reopenActionItem(context, {...flags, ref: args.ref});
  }
}
