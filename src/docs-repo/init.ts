import {sayIn, type Lang, type Say} from '../i18n/index.ts';
import {withAttributes} from './attributes.ts';
import type {FileChange} from './change.ts';
import {CONFIG_VERSION, DEFAULT_PATHS, DEFAULT_ZONE} from './config-defaults.ts';
import {CONFIG_PATH, type Config} from './config.ts';

export interface InitInput {
  /** Language of the comments, and of the repo's committed files. */
  readonly lang: Lang;
  /** Zone of committed files; default UTC. */
  readonly zone?: string;
  readonly branch?: string;
  /** What is there already. */
  readonly existing: {
    /** `.mh/config.yaml` is there: it is left alone, and these are its paths. */
    readonly paths?: Config['paths'];
    readonly gitattributes?: string;
    /** Nothing but `.git` is there. */
    readonly empty: boolean;
  };
}

/** What `mh init` writes. A second run plans nothing; a file of the team's is never replaced, only `.gitattributes` added to. */
export function planInit({lang, zone = DEFAULT_ZONE, branch, existing}: InitInput): FileChange[] {
  const say = sayIn(lang);
  const files: FileChange[] = [];
  if (existing.paths === undefined) {
    files.push({op: 'create', path: CONFIG_PATH, content: configText(say, {language: lang, zone, branch})});
  }
  const before = existing.gitattributes;
  const attributes = withAttributes(before, existing.paths ?? DEFAULT_PATHS, say('init.attributes'));
  if (attributes !== before) {
    files.push({op: before === undefined ? 'create' : 'update', path: '.gitattributes', content: attributes});
  }
  if (existing.empty) files.push({op: 'create', path: 'README.md', content: say('init.readme')});
  return files;
}

interface Chosen {
  readonly language: Lang;
  readonly zone: string;
  readonly branch: string | undefined;
}

function configText(say: Say, {language, zone, branch}: Chosen): string {
  return `# ${say('init.config')}
version: ${CONFIG_VERSION}
${branch === undefined ? '' : `branch: ${scalar(branch)}\n`}
# ${say('init.config-language')}
language: ${language}
zone: ${scalar(zone)}

# ${say('init.config-people')}
# people:
#   mitchell: {name: Mitchell, email: mitchell@example.com}
#   gildong: {name: {en: Gildong Hong, ko: 홍길동}, email: gildong@example.com}

# ${say('init.config-services')}
# services:
#   checkout: {name: Checkout, aliases: [payments, 결제], owners: [mitchell]}

# ${say('init.config-oncall')}
# oncall:
#   rotation:
#     starts: 2026-01-05T09:00
#     every: week
#     people: [mitchell, gildong]
`;
}

/** Quoted where YAML could read something else than the text. */
function scalar(text: string): string {
  return /^(?!(?:true|false|null)$)[a-z_][\w/.-]*$/i.test(text) ? text : JSON.stringify(text);
}
