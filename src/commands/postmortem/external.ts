import {Args} from '@oclif/core';
import {MhCommand} from '../../cli/command.ts';
import {incidentFlag} from '../../cli/flags.ts';
import {externalReview} from '../../cli/postmortem/external.ts';

export default class PostmortemExternal extends MhCommand {
  static override args = {incident: Args.string({ignoreStdin: true})};
  static override flags = incidentFlag;

  async run(): Promise<void> {
    const {context, args, flags} = await this.ask(PostmortemExternal);
    await externalReview(context, {lang: flags.lang, incident: args.incident ?? flags.incident});
  }
}
