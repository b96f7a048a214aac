import {tmpdir, userInfo} from 'node:os';
import {isAbsolute, join} from 'node:path';

/** Where mh keeps what is not in a docs repo. Absolute paths; nothing is created here. */
export interface Folders {
  /** The user's home, for `~`. */
  readonly home: string;
  /** The embedded docs repo, managed clones, linked work trees. */
  readonly data: string;
  /** Spool, current incident, run state, outbox, trust. */
  readonly state: string;
  /** What may be deleted at any time. */
  readonly cache: string;
  /** `config.yaml`. */
  readonly config: string;
}

export type Env = Readonly<Record<string, string | undefined>>;

/**
 * The folders of the XDG Base Directory Specification, each with `mh` in it. The same on macOS: one place to
 * document, to back up and to keep among dotfiles, where git and gh keep theirs too. As the specification
 * says, a relative value is ignored.
 */
export function foldersFrom(env: Env): Folders {
  const home = homeFrom(env);
  const folder = (name: string, ...usual: string[]) =>
    join(absolute(env[name]) ?? join(home, ...usual), 'mh');
  return {
    home,
    data: folder('XDG_DATA_HOME', '.local', 'share'),
    state: folder('XDG_STATE_HOME', '.local', 'state'),
    cache: folder('XDG_CACHE_HOME', '.cache'),
    config: folder('XDG_CONFIG_HOME', '.config'),
  };
}

/** The folder that the command was typed in; the home where that folder was deleted meanwhile. */
export function currentFolder(env: Env): string {
  try {
    return process.cwd();
  } catch {
    return homeFrom(env);
  }
}

/** HOME, else the account's home, else (an account that the machine does not know) a folder of this user's in the temporary one. */
function homeFrom(env: Env): string {
  return absolute(env['HOME']) ?? accountHome() ?? join(tmpdir(), `mh-home-${process.getuid?.() ?? 'user'}`);
}

function accountHome(): string | undefined {
  try {
    return absolute(userInfo().homedir);
  } catch {
    return undefined;
  }
}

function absolute(path: string | undefined): string | undefined {
  return path !== undefined && isAbsolute(path) ? path : undefined;
}
