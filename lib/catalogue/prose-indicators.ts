import type { Unit } from './form'

/** Counts a report states in its prose. They stand in no table; each is kept with the sentence it comes from. */
type ProseIndicatorSpec = {
  readonly id: string
  readonly label: string
  readonly unit: Unit
  readonly definition: string
}

export const PROSE_INDICATORS = [
  {
    id: 'published_total',
    label: '主动公开信息总数',
    unit: '条',
    definition: '正文所述全年主动公开政府信息的总数。',
  },
  {
    id: 'published_website',
    label: '网站公开信息数',
    unit: '条',
    definition: '正文所述通过政府网站公开的信息数。',
  },
  {
    id: 'published_wechat',
    label: '微信公开信息数',
    unit: '条',
    definition: '正文所述通过政务微信公开的信息数。',
  },
  {
    id: 'published_weibo',
    label: '微博公开信息数',
    unit: '条',
    definition: '正文所述通过政务微博公开的信息数。',
  },
  {
    id: 'published_other_channel',
    label: '其他渠道公开信息数',
    unit: '条',
    definition: '正文所述通过公开栏、电子屏、媒体等其他渠道公开的信息数。',
  },
  { id: 'gazette_issues', label: '政府公报期数', unit: '期', definition: '正文所述全年编印政府公报的期数。' },
  {
    id: 'policy_interpretations',
    label: '政策解读数',
    unit: '件',
    definition: '正文所述全年发布政策解读材料的件数。',
  },
  {
    id: 'normative_documents_issued',
    label: '正文所述规范性文件制发数',
    unit: '件',
    definition: '正文所述本年制发行政规范性文件的件数，与表二对照。',
  },
  {
    id: 'normative_documents_repealed',
    label: '正文所述规范性文件废止数',
    unit: '件',
    definition: '正文所述本年废止行政规范性文件的件数，与表二对照。',
  },
  {
    id: 'normative_documents_in_force',
    label: '正文所述规范性文件有效数',
    unit: '件',
    definition: '正文所述现行有效行政规范性文件的件数，与表二对照。',
  },
  {
    id: 'applications_received',
    label: '正文所述收到申请数',
    unit: '件',
    definition: '正文所述全年收到政府信息公开申请的件数，与表三对照。',
  },
  {
    id: 'applications_carried_in',
    label: '正文所述上年结转数',
    unit: '件',
    definition: '正文所述上年结转的申请件数，与表三对照。',
  },
  {
    id: 'applications_closed',
    label: '正文所述办结申请数',
    unit: '件',
    definition: '正文所述本年办结或者答复的申请件数，与表三对照。',
  },
  {
    id: 'applications_carried_out',
    label: '正文所述结转下年数',
    unit: '件',
    definition: '正文所述结转下年度继续办理的申请件数，与表三对照。',
  },
  {
    id: 'reconsiderations',
    label: '正文所述行政复议数',
    unit: '件',
    definition: '正文所述因政府信息公开被申请行政复议的件数，与表四对照。',
  },
  {
    id: 'lawsuits',
    label: '正文所述行政诉讼数',
    unit: '件',
    definition: '正文所述因政府信息公开被提起行政诉讼的件数，与表四对照。',
  },
  {
    id: 'trainings',
    label: '培训次数',
    unit: '次',
    definition: '正文所述全年举办政府信息公开业务培训的次数。',
  },
  {
    id: 'information_fee_yuan',
    label: '信息处理费',
    unit: '元',
    definition: '正文所述全年收取政府信息公开信息处理费的金额，以元计。',
  },
] as const satisfies readonly ProseIndicatorSpec[]

export type ProseIndicatorId = (typeof PROSE_INDICATORS)[number]['id']

/** The separate channels whose sum stands in where no total is stated. */
export const PUBLICATION_CHANNELS = [
  'published_website',
  'published_wechat',
  'published_weibo',
  'published_other_channel',
] as const satisfies readonly ProseIndicatorId[]
