import {Args} from '@oclif/core';
import {MhCommand} from '../../cli/command.ts';
import {use} from '../../cli/incident/relate.ts';

export default class IncidentUse extends MhCommand {
  static override args = {incident: Args.string({required: true, ignoreStdin: true})};

  async run(): Promise<void> {
    const {context, args} = await this.ask(IncidentUse);
    await use(context, args.incident);
  }
}
