import {Args, Flags} from '@oclif/core';
import {atFlag, incidentFlag} from '../../cli/flags.ts';
import {edit} from '../../cli/incident/edit.ts';
import {TextCommand} from '../../cli/text-command.ts';

export default class IncidentEdit extends TextCommand {
  static override args = {entry: Args.string({ignoreStdin: true}), text: Args.string({ignoreStdin: true})};
  static override strict = false;
  static override flags = {
    ...incidentFlag,
    ...atFlag,
    mark: Flags.string(),
    title: Flags.string(),
    impact: Flags.string(),
    retract: Flags.boolean(),
  };

  async run(): Promise<void> {
    const {context, flags, texts} = await this.askText(IncidentEdit, {skip: 1});
    const [entry, ...words] = texts;
    await edit(context, {...flags, entry, text: words.join(' ')}, this.keeper);
  }
}
