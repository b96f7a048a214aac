import {Args, Flags} from '@oclif/core';
import {MhCommand} from '../../cli/command.ts';
import {incidentFlag} from '../../cli/flags.ts';
import {importFiles} from '../../cli/incident/import.ts';
import {IMPORT_FORMATS} from '../../cli/incident/import/format.ts';

export default class IncidentImport extends MhCommand {
  static override args = {file: Args.string({required: true, ignoreStdin: true})};
  static override strict = false;
  static override flags = {
    ...incidentFlag,
    title: Flags.string(),
    date: Flags.string(),
    zone: Flags.string(),
    format: Flags.option({options: IMPORT_FORMATS})(),
    page: Flags.string(),
    'skip-bad': Flags.boolean(),
  };

  async run(): Promise<void> {
    const {context, flags, words} = await this.ask(IncidentImport);
    await importFiles(context, flags, words);
  }
}
