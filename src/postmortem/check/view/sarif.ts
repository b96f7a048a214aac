import type {Lang, Say} from '../../../i18n/index.ts';
import {RULES, type RuleId} from '../finding.ts';
import {type Report, tell} from '../report.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** The findings as a SARIF 2.1.0 log, for code scanning. Columns count UTF-16 units. */
export function sarifOf(reports: readonly Report[], lang: Lang, say: Say): object {
  const ids = Object.keys(RULES) as RuleId[];
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {driver: {name: 'mh', rules: ids.map((id) => ruleOf(id, say))}},
        columnKind: 'utf16CodeUnits',
        results: reports.flatMap((report) => resultsOf(report, ids, lang, say)),
      },
    ],
  };
}

function ruleOf(id: RuleId, say: Say): object {
  return {
    id,
    shortDescription: {text: say(`check.rule.${id}`)},
    fullDescription: {text: say(`check.why.${id}`)},
    help: {text: say(`check.instead.${id}`)},
    defaultConfiguration: {level: RULES[id]},
  };
}

function resultsOf(report: Report, ids: readonly RuleId[], lang: Lang, say: Say): object[] {
  const one = (findings: Report['findings'], reasons: readonly string[]) =>
    tell(report, findings, lang, say).map(({finding, from, to, message, instead}, at) => ({
      ruleId: finding.rule,
      ruleIndex: ids.indexOf(finding.rule),
      level: finding.level,
      message: {text: `${message}. ${instead}`},
      locations: [
        {
          physicalLocation: {
            artifactLocation: {uri: encodeURI(report.path)},
            region: {startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column},
          },
        },
      ],
      ...(reasons[at] === undefined ? {} : {suppressions: [{kind: 'inSource', justification: reasons[at]}]}),
    }));
  return [
    ...one(report.findings, []),
    ...one(
      report.ignored.map(({finding}) => finding),
      report.ignored.map(({reason}) => reason),
    ),
  ];
}
