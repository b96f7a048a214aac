import {Args, Flags} from '@oclif/core';
import {MhCommand} from '../../cli/command.ts';
import {atFlag, incidentFlag} from '../../cli/flags.ts';
import {changeStatus} from '../../cli/incident/adjust.ts';

export default class IncidentStatus extends MhCommand {
  static override args = {status: Args.string({required: true, ignoreStdin: true})};
  static override strict = false;
  static override flags = {...incidentFlag, ...atFlag, note: Flags.string()};

  async run(): Promise<void> {
    const {context, flags, words} = await this.ask(IncidentStatus);
    await changeStatus(context, flags, words.join(' '));
  }
}
