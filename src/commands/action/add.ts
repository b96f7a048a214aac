import {Args, Flags} from '@oclif/core';
import {addActionItem} from '../../cli/action/add.ts';
import {incidentFlag} from '../../cli/flags.ts';
import {TextCommand} from '../../cli/text-command.ts';

export default class ActionAdd extends TextCommand {
  static override args = {text: Args.string({ignoreStdin: true})};
  static override strict = false;
  static override flags = {
    ...incidentFlag,
    owner: Flags.string(),
    due: Flags.string(),
    type: Flags.string(),
    effort: Flags.string(),
  };

  async run(): Promise<void> {
    const {context, flags, text} = await this.askText(ActionAdd);
    const {incident, owner, due, type, effort} = flags;
    await addActionItem(context, {incident, text, owner, due, type, effort}, this.keeper);
  }
}
