import type { NarrativeCase } from './case'

const PLACES = ['青岭县民政局', '青岭县水务局', '青岭县石门镇'] as const
/** Plain statements in the many wordings units have for them. */
const STATEMENTS: readonly (readonly [string, readonly string[]])[] = [
  ['全年通过县政府网站发布信息总数为428条。', ['published_website 428']],
  ['在县政府信息公开平台发布各类政府信息214条，其中，公示公告类56条。', ['published_website 214']],
  [
    '主动公开各类政府信息1856条，其中通过政府网站公开1245条，通过“两微一端”公开611条。',
    ['published_total 1856', 'published_website 1245', 'published_other_channel 611'],
  ],
  ['我局政务微信公众号共发布216条信息。', ['published_wechat 216']],
  ['共收到3例政府信息公开申请。', ['applications_received 3']],
  [
    '收到公民申请信息公开4起，已全部按规定时限答复申请人。',
    ['applications_received 4', 'applications_closed 4!'],
  ],
  ['累计答复依申请公开 15 件。', ['applications_closed 15']],
  ['本行政机关收到行政复议1件，结果为维持；行政诉讼0件。', ['reconsiderations 1', 'lawsuits 0']],
  ['因政府信息公开产生的行政复议为0件、行政诉讼为0件。', ['reconsiderations 0', 'lawsuits 0']],
  ['本机关2023年没有收取信息公开费用。', ['information_fee_yuan 0!']],
  ['2023年，未产生政府信息公开收费。', ['information_fee_yuan 0!']],
  ['依申请公开政府信息未收取任何费用。', ['information_fee_yuan 0!']],
  ['今年共发布规范性文件2件、政策解读2件。', ['normative_documents_issued 2', 'policy_interpretations 2']],
  [
    '新制定规范性文件1件，修订2件，废止3件，现行有效规范性文件总数11件。',
    ['normative_documents_issued 1', 'normative_documents_repealed 3', 'normative_documents_in_force 11'],
  ],
  ['举办政务公开培训会1场。', ['trainings 1']],
  ['开展政务公开培训3场次，覆盖200余人次。', ['trainings 3']],
  ['全年共出版政府公报6期。', ['gazette_issues 6']],
  ['全年共发布政府信息1000条左右。', ['published_total 1000~']],
  ['微信公众号推送文章超500篇。', ['published_wechat 500~']],
  ['上年结转申请2件，均已办结。', ['applications_carried_in 2', 'applications_closed 2!?']],
  ['新收申请5件，结转2024年度办理1件。', ['applications_received 5', 'applications_carried_out 1']],
  ['依申请公开信息受理量为8件，同比上升60%。', ['applications_received 8']],
  ['全年无一例政府信息公开申请。', ['applications_received 0!']],
  ['全年无人申请政府信息公开。', ['applications_received 0!']],
  ['2023年，我单位没有收到要求公开政府信息的申请。', ['applications_received 0!']],
  [
    '2023年共受理政府信息公开申请9件，其中上年结转2件、本年新收7件。',
    ['applications_received 7', 'applications_carried_in 2', 'applications_received 9?'],
  ],
  [
    '收到政府信息公开申请总计21件，全部办理完毕，结转0件。',
    ['applications_received 21', 'applications_closed 21!', 'applications_carried_out 0'],
  ],
  ['被提起行政复议案件3件，复议机关维持2件、撤销1件。', ['reconsiderations 3']],
  ['全年未因政府信息公开被提起行政诉讼，被申请行政复议1起。', ['lawsuits 0!', 'reconsiderations 1']],
  ['发生政府信息公开行政诉讼案件1件，已审结，法院裁定驳回起诉。', ['lawsuits 1']],
  ['制作发布政策图解、短视频等解读产品17个。', ['policy_interpretations 17']],
  [
    '对5件规范性文件进行了解读，发布解读文章6篇。',
    ['policy_interpretations 6', 'normative_documents_issued 5?'],
  ],
  [
    '官方抖音账号发布作品88个，官方微博发布博文260条。',
    ['published_other_channel 88', 'published_weibo 260'],
  ],
  ['本年度共公开政府信息：机构职能3条、法规文件12条、工作动态98条，共计113条。', ['published_total 113']],
  ['今年主动公开各类信息共计 1,203 条（篇）。', ['published_total 1203']],
  ['门户网站全年更新信息2016条，日均更新5.5条。', ['published_website 2016']],
  ['信息公开专栏发布信息175条，同比增加25条。', ['published_website 175']],
  [
    '村级公开栏公开村务信息36期，乡级公开栏公开信息12期。',
    ['published_other_channel 12?', 'published_other_channel 36?'],
  ],
  ['依申请公开工作扎实开展，全年办理办结申请10件。', ['applications_closed 10']],
  ['信息处理费收费0元、减免0元。', ['information_fee_yuan 0']],
  ['2023年本单位依申请公开信息处理费共收取120元。', ['information_fee_yuan 120']],
  ['本年度行政复议案件和行政诉讼案件各1件。', ['reconsiderations 1', 'lawsuits 1']],
  ['发布规范性文件解读率达100%，组织新闻发布会2场。', []],
  ['梳理公布权责事项1234项，公开“双随机”检查结果56批次。', []],
  ['政府信息公开申请的接收、办理流程进一步规范，12月组织了1次政务公开知识培训。', ['trainings 1']],
]

export const PLAIN_CASES: readonly NarrativeCase[] = STATEMENTS.map(([text, says], at) => ({
  unit: PLACES[at % PLACES.length] ?? PLACES[0],
  year: 2023,
  text,
  says,
}))
