import {Args, Flags} from '@oclif/core';
import {MhCommand} from '../../cli/command.ts';
import {atFlag, incidentFlag} from '../../cli/flags.ts';
import {stateOf} from '../../cli/postmortem/state.ts';

export default class PostmortemClose extends MhCommand {
  static override args = {incident: Args.string({ignoreStdin: true})};
  static override flags = {
    ...incidentFlag,
    ...atFlag,
    waive: Flags.string({multiple: true, multipleNonGreedy: true}),
  };

  async run(): Promise<void> {
    const {context, args, flags} = await this.ask(PostmortemClose);
    await stateOf(context, {...flags, incident: args.incident ?? flags.incident}, 'closed');
  }
}
