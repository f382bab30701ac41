import type { Sentence } from './voice'

const [first, second, third] = [0, 1, 2] as const

/** Sentences without figures, by the place they stand in. Own wording in the register of such reports. */
export const OPENING: readonly Sentence[] = [
  ({ year, unit }) =>
    `${year}年，${unit.self}围绕县委、县政府中心工作，把政务公开融入${unit.topics[first]}、${unit.topics[second]}等业务全过程，公开的质量和时效有所提高。`,
  ({ year, name, unit }) =>
    `${year}年，${name}认真落实政府信息公开条例，以群众关心的${unit.topics[first]}、${unit.topics[third]}为重点，统筹做好主动公开、依申请公开和政策解读。`,
  ({ year, unit }) =>
    `一年来，${unit.self}对照${year}年全县政务公开工作要点，逐项明确责任股室和完成时限，${unit.topics[second]}、${unit.topics[third]}等信息做到应公开尽公开。`,
  ({ unit, year }) =>
    `${unit.self}坚持以公开为常态、不公开为例外，${year}年结合${unit.topics[first]}工作实际，推动政府信息公开有序开展。`,
  ({ unit, year }) =>
    `${year}年，${unit.self}把公开透明的要求贯穿决策、执行、管理、服务和结果各环节，着力回应企业群众在${unit.topics[second]}方面的关切。`,
  ({ name, year }) => `现将${name}${year}年政府信息公开工作情况报告如下。`,
]
export const DISCLOSURE: readonly Sentence[] = [
  ({ unit }) => `重点公开${unit.topics.join('、')}等方面的政策文件、办事指南和工作进展。`,
  ({ unit }) => `对${unit.topics[first]}信息实行清单化管理，随产生随公开。`,
  ({ unit }) => `围绕${unit.topics[second]}，公开办理条件、流程和结果，方便群众查询监督。`,
  () => '财政预算决算、机构职能、领导分工等基础信息按时更新。',
  ({ unit }) => `就${unit.topics[third]}听取服务对象意见，采纳情况一并反馈。`,
  () => '对出台的政策同步组织解读，多用图示和问答说明办事要点。',
]
export const REQUESTS: readonly Sentence[] = [
  () => '健全登记、审核、办理、答复、归档制度，答复文书使用统一格式。',
  () => '对内容不清楚的申请主动电话沟通，引导申请人明确所需信息。',
  () => '疑难申请会同法律顾问研究，保证答复于法有据。',
  ({ unit }) => `涉及${unit.topics[first]}的申请由业务股室提出意见，办公室统一答复。`,
  () => '公布受理地址和联系电话，方便群众当面、邮寄或者网上提出申请。',
]
export const MANAGEMENT: readonly Sentence[] = [
  () => '严格落实信息发布三审制度，先审查、后公开，一事一审。',
  ({ unit }) => `对历年${unit.topics[second]}文件进行梳理，明确公开属性，失效文件及时标注。`,
  () => '公文起草时同步确定公开属性，不予公开的说明理由。',
  () => '定期检查已发布信息中的错别字、错链和个人信息，发现问题当日整改。',
  ({ unit }) => `将${unit.topics[third]}档案数字化成果与公开目录衔接，做到可查可用。`,
  () => '完善信息动态调整机制，对群众查阅较多的内容优先更新。',
]
export const PLATFORM: readonly Sentence[] = [
  ({ unit }) => `在县政府网站设置${unit.topics[first]}专栏，栏目内容每周更新。`,
  ({ unit }) => `用好“云泽${unit.short}”账号，发布通俗易懂的短图文。`,
  () => '在办事大厅设置政务公开查阅点，配备查询设备和引导人员。',
  () => '优化网站栏目布局，合并内容重复的栏目，群众查找更加方便。',
  () => '对政务新媒体账号进行清查，停更账号按程序注销。',
  () => '加强与融媒体平台联动，重要信息同步推送。',
]
export const SUPERVISION: readonly Sentence[] = [
  ({ unit }) => `${unit.self}主要负责同志定期听取政务公开工作汇报，明确专人负责。`,
  () => '把政务公开纳入年度考核，按季度通报栏目更新情况。',
  () => '公布监督电话，主动接受社会评议，全年没有发生责任追究的情形。',
  ({ unit }) => `结合${unit.topics[second]}开展自查，对照问题清单逐项整改到位。`,
  () => '加强与县政府信息公开主管部门的沟通，及时改进工作中的不足。',
]
export const PROBLEMS: readonly Sentence[] = [
  ({ unit }) => `${unit.topics[first]}信息公开的深度还不够，解读形式较为单一`,
  () => '部分工作人员对公开属性的把握不够准确',
  () => '信息发布的时效性有待提高，个别栏目更新不够及时',
  ({ unit }) => `围绕${unit.topics[third]}开展的公众参与活动还不多`,
  () => '依申请公开答复文书的说理还不够充分',
  () => '基层公开力量薄弱，人员变动较为频繁',
  () => '新媒体账号互动回应不够，内容吸引力有待增强',
  ({ unit }) => `${unit.topics[second]}类信息的分类还不够细，群众查找不够方便`,
  () => '历史文件清理进度偏慢',
]
export const MEASURES: readonly Sentence[] = [
  ({ unit }) => `细化${unit.topics[first]}公开目录，逐条明确时限和责任人`,
  () => '加强业务学习，以案例方式提高工作人员判断和答复能力',
  () => '建立栏目更新提醒机制，每月抽查一次',
  ({ unit }) => `围绕${unit.topics[third]}组织政府开放日和座谈活动`,
  () => '规范答复文书，重要答复事前征求法律顾问意见',
  () => '做好岗位交接，保持公开工作连续',
  () => '丰富解读形式，多用图表和短视频说明政策',
  ({ unit }) => `整合${unit.topics[second]}信息，按服务对象和办理事项重新归类`,
  () => '完成历史文件清理，公布继续有效和失效目录',
]
export const OTHER: readonly Sentence[] = [
  () => '全年办理的人大代表建议和政协委员提案答复内容已按要求公开。',
  ({ unit }) => `年度政务公开要点中涉及${unit.topics[first]}的任务已完成。`,
  () => '没有其他需要报告的事项。',
  ({ unit }) => `${unit.self}将继续配合做好基层政务公开标准化规范化工作。`,
]
