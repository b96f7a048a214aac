import {Args} from '@oclif/core';
import {MhCommand} from '../../cli/command.ts';
import {incidentFlag} from '../../cli/flags.ts';
import {syncReview} from '../../cli/postmortem/sync.ts';

export default class PostmortemSync extends MhCommand {
  static override args = {incident: Args.string({ignoreStdin: true})};
  static override flags = incidentFlag;

  async run(): Promise<void> {
    const {context, args, flags} = await this.ask(PostmortemSync);
    await syncReview(context, {incident: args.incident ?? flags.incident});
  }
}
