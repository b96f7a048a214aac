import {MhCommand} from '../../cli/command.ts';
import {sync} from '../../cli/docs/sync.ts';

export default class DocsSync extends MhCommand {
  async run(): Promise<void> {
    const {context} = await this.ask(DocsSync);
    await sync(context);
  }
}
