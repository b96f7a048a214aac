import {Args} from '@oclif/core';
import {MhCommand} from '../../cli/command.ts';
import {incidentFlag} from '../../cli/flags.ts';
import {unmask} from '../../cli/incident/unmask.ts';

export default class IncidentUnmask extends MhCommand {
  static override args = {entry: Args.string({required: true, ignoreStdin: true})};
  static override flags = {...incidentFlag};

  async run(): Promise<void> {
    const {context, args, flags} = await this.ask(IncidentUnmask);
    await unmask(context, flags, args.entry);
  }
}
