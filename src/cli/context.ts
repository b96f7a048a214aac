import {loadUserConfig} from '../adapters/config-cache.ts';
import {currentFolder, foldersFrom, type Env, type Folders} from '../adapters/folders.ts';
import {base32} from '../adapters/machine/random.ts';
import {Spool} from '../adapters/machine/spool.ts';
import {join} from 'node:path';
import {problemText} from '../docs-repo/config-problem.ts';
import type {Clock, Random} from '../docs-repo/ports.ts';
import type {UserConfig} from '../docs-repo/user-config.ts';
import {type Lang, type Say, sayIn} from '../i18n/index.ts';
import type {Screen} from '../incident/view/screen.ts';
import {clockFrom} from './clock.ts';
import type {CommonFlags} from './flags.ts';
import {chooseLang} from './language.ts';
import {makeOutput, type Output} from './output.ts';
import {readerZone} from './zone.ts';

/** What every command is given: who reads, where, and the machine behind ports. */
export interface Context {
  readonly flags: CommonFlags;
  readonly env: Env;
  readonly cwd: string;
  readonly lang: Lang;
  readonly say: Say;
  /** The reader's time zone. */
  readonly zone: string;
  readonly folders: Folders;
  readonly userConfig: UserConfig;
  readonly clock: Clock;
  readonly random: Random;
  readonly spool: Spool;
  readonly out: Output;
  /** What is closed when the command ends, however it ends. */
  readonly atEnd: Set<() => void>;
}

export async function makeContext(flags: CommonFlags): Promise<Context> {
  const env = process.env;
  const folders = foldersFrom(env);
  const {config: userConfig, problems} = await loadUserConfig(join(folders.config, 'config.yaml'), {
    cache: folders.cache,
  });
  const lang = chooseLang({flag: flags.lang, env, userConfig});
  const clock = clockFrom(env);
  const out = makeOutput(flags.json === true, env);
  const [problem] = problems; // it may hide which docs repo is meant: no command is silent about it
  if (problem) out.remark(sayIn(lang)('config.problems', {problem: problemText(problem, lang)}));
  return {
    flags,
    env,
    cwd: currentFolder(env),
    lang,
    say: sayIn(lang),
    zone: readerZone(env, userConfig),
    folders,
    userConfig,
    clock,
    random: {base32},
    spool: new Spool(folders.state, clock),
    out,
    atEnd: new Set(),
  };
}

/** The language of the repo config counts only where the reader has not said anything. */
export function inRepoLanguage(
  context: Context,
  repoConfig: {readonly language?: Lang | undefined},
): Context {
  const lang = chooseLang({
    flag: context.flags.lang,
    env: context.env,
    userConfig: context.userConfig,
    repoConfig,
  });
  return lang === context.lang ? context : {...context, lang, say: sayIn(lang)};
}

export function screenOf(context: Context): Screen {
  const {say, lang, zone, out, clock} = context;
  return {say, lang, zone, width: out.width, paint: out.paint, now: clock.now()};
}
