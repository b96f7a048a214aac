import {Args, Flags} from '@oclif/core';
import {MhCommand} from '../cli/command.ts';
import {init} from '../cli/init.ts';
import {LANGS} from '../i18n/index.ts';

export default class Init extends MhCommand {
  static override args = {folder: Args.string({ignoreStdin: true})};
  static override flags = {
    branch: Flags.string(),
    language: Flags.option({options: LANGS})(),
    zone: Flags.string(),
  };

  async run(): Promise<void> {
    const {context, args, flags} = await this.ask(Init);
    await init(context, {...flags, folder: args.folder});
  }
}
