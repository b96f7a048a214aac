import {Flags} from '@oclif/core';
import {MhCommand} from '../../cli/command.ts';
import {listReviews} from '../../cli/postmortem/list.ts';

export default class PostmortemList extends MhCommand {
  static override flags = {stats: Flags.boolean(), since: Flags.string()};

  async run(): Promise<void> {
    const {context, flags} = await this.ask(PostmortemList);
    await listReviews(context, flags);
  }
}
