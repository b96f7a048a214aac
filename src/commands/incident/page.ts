import {Args, Flags} from '@oclif/core';
import {MhCommand} from '../../cli/command.ts';
import {atFlag, incidentFlag} from '../../cli/flags.ts';
import {page} from '../../cli/incident/page.ts';

export default class IncidentPage extends MhCommand {
  static override args = {who: Args.string({required: true, ignoreStdin: true})};
  static override flags = {...incidentFlag, ...atFlag, message: Flags.string({char: 'm'})};

  async run(): Promise<void> {
    const {context, args, flags} = await this.ask(IncidentPage);
    await page(context, flags, args.who);
  }
}
