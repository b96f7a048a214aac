import {Args} from '@oclif/core';
import {incidentFlag} from '../../cli/flags.ts';
import {present} from '../../cli/postmortem/present.ts';
import {TextCommand} from '../../cli/text-command.ts';
import {Failure} from '../../failure.ts';

export default class PostmortemShorten extends TextCommand {
  static override args = {entry: Args.string({ignoreStdin: true}), text: Args.string({ignoreStdin: true})};
  static override strict = false;
  static override flags = incidentFlag;

  async run(): Promise<void> {
    const {context, flags, texts} = await this.askText(PostmortemShorten, {skip: 1});
    const [entry, ...words] = texts;
    if (entry === undefined)
      throw new Failure('usage-missing', {missing: 'ENTRY', command: 'postmortem shorten'});
    await present(context, {incident: flags.incident, entry}, {text: words.join(' ')}, this.keeper);
  }
}
