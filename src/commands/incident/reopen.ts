import {Args} from '@oclif/core';
import {atFlag, incidentFlag} from '../../cli/flags.ts';
import {reopen} from '../../cli/incident/adjust.ts';
import {TextCommand} from '../../cli/text-command.ts';

export default class IncidentReopen extends TextCommand {
  static override args = {reason: Args.string({ignoreStdin: true})};
  static override strict = false;
  static override flags = {...incidentFlag, ...atFlag};

  async run(): Promise<void> {
    const {context, flags, text} = await this.askText(IncidentReopen);
    await reopen(context, {...flags, text}, this.keeper);
  }
}
