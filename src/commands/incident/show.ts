import {Args, Flags} from '@oclif/core';
import {MhCommand} from '../../cli/command.ts';
import {incidentFlag} from '../../cli/flags.ts';
import {show} from '../../cli/incident/show.ts';

export default class IncidentShow extends MhCommand {
  static override args = {incident: Args.string({ignoreStdin: true})};
  static override flags = {...incidentFlag, 'as-of': Flags.string(), names: Flags.boolean()};

  async run(): Promise<void> {
    const {context, args, flags} = await this.ask(IncidentShow);
    await show(context, {
      incident: args.incident ?? flags.incident,
      asOf: flags['as-of'],
      names: flags.names,
    });
  }
}
