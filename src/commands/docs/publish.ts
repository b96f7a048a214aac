import {MhCommand} from '../../cli/command.ts';
import {publish} from '../../cli/docs/publish.ts';

export default class DocsPublish extends MhCommand {
  static override hidden = true;

  async run(): Promise<void> {
    const {context} = await this.ask(DocsPublish);
    await publish(context);
  }
}
