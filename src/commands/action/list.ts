import {Flags} from '@oclif/core';
import {listActions} from '../../cli/action/list.ts';
import {MhCommand} from '../../cli/command.ts';
import {incidentFlag} from '../../cli/flags.ts';

export default class ActionList extends MhCommand {
  static override flags = {
    ...incidentFlag,
    overdue: Flags.boolean(),
    owner: Flags.string(),
    all: Flags.boolean(),
  };

  async run(): Promise<void> {
    const {context, flags} = await this.ask(ActionList);
    await listActions(context, flags);
  }
}
