import type {Lang, Say} from '../../../i18n/index.ts';
import type {Finding} from '../finding.ts';
import {placesIn} from '../place.ts';
import {countOf, type Report, tell} from '../report.ts';

/** The findings for programs: codes are never translated, the words are the reader's. */
export function jsonOf(reports: readonly Report[], lang: Lang, say: Say): object {
  return {
    errors: countOf(reports, 'error'),
    warnings: countOf(reports, 'warning'),
    notes: countOf(reports, 'note'),
    reviews: reports.map((report) => ({
      path: report.path,
      incident: report.incident ?? null,
      findings: findingsOf(report, report.findings, lang, say),
      ignored: findingsOf(
        report,
        report.ignored.map(({finding}) => finding),
        lang,
        say,
      ).map((one, at) => ({...one, reason: report.ignored[at]?.reason})),
      claims: claimsOf(report),
    })),
  };
}

function findingsOf(report: Report, findings: readonly Finding[], lang: Lang, say: Say): object[] {
  return tell(report, findings, lang, say).map(({finding, from, to, message, why, instead}) => ({
    rule: finding.rule,
    level: finding.level,
    kind: finding.says,
    section: finding.section,
    line: from.line,
    column: from.column,
    end_line: to.line,
    end_column: to.column,
    message,
    why,
    instead,
  }));
}

function claimsOf({claims, text}: Report): object[] {
  const place = placesIn(text);
  return claims.map(({block, text: claim, guard, action, resolved}) => ({
    line: place(block.start).line,
    text: claim,
    guard: guard ?? null,
    action: action ?? null,
    resolved,
  }));
}
