import {Args, Flags} from '@oclif/core';
import {atFlag, incidentFlag} from '../cli/flags.ts';
import {log} from '../cli/incident/log.ts';
import {TextCommand} from '../cli/text-command.ts';

export default class Log extends TextCommand {
  static override aliases = ['incident:log'];
  static override args = {text: Args.string({ignoreStdin: true})};
  static override strict = false;
  static override flags = {
    ...incidentFlag,
    ...atFlag,
    mark: Flags.string(),
    by: Flags.string(),
    attach: Flags.string({multiple: true, multipleNonGreedy: true}),
    last: Flags.boolean(),
    pagerduty: Flags.boolean(),
  };

  async run(): Promise<void> {
    const {context, flags, text} = await this.askText(Log, {input: true});
    await log(context, {...flags, text}, this.keeper);
  }
}
