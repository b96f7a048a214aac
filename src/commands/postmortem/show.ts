import {Args} from '@oclif/core';
import {MhCommand} from '../../cli/command.ts';
import {incidentFlag} from '../../cli/flags.ts';
import {showReview} from '../../cli/postmortem/show.ts';

export default class PostmortemShow extends MhCommand {
  static override args = {incident: Args.string({ignoreStdin: true})};
  static override flags = incidentFlag;

  async run(): Promise<void> {
    const {context, args, flags} = await this.ask(PostmortemShow);
    await showReview(context, args.incident ?? flags.incident);
  }
}
