import {Args, Flags} from '@oclif/core';
import {atFlag} from '../../cli/flags.ts';
import {declare} from '../../cli/incident/declare.ts';
import {TextCommand} from '../../cli/text-command.ts';

export default class IncidentNew extends TextCommand {
  static override args = {title: Args.string({ignoreStdin: true})};
  static override strict = false;
  static override flags = {
    ...atFlag,
    severity: Flags.string({char: 's'}),
    service: Flags.string({multiple: true, multipleNonGreedy: true}),
    impact: Flags.string(),
    commander: Flags.string(),
    note: Flags.string(),
    page: Flags.string(),
  };

  async run(): Promise<void> {
    const {context, flags, text} = await this.askText(IncidentNew);
    await declare(context, {...flags, ...(text === '' ? {} : {title: text})}, this.keeper);
  }
}
