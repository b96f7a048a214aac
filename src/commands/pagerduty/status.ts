import {MhCommand} from '../../cli/command.ts';
import {status} from '../../cli/pagerduty/status.ts';

export default class PagerDutyStatus extends MhCommand {
  async run(): Promise<void> {
    const {context} = await this.ask(PagerDutyStatus);
    await status(context);
  }
}
