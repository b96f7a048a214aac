import {spawn} from 'node:child_process';

/**
 * Starts this program again, to outlive this process: in a session of its own, so that there is no terminal to ask
 * on, and no Ctrl-C that is not meant for it. `ended`: whether it is over, or never began.
 */
export function startDetached(args: readonly string[], folder: string): {readonly ended: () => boolean} {
  let ended = false;
  const end = (): void => {
    ended = true;
  };
  try {
    const child = spawn(process.execPath, [process.argv[1] ?? '', ...args], {
      cwd: folder,
      detached: true,
      stdio: 'ignore',
    });
    child.on('error', end).on('exit', end).unref();
  } catch {
    end(); // The next command tries again.
  }
  return {ended: () => ended};
}
