import {Args, Flags} from '@oclif/core';
import {MhCommand} from '../../cli/command.ts';
import {incidentFlag} from '../../cli/flags.ts';
import {present} from '../../cli/postmortem/present.ts';

export default class PostmortemHide extends MhCommand {
  static override args = {entry: Args.string({required: true, ignoreStdin: true})};
  static override flags = {...incidentFlag, undo: Flags.boolean({default: false})};

  async run(): Promise<void> {
    const {context, args, flags} = await this.ask(PostmortemHide);
    await present(context, {incident: flags.incident, entry: args.entry}, {show: flags.undo});
  }
}
