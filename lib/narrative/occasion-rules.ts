import { type Draft, type Rule, stated } from './draft'
import type { Count, Sentence } from './passage'

const OCCASIONS = /^(?:次|场|期|场次|班次|轮|个|批次|批)$/
const FOREIGN_TRAINING =
  /消防|安全生产|网络安全|技能|农技|种植|养殖|党务|执法|档案|创业|就业|防汛|急救|招商|普法|反诈|会计|扶贫/

const TOPICAL = /公开|信息|业务|网站|依申请|政务|专题|条例/

/** 培训 n 次: the training must be the thing counted, and be about disclosure or about nothing else named. */
function trainingDraft(count: Count, sentence: Sentence): Draft[] {
  if (!OCCASIONS.test(count.counter)) return []
  const inFront = count.clause.match(
    /培训(?:班|会议?|课|讲座|活动|工作|学习|辅导|交流|座谈)*[”》]?(?:共|共计|累计|合计|约|了|活动|达|总计)*$/,
  )
  const behind = /^[^，、]{0,18}培训(?!人|对象|资料|材料)/.test(count.tail)
  if (!inFront && !behind) return []
  const words = behind ? count.clause + count.tail : count.clause
  const foreign = FOREIGN_TRAINING.test(words) && !/公开/.test(words)
  const joined =
    inFront !== null && /(?:会议?|检查|督查|讲座|调研)(?:、|和|及|与)[^，、]{0,10}培训/.test(count.clause)
  if (foreign || (count.counter === '个' && !/班/.test(words))) return []
  const attended = /参加|参与|选派|派员/.test(words)
  const topic = words.match(
    /(?<=组织|开展|举办|召开|集中|专题|专项)(?!组织|开展|举办|召开|集中|专题|专项)([\u4e00-\u9fff]{2,8})培训/,
  )?.[1]
  const topical =
    topic === undefined || TOPICAL.test(topic) || (topic.length < 4 && TOPICAL.test(sentence.text))
  return [stated('trainings', count, { tail: !inFront, doubtful: joined || attended || !topical })]
}

/** 信息处理费 n 元 or 万元, always in 元. */
function feeDraft(count: Count): Draft[] {
  const yuan = count.counter === '元' ? 1 : count.counter === '万元' ? 1e4 : null
  if (yuan === null || /行政事业性|应收|减免|退/.test(count.clause)) return []
  const near =
    /处理费/.test(count.phrase) ||
    /处理费/.test(count.tail) ||
    (/收取[^，。；]{0,8}(?:检索|复制|邮寄|工本)[^，。；]{0,6}费/.test(count.clause) &&
      /公开|申请/.test(count.before)) ||
    (/处理费|信息公开.{0,10}(?:收费|费用)/.test(count.before) &&
      /收取|收费|费用|金额|共计|合计|总计/.test(count.clause))
  if (!near) return []
  return [{ ...stated('information_fee_yuan', count), value: Math.round(count.value * yuan * 100) / 100 }]
}

/** Trainings held, and the fee for processing information. */
export const occasionRule: Rule = (passage) =>
  passage.sentences.flatMap((sentence) =>
    sentence.counts.flatMap((count) => [...trainingDraft(count, sentence), ...feeDraft(count)]),
  )
