import {MhCommand} from '../../cli/command.ts';
import {status} from '../../cli/docs/status.ts';

export default class DocsStatus extends MhCommand {
  async run(): Promise<void> {
    const {context} = await this.ask(DocsStatus);
    await status(context);
  }
}
