import {Args} from '@oclif/core';
import {MhCommand} from '../../cli/command.ts';
import {adopt} from '../../cli/docs/adopt.ts';

export default class DocsAdopt extends MhCommand {
  static override args = {target: Args.string({required: true})};

  async run(): Promise<void> {
    const {context, args} = await this.ask(DocsAdopt);
    await adopt(context, args.target);
  }
}
