import {MhCommand} from '../cli/command.ts';
import {undo} from '../cli/undo.ts';

export default class Undo extends MhCommand {
  async run(): Promise<void> {
    const {context} = await this.ask(Undo);
    await undo(context);
  }
}
