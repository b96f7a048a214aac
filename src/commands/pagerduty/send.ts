import {MhCommand} from '../../cli/command.ts';
import {send} from '../../cli/pagerduty/send.ts';

export default class PagerdutySend extends MhCommand {
  static override hidden = true;

  async run(): Promise<void> {
    const {context} = await this.ask(PagerdutySend);
    await send(context);
  }
}
