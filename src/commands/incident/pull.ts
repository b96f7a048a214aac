import {Args, Flags} from '@oclif/core';
import {MhCommand} from '../../cli/command.ts';
import {incidentFlag} from '../../cli/flags.ts';
import {pull} from '../../cli/incident/pull.ts';

export default class IncidentPull extends MhCommand {
  static override args = {page: Args.string({ignoreStdin: true})};
  static override flags = {
    ...incidentFlag,
    since: Flags.string(),
    until: Flags.string(),
    service: Flags.string({multiple: true, multipleNonGreedy: true}),
    urgency: Flags.option({options: ['high', 'low'] as const})(),
    status: Flags.option({
      options: ['triggered', 'acknowledged', 'resolved'] as const,
      multiple: true,
      multipleNonGreedy: true,
    })(),
    mine: Flags.boolean(),
  };

  async run(): Promise<void> {
    const {context, args, flags} = await this.ask(IncidentPull);
    await pull(context, {...flags, page: args.page});
  }
}
