import {Args, Flags} from '@oclif/core';
import {MhCommand} from '../../cli/command.ts';
import {atFlag} from '../../cli/flags.ts';
import {merge} from '../../cli/incident/relate.ts';

export default class IncidentMerge extends MhCommand {
  static override args = {incident: Args.string({required: true, ignoreStdin: true})};
  static override flags = {...atFlag, into: Flags.string({required: true})};

  async run(): Promise<void> {
    const {context, args, flags} = await this.ask(IncidentMerge);
    await merge(context, {incident: args.incident, at: flags.at}, flags.into);
  }
}
