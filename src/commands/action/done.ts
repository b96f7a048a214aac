import {Args, Flags} from '@oclif/core';
import {closeActionItem} from '../../cli/action/done.ts';
import {MhCommand} from '../../cli/command.ts';
import {incidentFlag} from '../../cli/flags.ts';

export default class ActionDone extends MhCommand {
  static override args = {ref: Args.string({required: true, ignoreStdin: true})};
  static override flags = {...incidentFlag, evidence: Flags.string(), on: Flags.string()};

  async run(): Promise<void> {
    const {context, args, flags} = await this.ask(ActionDone);
    await closeActionItem(context, {...flags, ref: args.ref});
  }
}
