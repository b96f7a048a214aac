import type {Lang, Say} from '../../../i18n/index.ts';
import type {Level} from '../finding.ts';
import {type Report, tell} from '../report.ts';

const COMMAND: Readonly<Record<Level, string>> = {error: 'error', warning: 'warning', note: 'notice'};

/** The findings as annotations of GitHub Actions: `::error file=…,line=…,col=…,title=PM013::…`, one a line. */
export function githubOf(reports: readonly Report[], lang: Lang, say: Say): string[] {
  return reports.flatMap((report) =>
    tell(report, report.findings, lang, say).map(({finding, from, to, message, instead}) => {
      const place = [
        `file=${property(report.path)}`,
        `line=${from.line}`,
        ...(to.line === from.line
          ? [`col=${from.column}`, `endColumn=${to.column}`]
          : [`endLine=${to.line}`]),
        `title=${finding.rule}`,
      ].join(',');
      return `::${COMMAND[finding.level]} ${place}::${data(`${message}. ${instead}`)}`;
    }),
  );
}

// As actions/toolkit escapes them.
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
