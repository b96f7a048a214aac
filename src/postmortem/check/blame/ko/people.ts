import {NAME} from '../names.ts';

const ROLES = [
  '담당자?|작업자|개발자|운영자|관리자|당직자?|책임자|엔지니어|리뷰어|검토자|승인자|작성자|요청자|배포자|근무자|사용자 담당',
  '아키텍트|지휘자|대응자|기록자|설계자|조작자|실무자|의사결정자|DBA|SRE|PM|PO|QA|CTO|CEO',
  '팀장|실장|본부장|파트장|그룹장|센터장|과장|대리|차장|부장|사원|주임|선임|수석|매니저|이사|(?<![가-힣])대표|상무|전무|인턴|신입',
  '전임자|후임자?|협력사|개발사|공급사|제조사|벤더사?|외주사?|업체|파트너사|입사자|퇴사자|직무자|대행사|하청|직원|상담원|팀원|동료|운영진|경영진|임원',
  '사람|누군가|누가|아무도|모두가|저희|우리|본인|당사자|부서|기획자|디자이너|분석가|계약직|아르바이트생?',
  '(?<![가-힣])(?:제|내|기사|리더)|(?<=[가-힣])(?:측|부|실)(?= ?(?:에서|의))',
].join('|');

/** A person, a role, a team or a supplier, as the source of an expression. */
export function humanSource(): string {
  return `(?:${['[가-힣A-Za-z]*팀|[가-힣A-Za-z]+ 팀|(?:고객|콜|관제|운영|상담|상황|관리)(?:센터|실)', ROLES, NAME].join('|')})(?:들|님)*`;
}

/** The same as a subject. 사람이 읽을 수 있는 is no subject of anything done. */
export function subjectSource(): string {
  return `${humanSource()}(?: ?한 명| ?두 명| 측)?(?:께서|에서|이|가|은|는|도|만)(?:는|도|만)?(?![가-힣])(?! ?(?:바뀌|바뀐|변경되|교체되|지정|정해|아니라|없는))`;
}

/** Every syllable that ends in ㅆ (the past tense) but 있. */
export const PAST = `[${Array.from({length: 399}, (_, at) => String.fromCharCode(0xac00 + at * 28 + 20))
  .join('')
  .replace('있', '')}]`;

const NO_SUBJECT =
  '증가|추가|평가|국가|휴가|불가|허가|인가|원가|단가|차이|사이|많이|높이|깊이|같이|굳이|일일이|없이|나이|길이|이미지|페이|회의|문의|주의|합의|협의|동의|우이';

/** A thing as the subject, somewhere before what follows. */
export const THING = `(?<![가-힣])(?!(?:${NO_SUBJECT}) )[가-힣A-Za-z0-9)\\uFFFC]+(?:이|가) (?![^.]{0,8}때 )|^(?:[가-힣A-Za-z0-9]+ ){0,2}[가-힣A-Za-z0-9]+(?<!하|되|있|없|받|쓰|오|지|려|않|에|서|때|에게|다|라|던|는|까)[은는] `;
