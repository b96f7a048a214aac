import {Args} from '@oclif/core';
import {MhCommand} from '../../cli/command.ts';
import {atFlag, incidentFlag} from '../../cli/flags.ts';
import {changeRole} from '../../cli/incident/adjust.ts';

export default class IncidentRole extends MhCommand {
  static override args = {
    role: Args.string({required: true, ignoreStdin: true}),
    person: Args.string({ignoreStdin: true}),
  };
  static override flags = {...incidentFlag, ...atFlag};

  async run(): Promise<void> {
    const {context, args, flags} = await this.ask(IncidentRole);
    await changeRole(context, flags, args.role, args.person);
  }
}
