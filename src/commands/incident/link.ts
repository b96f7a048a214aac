import {Args, Flags} from '@oclif/core';
import {MhCommand} from '../../cli/command.ts';
import {atFlag, incidentFlag} from '../../cli/flags.ts';
import {link} from '../../cli/incident/relate.ts';

export default class IncidentLink extends MhCommand {
  static override args = {target: Args.string({required: true, ignoreStdin: true})};
  static override flags = {...incidentFlag, ...atFlag, label: Flags.string()};

  async run(): Promise<void> {
    const {context, args, flags} = await this.ask(IncidentLink);
    await link(context, flags, args.target);
  }
}
