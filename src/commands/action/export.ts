import {Flags} from '@oclif/core';
import {exportActions} from '../../cli/action/export.ts';
import {MhCommand} from '../../cli/command.ts';
import {incidentFlag} from '../../cli/flags.ts';

export default class ActionExport extends MhCommand {
  static override flags = {
    ...incidentFlag,
    to: Flags.option({options: ['csv', 'ics', 'github'] as const, required: true})(),
    repo: Flags.string(),
    overdue: Flags.boolean(),
    owner: Flags.string(),
    all: Flags.boolean(),
  };

  async run(): Promise<void> {
    const {context, flags} = await this.ask(ActionExport);
    await exportActions(context, flags);
  }
}
