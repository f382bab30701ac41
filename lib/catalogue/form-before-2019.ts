/**
 * The statistics table of reporting years 2008–2018, as data. From 2014 the national 政府信息公开情况统计表 of
 * 国办发〔2014〕32号, before it annex tables that every province worded in its own way; both print a label, a unit and one
 * or two figures (本年, 历年累计). Rows are known by their labels; a row that is not listed here is kept as printed.
 */

export type OldUnit = '条' | '件' | '次' | '篇' | '个' | '人' | '人次' | '元' | '万元'

/** One row: its label without enumerator, the variants accepted for it, and the group its label is only unique in. */
type OldItem = {
  readonly id: string
  readonly label: string
  readonly aliases?: readonly string[]
  readonly unit: OldUnit
  /** The row above whose part this one is; printed twice under different parents, only the parent tells them apart. */
  readonly under?: string
}

export const FORM_BEFORE_2019 = {
  id: 'before-2019',
  label: '2018年以前统计表',
  basis: '国办发〔2014〕32号；2014年以前为各地自行制发的附表',
  from: 2008,
  to: 2018,
} as const

const PUBLISHED = [
  {
    id: 'published',
    label: '主动公开政府信息数',
    aliases: ['主动公开信息数', '主动公开文件数', '主动公开政府信息总数', '主动公开政府信息条数'],
    unit: '条',
  },
  { id: 'published_electronic', label: '全文电子化的主动公开信息数', unit: '条' },
  {
    id: 'published_normative',
    label: '主动公开规范性文件数',
    aliases: ['新增的行政规范性文件数', '主动公开的规范性文件数'],
    unit: '条',
  },
  {
    id: 'issued_normative',
    label: '制发规范性文件总数',
    aliases: ['制发规范性文件数'],
    unit: '件',
  },
  { id: 'service_items', label: '提供服务类信息数', unit: '条' },
  { id: 'in_gazette', label: '政府公报公开政府信息数', aliases: ['政府公报公开数'], unit: '条' },
  { id: 'on_website', label: '政府网站公开政府信息数', aliases: ['政府网站公开数'], unit: '条' },
  { id: 'on_microblog', label: '政务微博公开政府信息数', aliases: ['政务微博公开数'], unit: '条' },
  { id: 'on_wechat', label: '政务微信公开政府信息数', aliases: ['政务微信公开数'], unit: '条' },
  { id: 'other_channels', label: '其他方式公开政府信息数', aliases: ['其他方式公开数'], unit: '条' },
  { id: 'page_visits', label: '网站专栏页面访问量', unit: '次' },
  { id: 'visitors', label: '现场接待人数', unit: '人次' },
  { id: 'web_enquiries', label: '网上咨询数', unit: '次' },
  { id: 'phone_enquiries', label: '咨询电话接听数', unit: '次' },
] as const satisfies readonly OldItem[]

const RESPONSES = [
  { id: 'responses', label: '回应公众关注热点或重大舆情数', unit: '次' },
  { id: 'press_conferences', label: '参加或举办新闻发布会总次数', unit: '次' },
  { id: 'leaders_at_press', label: '主要负责同志参加新闻发布会次数', unit: '次' },
  { id: 'web_interviews', label: '政府网站在线访谈次数', unit: '次' },
  { id: 'leaders_in_interviews', label: '主要负责同志参加政府网站在线访谈次数', unit: '次' },
  { id: 'policy_readings', label: '政策解读稿件发布数', unit: '篇' },
  { id: 'social_responses', label: '微博微信回应事件数', unit: '次' },
  { id: 'other_responses', label: '其他方式回应事件数', unit: '次' },
] as const satisfies readonly OldItem[]

// 受理依申请公开信息总数 is divided by the way of receipt, as 收到申请数 is: both count what came in.
const APPLICATIONS = [
  { id: 'request_catalogue', label: '依申请公开信息目录数', unit: '条' },
  {
    id: 'received',
    label: '收到申请数',
    aliases: ['申请总数', '受理依申请公开信息总数', '收到政府信息公开申请数'],
    unit: '件',
  },
  { id: 'in_person', label: '当面申请数', unit: '件' },
  { id: 'by_fax', label: '传真申请数', unit: '件' },
  { id: 'by_web', label: '网络申请数', aliases: ['网上申请数'], unit: '件' },
  { id: 'by_email', label: '电子邮件申请数', unit: '件' },
  { id: 'by_letter', label: '信函申请数', unit: '件' },
  { id: 'by_letter_or_fax', label: '信函、传真申请数', unit: '件' },
  { id: 'by_other_way', label: '其他形式申请数', unit: '件' },
  { id: 'closed', label: '申请办结数', unit: '件' },
  { id: 'closed_in_time', label: '按时办结数', unit: '件' },
  { id: 'closed_extended', label: '延期办结数', unit: '件' },
  { id: 'answered', label: '申请答复数', aliases: ['对申请的答复总数'], unit: '件' },
  { id: 'already_public', label: '属于已主动公开范围数', unit: '件' },
  { id: 'agreed', label: '同意公开答复数', unit: '件' },
  { id: 'partly_agreed', label: '同意部分公开答复数', unit: '件' },
  {
    id: 'refused',
    label: '不同意公开答复数',
    aliases: ['不予公开答复数', '否决公开答复数', '否决公开答复总数'],
    unit: '件',
  },
  { id: 'state_secret', label: '涉及国家秘密', unit: '件' },
  { id: 'trade_secret', label: '涉及商业秘密', unit: '件' },
  { id: 'privacy', label: '涉及个人隐私', unit: '件' },
  {
    id: 'security',
    label: '危及国家安全、公共安全、经济安全和社会稳定',
    aliases: ['危及国家安全、公共安全、经济安全、社会稳定'],
    unit: '件',
  },
  {
    id: 'not_information',
    label: '不是《条例》所指政府信息',
    aliases: ['“非《规定》所指政府信息”数', '非《条例》所指政府信息数'],
    unit: '件',
  },
  { id: 'other_law', label: '法律法规规定的其他情形', unit: '件' },
  {
    id: 'not_this_organ',
    label: '不属于本行政机关公开数',
    aliases: ['“非本部门掌握”数', '非本部门掌握数'],
    unit: '件',
  },
  {
    id: 'not_existing',
    label: '申请信息不存在数',
    aliases: ['“信息不存在”数', '信息不存在数'],
    unit: '件',
  },
  { id: 'to_amend', label: '告知作出更改补充数', aliases: ['“申请内容不明确”数'], unit: '件' },
  { id: 'other_route', label: '告知通过其他途径办理数', unit: '件' },
  { id: 'other_answer', label: '其他类型答复数', unit: '件' },
] as const satisfies readonly OldItem[]

const DISPUTES = [
  { id: 'reconsiderations', label: '行政复议数量', aliases: ['行政复议数'], unit: '件' },
  {
    id: 'reconsiderations_upheld',
    label: '维持具体行政行为数',
    unit: '件',
    under: 'reconsiderations',
  },
  { id: 'reconsiderations_corrected', label: '被依法纠错数', unit: '件', under: 'reconsiderations' },
  { id: 'reconsiderations_other', label: '其他情形数', unit: '件', under: 'reconsiderations' },
  { id: 'lawsuits', label: '行政诉讼数量', aliases: ['行政诉讼数'], unit: '件' },
  {
    id: 'lawsuits_upheld',
    label: '维持具体行政行为或者驳回原告诉讼请求数',
    aliases: ['维持具体行政行为或驳回原告诉讼请求数'],
    unit: '件',
    under: 'lawsuits',
  },
  { id: 'lawsuits_corrected', label: '被依法纠错数', unit: '件', under: 'lawsuits' },
  { id: 'lawsuits_other', label: '其他情形数', unit: '件', under: 'lawsuits' },
  {
    id: 'complaints',
    label: '举报投诉数量',
    aliases: ['行政申诉、举报数', '接受行政诉讼、举报数', '行政申诉数', '举报投诉数'],
    unit: '件',
  },
] as const satisfies readonly OldItem[]

const MEANS = [
  { id: 'fees', label: '依申请公开信息收取的费用', unit: '万元' },
  { id: 'fees_waived', label: '政府信息公开收费减免金额', unit: '元' },
  { id: 'offices', label: '政府信息公开工作专门机构数', unit: '个' },
  { id: 'reading_places', label: '设置政府信息公开查阅点数', unit: '个' },
  { id: 'staff', label: '从事政府信息公开工作人员数', unit: '人' },
  { id: 'staff_full_time', label: '专职人员数', unit: '人' },
  { id: 'staff_part_time', label: '兼职人员数', unit: '人' },
  { id: 'funds', label: '政府信息公开专项经费', unit: '万元' },
  {
    id: 'meetings',
    label: '召开政府信息公开工作会议或专题会议数',
    aliases: ['召开政府信息公开工作会议数'],
    unit: '次',
  },
  {
    id: 'training_courses',
    label: '举办各类培训班数',
    aliases: ['举办政府信息公开工作培训班数'],
    unit: '次',
  },
  { id: 'trained_people', label: '接受培训人员数', unit: '人次' },
] as const satisfies readonly OldItem[]

const LISTED = [...PUBLISHED, ...RESPONSES, ...APPLICATIONS, ...DISPUTES, ...MEANS] as const
export type OldItemId = (typeof LISTED)[number]['id']
/** Every row of the old tables that is known, in printed order. */
export const OLD_ITEMS: readonly (OldItem & { readonly id: OldItemId })[] = LISTED

const NAMES = new Map(OLD_ITEMS.map((item) => [item.id, item.label]))
/** The label a known row is spoken of by. */
export const oldItemLabel = (id: OldItemId): string => NAMES.get(id) ?? id

/** What the heads over the columns of an old table are called: tested against a head without blanks and signs. */
export const OLD_HEADS = {
  label: /^(?:统计)?(?:指标|项目)(?:名称|内容)?$|^甲$/,
  measure: /^(?:计量)?单位$|^乙$/,
  code: /^(?:序号|代码|行次|编号|丙)$/,
  year: /^(?:20\d\d年?度?|本年度?)(?:数量?|合计|统计数|累计数?)?$|^[\p{Script=Han}]{0,8}统计数据?$|^(?:数量|数据|数值|合计)$/u,
  cumulative: /^(?!本年)[\p{L}\d]{0,8}(?:累计|累积)(?:数量?|总数)?$/u,
} as const

/** The title an old table stands under; what is printed in front of it is the unit. */
export const OLD_TABLE_TITLE = /政府信息公开(?:工作)?(?:基本)?情况统计表/
