/** The parts of a review, by the names of their `mh:section` lines; `detection` and `impact` are headings of some. */
export const SECTIONS = [
  'header',
  'summary',
  'impact',
  'timeline',
  'detection',
  'root-cause',
  'resolution',
  'lessons',
  'actions',
  'prevention',
  'sign-off',
  'other',
] as const;
export type SectionName = (typeof SECTIONS)[number];

/** Headings of other people's reviews, in the order in which they are tried. */
const HEADINGS: readonly (readonly [SectionName, RegExp])[] = [
  [
    'actions',
    /action items?|follow[- ]?ups?|next steps|to-?dos?\b|액션 ?아이템|조치 ?항목|후속 ?조치|할 ?일|조치 ?계획|개선 ?과제/i,
  ],
  ['prevention', /prevent|guards?\b|예방|재발 ?방지/i],
  ['timeline', /time ?line|chronolog|sequence of events|타임라인|경과|시간순|시간대별/i],
  ['detection', /detect|how (?:it|we|this) (?:was )?(?:noticed|found)|감지|탐지|인지 ?(?:경위|경로)|발견/i],
  ['root-cause', /causes?\b|contributing|trigger|why it happened|원인/i],
  ['impact', /impact|affected|영향|피해/i],
  [
    'lessons',
    /lessons?|learn|went (?:well|wrong|poorly|badly)|lucky|retrospective|배운|교훈|회고|시사점|잘된 ?점|잘한 ?점|잘못된 ?점|아쉬운 ?점|못한 ?점|운이 ?좋/i,
  ],
  ['resolution', /resol|recovery|mitigation|remediation|\bfix(?:es)?\b|해결|복구|조치|대응/i],
  ['summary', /summary|overview|what happened|요약|개요|현상/i],
  ['sign-off', /sign-?off|approval|결재|승인/i],
];

export function sectionOfHeading(heading: string): SectionName | undefined {
  return HEADINGS.find(([, says]) => says.test(heading))?.[0];
}

export function isSectionName(name: string): name is SectionName {
  return (SECTIONS as readonly string[]).includes(name);
}
