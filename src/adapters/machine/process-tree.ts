import {execFile} from 'node:child_process';

interface Row {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/**
 * Ends the children of this process whose command line fits, with everything that they started: git leaves
 * ssh and its http helper behind when it is killed alone, and those keep its pipes open.
 */
export async function endChildren(fits: (command: string, pid: number) => boolean): Promise<void> {
  const rows = await processes();
  const roots = rows.filter(({pid, parent, command}) => parent === process.pid && fits(command, pid));
  for (const {pid} of roots.flatMap((root) => [...below(root, rows), root])) {
    try {
      process.kill(pid, 'SIGTERM');
    } catch {
      // Gone by itself.
    }
  }
}

function below(root: Row, rows: readonly Row[]): Row[] {
  return rows.filter(({parent}) => parent === root.pid).flatMap((row) => [...below(row, rows), row]);
}

function processes(): Promise<Row[]> {
  return new Promise((resolve) => {
    execFile('ps', ['-A', '-o', 'pid=,ppid=,args='], {maxBuffer: 16 * 1024 * 1024}, (error, out) => {
      resolve(error ? [] : out.split('\n').flatMap(rowOf));
    });
  });
}

function rowOf(line: string): Row[] {
  const match = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line);
  return match ? [{pid: Number(match[1]), parent: Number(match[2]), command: match[3] ?? ''}] : [];
}
