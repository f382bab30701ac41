import { seededRandom } from '../seeded-random'
import { type Sentence, say, type Voice } from './voice'

const withoutDisputes: readonly Sentence[] = [
  () => '未发生因政府信息公开引起的行政复议、行政诉讼。',
  ({ unit }) => `${unit.self}没有因政府信息公开工作被申请行政复议、提起行政诉讼的情况。`,
  ({ year }) => `${year}年无涉及政府信息公开的行政复议和行政诉讼案件。`,
]
const withoutApplications: readonly Sentence[] = [
  ({ year, unit }) => `${year}年，${unit.self}未收到公民、法人和其他组织提出的政府信息公开申请。`,
  ({ unit }) => `全年${unit.self}未收到政府信息公开申请，依申请公开渠道保持畅通。`,
  () => '本年度未收到政府信息公开申请。',
]
const carriedIn = (count: number) => (count > 0 ? `，上年结转${count}件` : '')
const carriedOut = (count: number) => (count > 0 ? `，结转下年度继续办理${count}件` : '')
const withApplications: readonly Sentence[] = [
  ({ facts }) =>
    `全年共收到政府信息公开申请${facts.received}件${carriedIn(facts.carriedIn)}，办结${facts.closed}件${carriedOut(facts.carriedOut)}。`,
  ({ facts, year }) =>
    `${year}年新收政府信息公开申请${facts.received}件${carriedIn(facts.carriedIn)}；已办结${facts.closed}件${carriedOut(facts.carriedOut)}。`,
  ({ facts, unit }) =>
    `${unit.self}受理政府信息公开申请${facts.received}件${carriedIn(facts.carriedIn)}，依法答复${facts.closed}件${carriedOut(facts.carriedOut)}，均在法定期限内办理。`,
]

/** The sentences on applications and on disputes. */
export function applicationsInWords(voice: Voice): string {
  const { facts } = voice
  if (facts.received > 0) return say(voice, withApplications)
  const none = say(voice, withoutApplications)
  return facts.carriedIn === 0 ? none : `${none}上年结转${facts.carriedIn}件，已办结${facts.closed}件。`
}

export function disputesInWords(voice: Voice): string {
  const { reconsiderations, lawsuits, lawsuitWords } = voice.facts
  if (reconsiderations + lawsuits === 0) return say(voice, withoutDisputes)
  const suits =
    lawsuits === 0
      ? '未发生行政诉讼'
      : `行政诉讼案件${lawsuits}件${lawsuitWords === null ? '' : `，${lawsuitWords}`}`
  if (reconsiderations === 0) return `未发生行政复议，因政府信息公开引起的${suits}。`
  return say(voice, [
    () => `因政府信息公开被申请行政复议${reconsiderations}件，${suits}。`,
    () => `由政府信息公开引起的行政复议案件${reconsiderations}件，${suits}。`,
  ])
}

const channelList = ({ facts, unit }: Voice) =>
  [
    `县政府网站公开信息${facts.published.website}条`,
    ...(facts.published.wechat > 0
      ? [`“云泽${unit.short}”微信公众号发布信息${facts.published.wechat}条`]
      : []),
    ...(facts.published.other > 0 ? [`公开栏、电子屏等公开信息${facts.published.other}条`] : []),
  ].join('，')
const total = ({ facts }: Voice) => facts.published.website + facts.published.wechat + facts.published.other

/** How much was published: a total, the channels, both, or a sentence without figures. */
export function publishedInWords(voice: Voice): string {
  const { statement, secondTotal } = voice.facts
  const first =
    statement === 'none'
      ? '按照应公开尽公开的要求，及时发布和更新各类信息。'
      : statement === 'channels'
        ? `全年通过${channelList(voice)}。`
        : statement === 'total'
          ? say(voice, [
              (each) => `全年主动公开政府信息${total(each)}条。`,
              (each) => `${each.year}年累计主动公开各类政府信息${total(each)}条。`,
            ])
          : `全年共主动公开政府信息${total(voice)}条，其中${channelList(voice)}。`
  return secondTotal === null ? first : `${first}截至年底，共主动公开政府信息${secondTotal}条。`
}

/** Normative documents, interpretations and the gazette, as far as the unit has any. */
export function documentsInWords(voice: Voice): string {
  const { normative, interpretations, gazette } = voice.facts
  const parts: string[] = []
  if (normative !== null && normative.issued > 0)
    parts.push(
      normative.inForce === null
        ? `全年制发规范性文件${normative.issued}件。`
        : `全年制发行政规范性文件${normative.issued}件，现行有效行政规范性文件${normative.inForce}件，均已集中公开。`,
    )
  if (interpretations > 0) parts.push(`发布政策解读材料${interpretations}件。`)
  if (gazette > 0) parts.push(`编印《云泽县人民政府公报》${gazette}期，线上线下同步发放。`)
  return parts.join('')
}

export function trainingsInWords({ facts, random }: Voice): string {
  if (facts.trainings === 0) return ''
  return random.pick([
    `全年举办政府信息公开业务培训${facts.trainings}次。`,
    `组织开展政务公开专题培训${facts.trainings}次，参训${facts.trainings * 18}人次。`,
    `举办政府信息公开工作培训${facts.trainings}次，邀请业务骨干讲解答复规范。`,
  ])
}

/** What reports of governments add, townships' among them: assessment, public opinion, liability. */
export function resultsInWords({ unit, year, facts }: Voice): string {
  const random = seededRandom(`${unit.name}/${year}/results`)
  if ((unit.kind !== 'township' && unit.kind !== 'government') || !facts.results) return ''
  return random.pick([
    '政务公开列入年度工作考核，向社会公开征求评议意见，全年没有责任追究的情形。',
    '工作考核结果为合格，社会评议未收到差评，没有发生责任追究。',
    '年内接受上级考核和群众评议，未发生因公开不当被追究责任的情况。',
  ])
}

/** The statement on the information processing fee that section 六 must carry. */
export function feeInWords(voice: Voice): string {
  const { feeYuan } = voice.facts
  if (feeYuan > 0)
    return `根据《政府信息公开信息处理费管理办法》，${voice.year}年收取信息处理费${feeYuan}元，已全额缴入国库。`
  return say(voice, [
    ({ year, unit }) => `${year}年${unit.self}未收取政府信息公开信息处理费。`,
    () => '本年度没有发生收取信息处理费的情况。',
    () => '依据《政府信息公开信息处理费管理办法》，全年未收取信息处理费。',
    ({ unit }) => `${unit.self}全年收取信息处理费0元。`,
  ])
}
