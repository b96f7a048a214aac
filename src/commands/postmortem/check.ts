import {Args, Flags} from '@oclif/core';
import {MhCommand} from '../../cli/command.ts';
import {incidentFlag} from '../../cli/flags.ts';
import {checkReviews, FORMATS} from '../../cli/postmortem/check.ts';

export default class PostmortemCheck extends MhCommand {
  static override args = {reviews: Args.string({multiple: true, ignoreStdin: true})};
  static override flags = {
    ...incidentFlag,
    all: Flags.boolean(),
    strict: Flags.boolean(),
    format: Flags.option({options: FORMATS})(),
  };

  async run(): Promise<void> {
    const {context, args, flags} = await this.ask(PostmortemCheck);
    const what = [...(flags.incident === undefined ? [] : [flags.incident]), ...(args.reviews ?? [])];
    if (await checkReviews(context, {...flags, what})) process.exitCode = 1;
  }
}
