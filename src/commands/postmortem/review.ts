import {Args} from '@oclif/core';
import {MhCommand} from '../../cli/command.ts';
import {atFlag, incidentFlag} from '../../cli/flags.ts';
import {stateOf} from '../../cli/postmortem/state.ts';

export default class PostmortemReview extends MhCommand {
  static override args = {incident: Args.string({ignoreStdin: true})};
  static override flags = {...incidentFlag, ...atFlag};

  async run(): Promise<void> {
    const {context, args, flags} = await this.ask(PostmortemReview);
    await stateOf(context, {...flags, incident: args.incident ?? flags.incident}, 'in-review');
  }
}
