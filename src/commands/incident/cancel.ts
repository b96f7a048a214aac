import {Args} from '@oclif/core';
import {atFlag, incidentFlag} from '../../cli/flags.ts';
import {cancel} from '../../cli/incident/adjust.ts';
import {TextCommand} from '../../cli/text-command.ts';

export default class IncidentCancel extends TextCommand {
  static override args = {reason: Args.string({ignoreStdin: true})};
  static override strict = false;
  static override flags = {...incidentFlag, ...atFlag};

  async run(): Promise<void> {
    const {context, flags, text} = await this.askText(IncidentCancel);
    await cancel(context, {...flags, text}, this.keeper);
  }
}
