import type {Translated} from '../../help.ts';
import type {docs as source} from '../en/docs.ts';

export const docs: Translated<typeof source> = {
  init: {
    summary: '문서 저장소와 설정을 마련합니다',
    description:
      'git 저장소에 `.mh/config.yaml` 파일과 `.gitattributes` 파일을 만들고 커밋합니다. 이 명령 없이도 사고는 이 컴퓨터의 저장소에 남고, 나중에 `mh docs adopt` 명령으로 옮길 수 있습니다.',
    args: {folder: '문서 저장소의 폴더. 생략하면 현재 폴더'},
    flags: {
      branch: '모든 것을 커밋할 브랜치',
      language: '문서의 언어',
      zone: '문서의 시간대. tz 데이터베이스의 이름',
    },
    examples: [
      ['mh init', '문서 저장소의 폴더에서'],
      ['mh init ~/work/docs --language ko --zone Asia/Seoul', '한국어 문서, KST 시각'],
    ],
    exits: {2: '없는 브랜치나 시간대', 3: 'git 저장소가 아닌 폴더이거나 HEAD가 브랜치에서 떨어져 있음'},
  },
  'docs sync': {
    summary: '여기에만 있는 것을 공유하고, 남이 쓴 것을 받습니다',
    description: '쓰는 명령 뒤에는 저절로 이루어집니다. 이 명령은 지금 바로 하고 결과를 보여 줍니다.',
    examples: [['mh docs sync', '']],
    exits: {
      3: '로그인이나 신뢰가 필요함',
      4: '양쪽에서 바뀐 문서가 있거나 mh 밖에서 만든 커밋이 있음',
      5: '원격에 닿을 수 없거나 거절됨',
    },
  },
  'docs status': {
    summary: '어느 저장소를 쓰는지, 무엇이 아직 공유되지 않았는지 보여 줍니다',
    examples: [
      ['mh docs status', ''],
      ['mh docs status --docs ~/work/docs', ''],
    ],
  },
  'docs adopt': {
    summary: '이 컴퓨터의 사고를 팀의 저장소로 옮깁니다',
    args: {target: '팀 저장소의 주소나 폴더'},
    examples: [['mh docs adopt git@github.com:acme/docs.git', '이력도 함께 옮김']],
    exits: {3: '로그인이 필요함', 5: '저장소에 닿을 수 없음'},
  },
};
