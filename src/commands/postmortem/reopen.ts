import {Args} from '@oclif/core';
import {MhCommand} from '../../cli/command.ts';
import {atFlag, incidentFlag} from '../../cli/flags.ts';
import {stateOf} from '../../cli/postmortem/state.ts';

export default class PostmortemReopen extends MhCommand {
  static override args = {incident: Args.string({ignoreStdin: true})};
  static override flags = {...incidentFlag, ...atFlag};

  async run(): Promise<void> {
    const {context, args, flags} = await this.ask(PostmortemReopen);
    await stateOf(context, {...flags, incident: args.incident ?? flags.incident}, 'draft');
  }
}
