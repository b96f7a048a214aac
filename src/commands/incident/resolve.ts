import {Args, Flags} from '@oclif/core';
import {atFlag, incidentFlag} from '../../cli/flags.ts';
import {resolve} from '../../cli/incident/resolve.ts';
import {TextCommand} from '../../cli/text-command.ts';

export default class IncidentResolve extends TextCommand {
  static override args = {text: Args.string({ignoreStdin: true})};
  static override strict = false;
  static override flags = {...incidentFlag, ...atFlag, pagerduty: Flags.boolean()};

  async run(): Promise<void> {
    const {context, flags, text} = await this.askText(IncidentResolve);
    await resolve(context, {...flags, text}, this.keeper);
  }
}
