import {Args, Flags} from '@oclif/core';
import {MhCommand} from '../../cli/command.ts';
import {atFlag, incidentFlag} from '../../cli/flags.ts';
import {changeSeverity} from '../../cli/incident/adjust.ts';

export default class IncidentSeverity extends MhCommand {
  static override args = {severity: Args.string({required: true, ignoreStdin: true})};
  static override flags = {...incidentFlag, ...atFlag, note: Flags.string()};

  async run(): Promise<void> {
    const {context, args, flags} = await this.ask(IncidentSeverity);
    await changeSeverity(context, flags, args.severity);
  }
}
