import {Flags} from '@oclif/core';
import {MhCommand} from '../../cli/command.ts';
import {now} from '../../cli/oncall/now.ts';

export default class OncallNow extends MhCommand {
  static override flags = {service: Flags.string()};

  async run(): Promise<void> {
    const {context, flags} = await this.ask(OncallNow);
    await now(context, flags);
  }
}
