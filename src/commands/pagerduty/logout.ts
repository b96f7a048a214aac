import {MhCommand} from '../../cli/command.ts';
import {logout} from '../../cli/pagerduty/logout.ts';

export default class PagerDutyLogout extends MhCommand {
  async run(): Promise<void> {
    const {context} = await this.ask(PagerDutyLogout);
    await logout(context);
  }
}
