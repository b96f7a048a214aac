import {Args, Flags} from '@oclif/core';
import {atFlag, incidentFlag} from '../../cli/flags.ts';
import {update} from '../../cli/incident/update.ts';
import {TextCommand} from '../../cli/text-command.ts';

export default class IncidentUpdate extends TextCommand {
  static override args = {text: Args.string({ignoreStdin: true})};
  static override strict = false;
  static override flags = {...incidentFlag, ...atFlag, next: Flags.string(), pagerduty: Flags.boolean()};

  async run(): Promise<void> {
    const {context, flags, text} = await this.askText(IncidentUpdate);
    await update(context, {...flags, text}, this.keeper);
  }
}
