import {readFileSync} from 'node:fs';

/** When a process started, in the kernel's own ticks, so that a reused pid is told apart; '' where unknown. */
export function startOf(pid: number): string {
  return statOf(pid)?.started ?? '';
}

interface Stat {
  /** `R`, `S`, …; `Z` and `X` are dead, and only waited for. */
  readonly state: string;
  readonly started: string;
}

function statOf(pid: number): Stat | undefined {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return {state: fields[0] ?? '', started: fields[19] ?? ''};
  } catch {
    return undefined;
  }
}

/** Whether the process that wrote `pid` and `started` still runs. Without /proc a living pid counts as it. */
export function isRunning(pid: number, started: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = statOf(pid);
  if (now?.state === 'Z' || now?.state === 'X') return false;
  return started === '' || now === undefined || now.started === started;
}
