import { type Draft, hasCounter, type Rule, stated } from './draft'
import type { Count, Passage, Sentence } from './passage'

/** Things that are also received, answered and closed, but are no applications for information. */
const OTHER_MATTERS =
  /建议|提案|议案|留言|咨询|来信|(?<!公开|公开的|申请)信件|信箱|12345|热线|工单|问政|投诉|举报|信访|诉求|来电|来访|许可|网民|网友|评论|意见|回应|热点|舆情|答记者|事项清单|案卷|投稿/
const DISPUTE = /复议|诉讼|起诉|应诉/
/** 申请 as a noun of this law: 依申请公开, 信息公开申请, or plain 申请 behind a verb or counter. */
const APPLICATION =
  /依申请(?!人)|公开[^，。；]{0,12}申请(?!人|表|书|渠道|指南)|申请公开|申请(?:政府|政务)?信息公开|(?<=^|收到|新收|新增|提出|提交|受理|接到|接收|收悉|处理|办理|答复|办结|回复|结转|转入|各类|类|的|有效|网上|网络|邮寄|信函|当面|现场|线上|传真|邮件|书面|所有|全部|该|[件条份宗例个封起项次、·年度共了])申请(?!人|表|书|渠道|指南|执行|复议|办理窗口|公租|补贴)/
const APPLICATIONS = new RegExp(APPLICATION, 'g')
const CARRIED_OUT =
  /(?:结转|转入|转至|转到|转|顺延|延期|延续|延至|结存|跨)[^，。；]{0,6}(?:下一?个?年|次年|明年)|(?:结转|转入|转至|转到|延至|顺延)(?:至|到)?20\d\d年(?:度)?(?:继续)?(?:办理)?|(?:下一?年度?|次年|明年)(?:度)?(?:继续)?(?:办理|答复|办结)/
const CARRIED_IN =
  /(?:上一?年度?|去年|前年|往年|20\d\d年度?)(?:年?[末底])?(?:的)?(?:结转|转结|转入|转来|转接|遗留|未办结|顺延|跨年|留存|接转)|结转(?:自)?(?:上一?年|去年)|(?:结转|转入|顺延|延至)(?:至|到|入)?(?:本年|今年|当年)|(?:由|自|从)上一?年度?(?:结转|转入)/
const CLOSED = /办结|答复|回复|办理|处理|办毕|完成/
const NOT_CLOSED =
  /未(?:能)?(?:按期|按时)?(?:办结|答复|回复|处理)|延期|超期|逾期|正在|率|受理[、，]?办理的?流程|办理答复流程/
const RECEIVED = /收到|接收|受理|接到|新收|新增|收悉|收取|收件|接受|提出|提交|登记|接获/
/** The ways an application came, who sent it and how it ended: shares of the count, never the count. */
const SPLIT =
  /予以公开|部分公开|不予|无法提供|其他处理|同意公开|不掌握|不存在|补正|撤回|撤销|重复申请|不属于|非本|告知|当面|现场|邮寄|信函|网络|网上|互联网|传真|电子邮件|邮箱|邮件|平台申请|在线|窗口|线上|线下|快递|自然人|企业|法人|公民|个人|科研|组织|律师|机构|区分处理/
const COUNTERS = /^(?:件|条|份|宗|例|封|起|个|项|次|件次|条次|份次|条\(次\)|批次)$/

type Role = 'received' | 'carried_in' | 'carried_out' | 'closed' | 'both'

/** Whether the words so far are about applications: the last matter named is one. */
function isAbout(sentence: Sentence, before: string, passage: Passage): boolean {
  const text = passage.topic + passage.text.slice(Math.max(0, sentence.start - 160), sentence.start) + before
  if (!text.includes('申请')) return false
  const last = [...text.matchAll(APPLICATIONS)].at(-1)
  if (!last) return false
  const rest = text.slice(last.index + last[0].length)
  return !OTHER_MATTERS.test(rest.replace(/信访举报投诉|投诉举报类申请/g, '').replace(SUBJECTS, ''))
}
/** What was asked about is no matter of its own: 内容多为企业登记和投诉举报处理情况. */
const SUBJECTS =
  /(?:申请)?(?:内容|事项)?(?:主要|多|大多|大都|集中|均)*(?:为|涉及|集中[在于]|关于|围绕)[^，。；：\d]*/g
/** 18件为本年新收: said behind the number. */
const RECEIVED_TAIL =
  /^(?:为|系|属|是)?(?:(?:本年度?|今年|当年|年内)(?:新收|新增|新受理|收到|受理)|新收|新受理)/

function roleOf(count: Count, about: () => boolean, hasReceived: boolean): Role | null {
  const near = `${count.phrase}#${count.tail}`
  const named =
    near.includes('申请') &&
    (APPLICATION.test(count.phrase) ||
      APPLICATION.test(count.tail) ||
      /^的?[^，]{0,24}申请$/.test(count.tail))
  if (!named && !about()) return null
  if (CARRIED_IN.test(count.clause) || CARRIED_IN.test(count.tail)) return 'carried_in'
  if (CARRIED_OUT.test(count.clause) || CARRIED_OUT.test(count.tail)) return 'carried_out'
  // 办结140件，结转3件: what is left over behind what was closed goes into the next year.
  if (/^[、，]?(?:剩余|其余)?结转$/.test(count.clause) && /办结|答复|办理完/.test(count.before))
    return 'carried_out'
  if (OTHER_MATTERS.test(near.replace(/信访举报投诉/g, ''))) return null
  if (/费|公开栏|公开目录|公开指南|栏目|专栏/.test(near)) return null
  const received = RECEIVED.test(count.phrase)
  const split = SPLIT.test(count.clause) && !(received && named && !count.part)
  if (split) return null
  const closed = CLOSED.test(count.clause) && !NOT_CLOSED.test(count.clause)
  if (received && closed) return CLOSED_LAST.test(count.clause) || named ? 'both' : null
  if (closed) return 'closed'
  if (RECEIVED_TAIL.test(count.tail)) return 'received'
  if (CLOSED_TAIL.test(count.tail) && !NOT_CLOSED.test(count.tail)) return 'closed'
  if (received && !(count.part && hasReceived && !/新收|本年|新增/.test(count.clause))) return 'received'
  const bare =
    /申请(?:公开)?(?:的?(?:办件量|受理量|数量|总量|量|总数|件数|数|件|事项|信息))?(?:共计|总计|合计|共|均?为|有|是|：)*$|依申请(?:公开)?(?:政府|政务)?(?:信息)?(?:公开)?(?:件|事项|申请|案件)?(?:数量|总数|数)?(?:共计|总计|合计|共|均?为|有|：)*$/
  return named && bare.test(count.clause || count.phrase) && !count.part && !hasReceived ? 'received' : null
}
const CLOSED_LAST = /(?:收到|接收|受理|接到)(?:并|、|和|及|且)?[^，]{0,8}(?:办结|答复|回复|办理|处理|完成)/
const CLOSED_TAIL =
  /^(?:的?[^，；]{0,12}申请)?(?:均|都|已|全部|已经|按时|按期|按规|依法|及时|在?(?:当年|年内|(?:规定|法定)(?:时限|期限|时间)内))*(?:予以|作出了?|进行了?|给予了?)?(?:完成)?(?:办结|答复|回复|办理完[毕成结])/

function draftsOf(count: Count, role: Role, passage: Passage): Draft[] {
  const tail =
    count.tail !== '' &&
    !/^[、和及与]/.test(count.tail) &&
    (APPLICATION.test(count.tail) ||
      CARRIED_OUT.test(count.tail) ||
      CARRIED_IN.test(count.tail) ||
      CLOSED_TAIL.test(count.tail) ||
      /申请/.test(count.tail))
  if (role === 'both') {
    return [stated('applications_received', count, { tail }), stated('applications_closed', count, { tail })]
  }
  if (role === 'closed') {
    const handled =
      count.value > 0 && /办理(?!完|结)/.test(count.clause) && !/办结|答复|处理/.test(count.clause)
    // 办理4件，全部按时答复: what was dealt with was closed.
    const next = /^，([^，。；]{0,20})/.exec(passage.text.slice(count.end))?.[1] ?? ''
    const done = /^(?:均|全部|都|已)/.test(next) && ALL_DONE.test(next) && !NOT_DONE.test(next)
    return [stated('applications_closed', count, { tail, doubtful: handled && !done })]
  }
  if (role !== 'received') return [stated(`applications_${role}`, count, { tail })]
  // 受理 14件（含上年结转2件）: the number is the sum of two cells; the aside belongs to the quote.
  const aside = passage.text
    .slice(count.end)
    .match(
      /^[^，。；(]{0,8}[(，](?:其中)?[，：]?(?:含|包括|包含)[^)。，；]{0,12}(?:上一?年|去年|20\d\d年)[^)。，；]*\)?/,
    )
  if (!aside) return [stated('applications_received', count, { tail })]
  return [{ ...stated('applications_received', count), end: count.end + aside[0].length, doubtful: true }]
}

const ALL_DONE =
  /(?:均|全部|都|皆|已|并|按时|按期|按照?[^，。；]{0,10}(?:规定|要求|程序|时限)|依法|及时|逐一|悉数)[^，。；：]{0,24}?(?:办结|答复|回复|办理|处理|处置|完成)(?:办结|办理|答复|完[毕成结]|完成|结束|结)*|^(?:及时|依法|按时|按期)[^，。；]{0,6}(?:回复|答复|办结|办理)|(?:办结|答复)率(?:均)?(?:为|达到?)?(?:100%|百分之百)/
const NOT_DONE =
  /未[^，]{0,6}(?:办结|答复|办理|处理)|正在|复议|诉讼|建议|提案|留言|来信|热线|工单|咨询|公开栏|信息公开工作|法院|不予公开的/

/** Which of several counts received the closing words are about: the one that sums the others up, else the last. */
function receivedBefore(passage: Passage, found: readonly Draft[]) {
  const received = found.filter((each) => each.indicator === 'applications_received' && each.value > 0)
  const sum = received.find((each) => /合计|总计|共计/.test(passage.text.slice(each.start, each.end)))
  const several = new Set(received.map((each) => each.value)).size > 1
  const first = several ? (sum ?? received.at(-1)) : received[0]
  return (
    first && {
      first,
      ambiguous: several && !sum,
      withCarried: INCLUDING_CARRIED.test(passage.text.slice(first.start, first.end)),
    }
  )
}
const INCLUDING_CARRIED = /含[^)。，；]{0,12}(?:上一?年|去年|20\d\d年)/

/** 均已答复, 全部办结: all that was received has been closed, though no number is printed. */
function impliedClosing(passage: Passage, found: readonly Draft[]): Draft[] {
  const about = receivedBefore(passage, found)
  const has = (id: Draft['indicator']) => found.some((each) => each.indicator === id && each.value > 0)
  if (!about || has('applications_closed') || has('applications_carried_out')) return []
  const { first, withCarried } = about
  // 受理31件（含上年结转1件）: the carried ones are inside already.
  const carried = withCarried
    ? 0
    : (found.find((each) => each.indicator === 'applications_carried_in')?.value ?? 0)
  const rest = passage.text.slice(first.end)
  const window = rest.split('。').slice(0, 3).join('。')
  for (const match of window.matchAll(/[^，。；()]+/g)) {
    if (OTHER_MATTERS.test(match[0]) && !/申请/.test(match[0])) return []
    const said = match[0].match(ALL_DONE)
    if (!said || NOT_DONE.test(match[0])) continue
    const start = first.end + match.index
    return [
      {
        indicator: 'applications_closed',
        value: first.value + carried,
        start,
        end: start + (said.index ?? 0) + said[0].length,
        implicit: true,
        ...(first.approximate ? { approximate: true } : {}),
        ...(carried > 0 ? { derived: true, doubtful: true } : {}),
        ...(about.ambiguous || (first.doubtful && !withCarried) || /^(?:及时|依法)|率/.test(said[0])
          ? { doubtful: true }
          : {}),
      },
    ]
  }
  return []
}

/** 收到转办2件，自行受理9件，共计11件: the last is the count, the others are its parts. */
const SUMS_UP = /^[，、](?:合计|共计|总计|总共|共)$/
function doubtAddends(drafts: Draft[], total: number): void {
  let sum = 0
  for (let at = drafts.length - 1; at >= 0 && sum < total; at--) {
    const draft = drafts[at]
    if (draft?.indicator !== 'applications_received') return
    sum += draft.value
    drafts[at] = { ...draft, doubtful: true }
  }
}

/** Applications received, carried in, closed and carried out, as the prose states them. */
export const applicationRule: Rule = (passage) => {
  const drafts: Draft[] = []
  let hasReceived = false
  for (const sentence of passage.sentences) {
    for (const count of sentence.counts) {
      if (!hasCounter(count, COUNTERS) || DISPUTE.test(count.clause) || DISPUTE.test(count.tail)) continue
      const about = () => isAbout(sentence, count.before, passage)
      const sums = SUMS_UP.test(count.gap) && drafts.at(-1)?.indicator === 'applications_received'
      const role: Role | null = sums ? 'received' : roleOf(count, about, hasReceived)
      if (!role) continue
      const read = draftsOf(count, role, passage)
      if (sums) doubtAddends(drafts, count.value)
      drafts.push(...read)
      hasReceived ||= role === 'received' || role === 'both'
    }
  }
  return [...drafts, ...impliedClosing(passage, drafts)]
}
