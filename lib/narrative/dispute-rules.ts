import type { ProseIndicatorId } from '../catalogue/prose-indicators'
import { type Draft, hasCounter, type Rule, stated } from './draft'
import type { Count, Sentence } from './passage'

type Kind = Extract<ProseIndicatorId, 'reconsiderations' | 'lawsuits'>
const COUNTERS = /^(?:件|起|宗|案|例|次|个|项|件次|条)$/
const KIND_WORD = /复议后(?:再|又|的|向法院|行政)*(?:起诉|诉讼)|复议|诉讼|起诉|应诉/g
/** Words of an outcome or stage: the number is a share of the cases. */
const OUTCOME_WORD =
  /维持|纠正|纠错|撤销|驳回|败诉|胜诉|终止|撤回|撤诉|尚未|未审结|审理中|正在|确认|责令|变更|调解|不予受理|一审|二审|再审/
const FOREIGN = /建议|提案|留言|咨询|信访|投诉|举报|热线|工单|培训/

function kindsIn(text: string): Kind[] {
  return [...text.matchAll(KIND_WORD)].map((match) => (match[0] === '复议' ? 'reconsiderations' : 'lawsuits'))
}

/** Two kinds before one number: 均为0件, 各2件 hold for both; 共5件 for neither alone. */
function joint(count: Count, next: Count | undefined): { kind: Kind; count: Count }[] {
  const kinds = [...new Set(kindsIn(count.phrase))]
  const [first, second] = kinds
  if (first === undefined || second === undefined) return []
  if (/分别[^，。]{0,8}$/.test(count.phrase)) {
    return next
      ? [
          { kind: first, count },
          { kind: second, count: next },
        ]
      : []
  }
  const both = count.value === 0 || /(?:各|均|都)[^，。]{0,6}$/.test(count.phrase)
  return both && !/共计?$|合计$|总计$/.test(count.value === 0 ? '' : count.phrase)
    ? kinds.map((kind) => ({ kind, count }))
    : []
}

const WORKLOAD = /审理|办理|审结|受理|代理|出庭/
/** Cases of another kind of act: 治安管理行政复议, 行政处罚复议. */
const OTHER_ACT = /(?:治安|处罚|工伤|征收|征地|拆迁|交通|执法|登记|许可)[^，。；、]{0,8}(?:复议|诉讼|应诉)/
const UNRELATED =
  /^[^。]{0,24}(?:与|同)[^，。；]{0,6}信息公开[^，。；]{0,6}(?:无关|没有关系)|^[^。]{0,24}(?:均|都)?(?:不是|非)(?:因)?政府信息公开/
/** Counts that go on a list of such cases (…复议26件、行政应诉9件). */
const GOES_ON = /^[、和及与]/

/** Workload of a court or a justice bureau: cases in general, not those about disclosure. */
function isWorkload(sentence: Sentence, index: number, aboutDisclosure: boolean): boolean {
  const count = sentence.counts[index]
  if (!count) return false
  const at = count.start - sentence.start
  if (UNRELATED.test(sentence.text.slice(count.end - sentence.start))) return true
  const other = count.clause.match(OTHER_ACT)
  if (other && !/公开/.test(other[0])) return true
  if (GOES_ON.test(count.gap) && index > 0 && !/公开/.test(count.gap))
    return isWorkload(sentence, index - 1, aboutDisclosure)
  return WORKLOAD.test(count.clause) && !aboutDisclosure && !DISCLOSURE.test(sentence.text.slice(0, at))
}

type Found = Draft & { readonly share: boolean }

function readCount(sentence: Sentence, index: number, aboutDisclosure: boolean): Found[] {
  const count = sentence.counts[index]
  if (!count || !hasCounter(count, COUNTERS)) return []
  if (OUTCOME_WORD.test(count.clause.replace(/复议维持后/, ''))) return []
  // 诉讼尚有1件未审结: what is left of cases counted before.
  if (/[尚还仍][有余]$/.test(count.clause)) return []
  // 行政复议数、行政诉讼数、投诉举报数均为0: a list with one zero for all may name other things too.
  const listed = count.value === 0 && /(?:均|都|皆)[^，。]{0,4}$/.test(count.clause)
  if (FOREIGN.test(count.clause) && !listed) return []
  if (isWorkload(sentence, index, aboutDisclosure)) return []
  // 3件行政复议、1件行政诉讼: the noun in front belongs to the count before.
  const taken =
    /^[^，；]{0,12}(?:复议|诉讼)[^，；]{0,4}[、和及与，]$/.test(count.gap) && kindsIn(count.tail).length > 0
  const inFront = taken ? [] : kindsIn(count.phrase)
  const pairs = joint(count, sentence.counts[index + 1])
  if (pairs.length > 0) {
    return pairs.map((pair) => ({
      ...stated(pair.kind, count),
      value: pair.count.value,
      end: pair.count.end,
      share: false,
    }))
  }
  if (new Set(inFront).size > 1 && /、|和|及|或|与/.test(count.phrase) && !isSequence(count.phrase)) return []
  const behind = kindsIn(count.tail)
  // 3起行政复议，2起行政诉讼: with nothing before the number in its clause, the noun behind it counts.
  const kind = (taken ? undefined : kindsIn(count.clause).at(-1)) ?? behind[0] ?? inFront.at(-1)
  if (!kind || OUTCOME_WORD.test(kindsIn(count.clause).length > 0 ? '' : count.tail)) return []
  if (
    inFront.length > 0 &&
    !(/公开/.test(count.clause) && /申请(?:案件|数量?)?(?:共|计|有|为)*$/.test(count.clause)) &&
    /申请(?!行政|复议)|公开(?:政府)?信息$/.test(count.phrase.slice(lastKindEnd(count.phrase)))
  )
    return []
  const share =
    kind === 'lawsuits' && /直接起诉|复议后/.test(count.phrase + (inFront.length ? '' : count.tail))
  return [{ ...stated(kind, count, { tail: inFront.length === 0 }), share }]
}
/** 行政复议后提起行政诉讼 names one kind, though both words stand in it. */
const isSequence = (text: string) =>
  /复议[^、]{0,6}(?:后|不服|决定)[^、]{0,10}(?:诉讼|起诉)|未经(?:行政)?复议/.test(text)
function lastKindEnd(text: string): number {
  const last = [...text.matchAll(KIND_WORD)].at(-1)
  return last ? last.index + last[0].length : 0
}

/** Suits are printed as two shares (直接起诉, 复议后起诉): with a total the shares are left, without one they add up. */
function settleShares(found: readonly Found[]): Draft[] {
  const strip = ({ share: _, ...draft }: Found): Draft => draft
  const whole = found.filter((each) => !each.share)
  const shares = found.filter((each) => each.share)
  if (whole.some((each) => each.indicator === 'lawsuits')) return whole.map(strip)
  const [first, second] = shares
  if (!first || !second) return found.map(strip)
  const value = shares.reduce((sum, each) => sum + each.value, 0)
  return [
    ...whole.map(strip),
    {
      indicator: 'lawsuits',
      value,
      start: first.start,
      end: (shares.at(-1) ?? second).end,
      derived: true,
      ...(shares.some((each) => each.doubtful) ? { doubtful: true } : {}),
    },
  ]
}

const DISCLOSURE = /公开|(?<!被)申请(?!人)/
/** Reconsiderations and lawsuits caused by disclosure work. */
export const disputeRule: Rule = (passage) => {
  let about = DISCLOSURE.test(passage.topic)
  return passage.sentences.flatMap((sentence) => {
    const found = sentence.counts.flatMap((_, index) => readCount(sentence, index, about))
    about ||= DISCLOSURE.test(sentence.text)
    return settleShares(found)
  })
}
