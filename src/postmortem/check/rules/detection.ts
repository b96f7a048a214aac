import {finding, type Finding} from '../finding.ts';
import {blocksIn, type Review} from '../model/review.ts';

const NOTICED =
  /alert|alarm|page[sd]?\b|paging|monitor|detect|notic|report|ticket|complain|support|customer|user|called in|알림|알람|경보|모니터링|호출|감지|탐지|발견|인지|문의|신고|제보|보고|확인/i;

/** PM003: the review says how it was first noticed. */
export function detection({text, sections, moments}: Review): Finding[] {
  const said = blocksIn(sections, 'detection');
  if (said.length > 0 || moments.length === 0) return [];
  const told = [
    ...blocksIn(sections, 'timeline'),
    ...blocksIn(sections, 'summary'),
    ...blocksIn(sections, 'lessons'),
  ];
  if (told.some(({start, end}) => NOTICED.test(text.slice(start, end)))) return [];
  const first = moments[0] ?? {start: 0, end: 0};
  return [finding('PM003', 'unnoticed', first, {section: 'timeline'})];
}
