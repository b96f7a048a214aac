import type {Wording} from '../fault.ts';
import {PAST} from './people.ts';
import {doneByPeople} from './subject.ts';

/** What people do with their heads and their mouths. */
const MINDFUL =
  '확인|인지|파악|숙지|예측|예상|체크|점검|검토|고려|대비|준비|보고|공지|공유|협의|전달|전파|테스트|시험|검증|문서화|갱신|업데이트|모니터링|신고|통보|조치|대응|이행|준수|이해|의심|생각|관리|조율|소통|판단|발견|감안|인식|반영|원복|백업|설정|등록|분석|리뷰|실시|문의|논의|상의|조사|측정|정리|청소|교체|연장|승인|기록|경고|선언|차단|제거|대처|계산|비교|측정|예방|방지|숙고|반복|요청|계획|허가|허락|절차|백업 확인';
const NATIVE =
  '지키|챙기|살피|살펴보|알아채|알아차리|눈치채|깨닫|보|묻|물어보|읽|알리|막|따르|남기|기다리|염두에 두|신경 ?쓰|걸어 ?두|맞추|돌려보|들여다보|알아보|떠올리|짚|짚어보|내다보|가리|멈추|지우|백업을 받|백업을 하|허락을 받|승인을 받|승인받|확인받|어 ?두|아 ?두|해 ?두|려 ?두|세우|잡아내|걸러내|찾아내|검토를 받|리뷰를 받';

// Where a machine would have had to.
const THINGS_DO = /자동|동기화|복제|캐시|서버가|알림이|스케줄러|에이전트|목록에|일정에는/;

/** What people ought to have done, or did not do, in place of what they saw and did. */
export function counterfactual(subject: string): Wording[] {
  const kind = 'counterfactual';
  const parts = ['cause', 'lesson', 'summary', 'timeline', 'prevention'] as const;
  const told = ['cause', 'lesson', 'summary', 'prevention'] as const;
  const ended = `(?=$|[\\s.…,)]|만|지|했|한|함|하|합|됐|되|돼|맞|마땅|옳|할)`;
  const excused =
    /수 없(?:는|었)|방법이 없|어려웠|창구가 없|기능이 없|화면이 없|도구가 없|보여 ?주지|말할 수는? 없|아니라/;
  const people = (says: RegExp, unless?: RegExp, where: Wording['parts'] = parts): Wording[] =>
    doneByPeople({kind, says, parts: where, ...(unless === undefined ? {} : {unless})}, subject);
  return [
    ...people(new RegExp(`${PAST}어야 ?${ended}`)),
    ...people(
      new RegExp(
        `${PAST}더라면|(?:${PAST}다면|${PAST}으면|${PAST}어도|${PAST}더라도)(?=[^.]*(?:것|겁|텐데|테고|수 있|않았|없었|아쉬|좋았|막|줄|끝났))`,
      ),
    ),
    ...people(
      new RegExp(
        `(?:${MINDFUL})(?:하|을 하|를 하|도 하)?지(?:도|를|는)? ?(?:않|못|아니)(?!는다|습니다\\.?$)|(?:${NATIVE})지(?:도|를|는)? ?(?:않|못)(?!는다|한 (?:값|행|줄|열|데이터|요청|파일|메시지|응답|건|형식|이벤트|레코드))`,
      ),
      excused,
      told,
    ),
    ...people(
      new RegExp(
        `(?:${MINDFUL})(?:을|를|도|조차|은|는)? ?(?:제대로 )?(?:안|못|없이(?! ?[가-힣 ]{0,12}(?:된|되|됨|됐|돼|받아|바뀌|바뀐|열|꺼|지워))|없었|없음|미흡|부족|부실|소홀|누락|미비|미실시|미이행|생략|건너)(?!내|전)`,
      ),
      excused,
      told,
    ),
    ...people(
      /미(?:확인|실시|점검|검토|숙지|이행|준수|공지|보고|조치|수행|실행|고려|인지|협의|공유|갱신|검증|대응)/,
      undefined,
      ['cause', 'summary', 'lesson'],
    ),
    ...people(
      /간과|등한시|누락(?:하|한|함|했|시)|(?:을|를) (?:누락|빠뜨|빠트|놓치|놓쳤|놓친|놓침|놓쳐|빼먹|잊)|소홀|늦장|늑장|게을리|미루|미뤘/,
      undefined,
      told,
    ),
    ...people(
      /그러지 (?:못|않)|아쉬움이|아쉽(?:다|습)|후회|진작|할걸|했을 텐데|하는 아쉬|(?:을|할|볼|물어볼) 걸 그랬/,
    ),
    {
      kind,
      says: new RegExp(
        `(?:${MINDFUL})(?:이|가) ?(?:제대로 |충분히 |잘 )?(?:이루어지지|이뤄지지|되지|진행되지|선행되지) ?(?:않|못)`,
      ),
      parts: ['cause', 'lesson', 'summary'],
      unless: THINGS_DO,
    },
    {
      kind,
      says: /(?:공지|보고|선언|대응|전파|공유|판단|결정|안내|에스컬레이션)(?:가|이|는|은|도)? ?(?:너무 |매우 |많이 |한참 |지나치게 )?늦(?:었|음|은|어졌)|무시되|묵살|(?:예방|방지|회피)(?:이|가)? ?가능했|(?:막|피|예방|방지)[^.]{0,6}수 있었던|(?:보고도|받고도|알고도|있었음에도|왔음에도|왔는데도|있었는데도)[^.]*(?:않|안 |못)|잘못 짚|(?:너무|지나치게) (?:좁게|쉽게|안이하게|가볍게|낙관적으로) (?:봄|보|생각|판단)|(?:것이|게|편이) (?:맞았|옳았|나았|좋았)|왜 [^.]*(?:않았|못했|안 했|몰랐)|으면 됐을/,
      parts,
      unless: THINGS_DO,
    },
    {
      kind,
      says: /(?:만|조금만|한 번만|한번만|미리|사전에|조기에)[^.]{0,30}?(?:막을 수 있|피할 수 있|줄일 수 있|예방할 수 있|방지할 수 있|발견할 수 있)/,
      parts,
      unless: /알림|상한|시험|자동|런북/,
    },
    {
      kind: 'hindsight',
      says: new RegExp(`${PAST}어야|어야 (?:했|한|함|하는데)|(?:있었다면|${PAST}더라면)`),
      parts: ['cause', 'lesson', 'summary'],
      unless: /손으로|수동으로|일일이|직접/,
    },
  ];
}
