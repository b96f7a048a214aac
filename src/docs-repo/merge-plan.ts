/** One side of a path that two branches changed differently. Stage 1: before, 2: ours, 3: theirs. */
export interface ConflictStage {
  readonly path: string;
  readonly stage: number;
  readonly mode: string;
  readonly oid: string;
}

/** What a path gets; no oid: it goes. */
export interface Settled {
  readonly path: string;
  readonly mode?: string;
  readonly oid?: string;
}

export interface MergePlan {
  /** Paths that only people can settle. */
  readonly conflicts: readonly string[];
  /** Paths where the published side stays. */
  readonly settled: readonly Settled[];
  /** Those among them that are entries or evidence: something of ours gave way. */
  readonly kept: readonly string[];
  /** Incident folders, relative to the docs folder, whose document is rendered anew. */
  readonly derive: readonly string[];
}

export interface MergeFacts {
  readonly stages: readonly ConflictStage[];
  /** Paths in which the merged tree differs from one side or the other. */
  readonly changed: readonly string[];
  /** Folder of the docs inside the repository, with a final `/`, or empty. */
  readonly prefix: string;
  /** `incidents`, relative to the docs folder. */
  readonly incidents: string;
}

/**
 * Settles what two branches brought: entries and evidence of one name keep the published bytes, a derived
 * document belongs to neither side, everything else is people's.
 */
export function planMerge({stages, changed, prefix, incidents}: MergeFacts): MergePlan {
  const theirs = new Map(stages.filter(({stage}) => stage === 3).map((side) => [side.path, side]));
  const paths = [...new Set(stages.map(({path}) => path))];
  const kindOf = (path: string): Kind => kindOfPath(path, `${prefix}${incidents}`);
  const settled = paths
    .filter((path) => kindOf(path) !== 'document')
    .map((path): Settled => {
      const side = theirs.get(path);
      return side === undefined ? {path} : {path, mode: side.mode, oid: side.oid};
    });
  return {
    conflicts: paths.filter((path) => kindOf(path) === 'document').sort(),
    settled,
    kept: settled.map(({path}) => path).filter((path) => kindOf(path) === 'entry'),
    derive: touchedIncidents([...paths, ...changed], prefix, incidents),
  };
}

type Kind = 'entry' | 'derived' | 'document';

function kindOfPath(path: string, incidents: string): Kind {
  if (!path.startsWith(`${incidents}/`)) return 'document';
  const [, , ...rest] = path.slice(incidents.length + 1).split('/');
  if (rest.length === 1 && rest[0] === 'incident.md') return 'derived';
  return rest.length > 1 && (rest[0] === 'timeline' || rest[0] === 'evidence') ? 'entry' : 'document';
}

/** Whether a path of the repository is a document that mh renders. */
export function isDerived(path: string, prefix: string, incidents: string): boolean {
  return kindOfPath(path, `${prefix}${incidents}`) === 'derived';
}

/** The incident folders, relative to the docs folder, whose entries or document are among the paths. */
export function touchedIncidents(paths: readonly string[], prefix: string, incidents: string): string[] {
  const folders = new Set<string>();
  for (const path of paths) {
    const [, year, id, part] =
      /^([^/]+)\/([^/]+)\/(timeline\/|incident\.md$)/.exec(below(path, `${prefix}${incidents}/`)) ?? [];
    if (year !== undefined && id !== undefined && part !== undefined)
      folders.add(`${incidents}/${year}/${id}`);
  }
  return [...folders].sort();
}

function below(path: string, folder: string): string {
  return path.startsWith(folder) ? path.slice(folder.length) : '';
}

/** Reads the conflict part of `git merge-tree --write-tree -z --no-messages`: the tree, then the stages. */
export function readMergeTree(output: string): {
  readonly tree: string;
  readonly stages: readonly ConflictStage[];
} {
  const [tree = '', ...rest] = output.split('\0');
  const stages = rest.flatMap((line): ConflictStage[] => {
    const [, mode, oid, stage, path] = /^(\d+) ([0-9a-f]+) ([123])\t([\s\S]+)$/.exec(line) ?? [];
    return mode && oid && stage && path ? [{mode, oid, stage: Number(stage), path}] : [];
  });
  return {tree, stages};
}
