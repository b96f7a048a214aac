import {Flags} from '@oclif/core';
import {MhCommand} from '../../cli/command.ts';
import {list} from '../../cli/incident/list.ts';

export default class IncidentList extends MhCommand {
  static override flags = {
    open: Flags.boolean(),
    severity: Flags.string({char: 's'}),
    service: Flags.string(),
    since: Flags.string(),
    until: Flags.string(),
    text: Flags.string(),
  };

  async run(): Promise<void> {
    const {context, flags} = await this.ask(IncidentList);
    await list(context, flags);
  }
}
