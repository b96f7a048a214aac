import {Command, type Interfaces} from '@oclif/core';
import {isFailure} from '../failure.ts';
import type {Lang} from '../i18n/index.ts';
import {startLanguage} from './start/language.ts';
import {oclifConfig} from './start/oclif-config.ts';
import {type Context, makeContext} from './context.ts';
import type {Keeper} from './keeper.ts';
import {commonFlags, type CommonFlags} from './flags.ts';
import {usageFailure} from './usage.ts';
import {refusalOf, showRefusal, wantsJson} from './refuse.ts';

type FlagsOf<T extends typeof Command> = Interfaces.InferredFlags<T['flags'] & typeof commonFlags>;
type ArgsOf<T extends typeof Command> = Interfaces.InferredArgs<T['args']>;

export interface Asked<T extends typeof Command> {
  readonly context: Context;
  readonly flags: FlagsOf<T>;
  readonly args: ArgsOf<T>;
  /** Every word that is no flag. */
  readonly words: readonly string[];
}

/** A command as its file exports it. */
export interface CommandClass {
  id: string;
  new (argv: string[], config: Interfaces.Config): MhCommand;
  start(id: string, argv: readonly string[]): Promise<void>;
}

/** Parses, calls, shows: what every command does. All refusals pass through `catch`, which gives the exit status. */
export abstract class MhCommand extends Command {
  static override baseFlags = commonFlags;

  /** Holds what was typed, in commands that take text. */
  protected readonly keeper: Keeper | undefined;

  #context: Context | undefined;

  /** Runs a command: what oclif does for one that it has found, without looking for it. */
  static async start(this: CommandClass, id: string, argv: readonly string[]): Promise<void> {
    this.id = id.replaceAll(' ', ':');
    await new this([...argv], oclifConfig)._run();
  }

  protected override async init(): Promise<void> {
    // What oclif does here is for commands that are deprecated.
  }

  protected async ask<T extends typeof Command>(command: T, argv = this.argv): Promise<Asked<T>> {
    const {args, flags, argv: words} = await this.parse(command, argv);
    const context = await makeContext(flags as CommonFlags);
    this.#context = context;
    return {context, args: args as ArgsOf<T>, flags: flags as FlagsOf<T>, words: words as string[]};
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- oclif's signature
  protected override async finally(): Promise<void> {
    for (const close of this.#context?.atEnd ?? []) close();
  }

  /** The reader's language, also before a context could be made. */
  get #lang(): Lang {
    return this.#context?.lang ?? startLanguage(this.argv, process.env);
  }

  override async catch(error: Error & {oclif?: {exit?: number}}): Promise<void> {
    const failure = isFailure(error)
      ? error
      : usageFailure(error, this.id ?? '', Object.keys({...this.ctor.flags, ...commonFlags}));
    if (failure === undefined) {
      const {reportBug} = await import('./bug.ts');
      process.exitCode = reportBug(error, this.#lang, wantsJson(this.argv));
      return;
    }
    const refusal = refusalOf(failure, this.#lang);
    const advice = this.keeper?.advice(refusal, this.#lang) ?? [];
    const kept = this.keeper?.kept;
    showRefusal(refusal, wantsJson(this.argv), advice, kept);
    process.exitCode = kept === false ? 5 : refusal.exit;
  }
}
