import {Args, Flags} from '@oclif/core';
import {MhCommand} from '../../cli/command.ts';
import {incidentFlag} from '../../cli/flags.ts';
import {watch} from '../../cli/incident/watch.ts';

export default class IncidentWatch extends MhCommand {
  static override args = {incident: Args.string({ignoreStdin: true})};
  static override flags = {
    ...incidentFlag,
    every: Flags.string(),
    once: Flags.boolean(),
    ndjson: Flags.boolean({exclusive: ['json', 'once']}),
  };

  async run(): Promise<void> {
    const {context, args, flags} = await this.ask(IncidentWatch);
    await watch(context, {...flags, incident: args.incident ?? flags.incident});
  }
}
