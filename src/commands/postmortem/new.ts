import {Args, Flags} from '@oclif/core';
import {MhCommand} from '../../cli/command.ts';
import {incidentFlag} from '../../cli/flags.ts';
import {newPostmortem} from '../../cli/postmortem/new.ts';

export default class PostmortemNew extends MhCommand {
  static override args = {incident: Args.string({ignoreStdin: true})};
  static override flags = {
    ...incidentFlag,
    from: Flags.string(),
    edit: Flags.boolean(),
    metrics: Flags.boolean(),
    force: Flags.boolean(),
  };

  async run(): Promise<void> {
    const {context, args, flags} = await this.ask(PostmortemNew);
    await newPostmortem(context, {...flags, incident: args.incident ?? flags.incident});
  }
}
