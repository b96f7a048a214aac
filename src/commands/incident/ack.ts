import {Args} from '@oclif/core';
import {atFlag, incidentFlag} from '../../cli/flags.ts';
import {ack} from '../../cli/incident/ack.ts';
import {TextCommand} from '../../cli/text-command.ts';

export default class IncidentAck extends TextCommand {
  static override args = {text: Args.string({ignoreStdin: true})};
  static override strict = false;
  static override flags = {...incidentFlag, ...atFlag};

  async run(): Promise<void> {
    const {context, flags, text} = await this.askText(IncidentAck);
    await ack(context, {...flags, text}, this.keeper);
  }
}
