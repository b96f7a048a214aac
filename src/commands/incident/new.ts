import {Args, Flags} from '@oclif/core';
import {atFlag} from '../../cli/flags.ts';
import {declare} from '../../cli/incident/declare.ts';
import {withPageSpelt} from '../../cli/incident/pagerduty-flag.ts';
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
    pagerduty: Flags.string(),
  };

  async run(): Promise<void> {
    this.argv = withPageSpelt(this.argv);
    const {context, flags, text} = await this.askText(IncidentNew);
    const {pagerduty, page, ...facts} = flags;
    const options = {...facts, ...(text === '' ? {} : {title: text})};
    if (pagerduty === undefined) {
      await declare(context, {...options, page}, this.keeper);
      return;
    }
    const {declarePage} = await import('../../cli/incident/declare-page.ts');
    await declarePage(context, {...options, pagerduty}, this.keeper);
  }
}
