import {spawnSync} from 'node:child_process';

export interface ManyReviews {
  readonly reviews: number;
  /** In each review. */
  readonly actions: number;
}

const PEOPLE = ['Mitchell', 'Kent', '홍길동'];
const DAY = 86_400_000;

/** Makes a docs repo in a folder, checked out: incidents over three years, each with a review and its action items. */
export function manyReviews(folder: string, {reviews, actions}: ManyReviews): void {
  git(folder, ['init', '-q', '-b', 'main', '.']);
  const files = Array.from({length: reviews}, (_, at) => incidentFiles(at, reviews, actions)).flat();
  const stream = [
    'commit refs/heads/main\ncommitter Mitchell <mitchell@example.com> 1700000000 +0000',
    data('incidents'),
    ...[['.mh/config.yaml', 'version: 1\n'] as const, ...files].map(
      ([path, text]) => `M 100644 inline ${path}\n${data(text)}`,
    ),
    'done\n',
  ].join('\n');
  git(folder, ['fast-import', '--quiet', '--done'], stream);
  git(folder, ['reset', '-q', '--hard', 'main']);
}

function incidentFiles(at: number, of: number, actions: number): (readonly [path: string, text: string])[] {
  const when = new Date(Date.UTC(2023, 0, 1) + Math.floor((at * 1000) / of) * DAY);
  const date = when.toISOString().slice(0, 10);
  const tag = at
    .toString(32)
    .padStart(4, '0')
    .replace(/[iloiu]/g, 'z');
  const id = `${date}-checkout-slow-${String(at)}-${tag}`;
  const folder = `incidents/${date.slice(0, 4)}/${id}`;
  const stamp = date.replaceAll('-', '');
  const title = `Checkout slow ${String(at)}`;
  const declared = {id, title, severity: 'SEV2', language: 'en', zone: 'UTC'};
  return [
    [`${folder}/timeline/${stamp}T120000Z-aaaa${tag}.md`, entry(`${date}T12:00:00Z`, 'declared', declared)],
    [
      `${folder}/timeline/${stamp}T130000Z-bbbb${tag}.md`,
      entry(`${date}T13:00:00Z`, 'status', {status: 'resolved'}),
    ],
    [`${folder}/postmortem.md`, review(at, when, actions)],
  ];
}

function entry(at: string, kind: string, facts: object): string {
  const head = ['mh: 1', `at: "${at}"`, `kind: ${kind}`, 'by: mitchell@example.com', 'by_name: Mitchell'];
  return ['---', ...head, 'source: cli', `data: ${JSON.stringify(facts)}`, '---\n'].join('\n');
}

function review(at: number, when: Date, actions: number): string {
  const items = Array.from({length: actions}, (_, number) => {
    const due = new Date(when.getTime() + (number + 1) * 10 * DAY).toISOString().slice(0, 10);
    const box = (at + number) % 3 === 0 ? ' ' : 'x';
    return `- [${box}] Raise the limit of pool ${String(number)} (${PEOPLE[(at + number) % 3] ?? ''}, ${due})`;
  });
  const prose = Array.from({length: 60}, (_, line) => `- 12:${String(line)} - what was seen and done`);
  return [
    `# Checkout slow ${String(at)}\n`,
    '## Timeline\n',
    ...prose,
    '\n<!-- mh:section actions -->',
    '### Action Items\n',
    ...items,
    '\n## Prevention\n',
    'A limit.\n',
  ].join('\n');
}

function data(text: string): string {
  return `data ${String(Buffer.byteLength(text))}\n${text}`;
}

function git(folder: string, args: readonly string[], input = ''): void {
  const {status, stderr} = spawnSync('git', args, {cwd: folder, input, maxBuffer: 1 << 28});
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr.toString()}`);
}
