import { type Draft, hasCounter, type Rule, stated } from './draft'
import type { Count, Sentence } from './passage'

const NORMATIVE = /规范性文件/
const PIECES = /^(?:件|个|份|部|项|篇|条|件次)$/

/** The verb nearest to the number says which of the three counts it is. */
const ROLES: readonly {
  readonly word: string
  readonly role: 'issued' | 'repealed' | 'in_force' | 'none'
}[] = [
  { word: '废止(?:和|、|与|或)?(?:宣布)?(?:失效)?|宣布失效|失效', role: 'repealed' },
  { word: '现行有效|继续有效|有效|现行|保留', role: 'in_force' },
  { word: '制发|制定|印发|出台|发布|编印|制作|新制|起草印发|新增', role: 'issued' },
  { word: '清理|修订|修改|审查|审核|备案|评估|征求|报备|送审|解读|梳理|标注', role: 'none' },
]
const ROLE_WORD = new RegExp(ROLES.map((each) => `(${each.word})`).join('|'), 'g')

function lastRole(text: string): (typeof ROLES)[number]['role'] | null {
  const match = [...text.matchAll(ROLE_WORD)].at(-1)
  if (!match) return null
  const index = match.slice(1).findIndex((group) => group !== undefined)
  return ROLES[index]?.role ?? null
}

function normativeDraft(count: Count, sentence: Sentence): Draft[] {
  if (!hasCounter(count, PIECES) || /党内|党委/.test(count.clause)) return []
  const inFront = NORMATIVE.test(count.phrase)
  const behind = !inFront && NORMATIVE.test(count.tail)
  const carried = !inFront && !behind && NORMATIVE.test(count.before) && count.clause.length <= 12
  if (!inFront && !behind && !carried) return []
  const words = behind ? count.clause + count.tail.split('规范性文件')[0] : count.clause
  const after = inFront ? count.phrase.slice(count.phrase.lastIndexOf('规范性文件') + 5) : ''
  // 规范性文件及政策解读12件: something else stands between the noun and its number.
  if (/解读|规章|通知|公报|信息|政策/.test(after)) return []
  const role = lastRole(words)
  if (role === 'none') return []
  // 废止7件，宣布失效4件: whether the count of the form holds the latter too is not said.
  if (role === 'repealed' && /废止[^，。；]*\d/.test(count.before) && /失效/.test(count.clause))
    return [stated('normative_documents_repealed', count, { doubtful: true })]
  if (carried)
    return role && role !== 'issued' && isBareVerb(count.clause)
      ? [stated(`normative_documents_${role}`, count)]
      : carriedIssued(count, role)
  if (role) return [stated(`normative_documents_${role}`, count, { tail: behind })]
  // 制定政府规章2件，行政规范性文件29件: one verb for both.
  const shared =
    /^[，、和及]*(?:行政)?规范性文件$/.test(count.gap) && lastRole(RULES_BEFORE.exec(count.before)?.[0] ?? '')
  if (shared && shared !== 'none') return [stated(`normative_documents_${shared}`, count)]
  // No verb of its own (公开规章2件，规范性文件5件): published this year, perhaps issued this year.
  if (/登记/.test(words) || /刊登|刊载|登载/.test(sentence.text)) return []
  return [stated('normative_documents_issued', count, { tail: behind, doubtful: true })]
}
const RULES_BEFORE = /[^，。；：]*规章\d+[件部个](?=[，、和及]*(?:行政)?规范性文件$)/
const isBareVerb = (clause: string) =>
  /^(?:截[至止][^，]{0,10}?)?(?:、|和|及|其中|已|共|经|年内|年底|年末|并)*(?:清理)?(?:废止|宣布|失效|和|文件|现行|继续|有效|的|件|数|保留)+(?:文件|的|件数|为|共)*$/.test(
    clause,
  )
const carriedIssued = (count: Count, role: string | null): Draft[] =>
  role === 'issued' &&
  /^(?:、|新|共|其中|本年度?|今年|20\d\d年度?)*(?:制发|制定|印发|出台|发布)+(?:了|共)*$/.test(count.clause)
    ? [stated('normative_documents_issued', count)]
    : []

const GAZETTE = /(?:政府|政务|办公室|办公厅)?公报|政报/
const OTHER_GAZETTE = /统计公报|环境(?:状况|质量)?公报|状况公报|水资源公报|普查公报|发展公报|审计公报/

function gazetteDraft(count: Count): Draft[] {
  const inFront = count.clause.match(/(?:公报|政报)[》”]?[^，。；：]{0,10}$/)
  const behind =
    /^[^，]{0,10}(?:公报|政报)/.test(count.tail) ||
    (GAZETTE.test(count.before) && /编(?:发|印|辑)|出版|出刊|刊出|刊发|发行|刊印/.test(count.clause))
  if ((!inFront && !behind) || OTHER_GAZETTE.test(count.clause + count.tail)) return []
  if (inFront && /文件|信息|解读|刊登|登载/.test(inFront[0])) return []
  if (count.counter === '期')
    return [stated('gazette_issues', count, { tail: !inFront && /公报|政报/.test(count.tail) })]
  const straight = /(?:公报|政报)[》”]?(?:共计|共|累计)?$/.test(count.clause)
  return straight && count.counter === '件' ? [stated('gazette_issues', count, { doubtful: true })] : []
}

const INTERPRETATIONS = /^(?:条|件|篇|次|份|个|期|部|项|幅|条次|篇次|件次|场|场次|批)$/
/** 对5件文件进行了解读: the documents are counted, not what interprets them. */
const INTERPRETED = /^[^，、]{0,10}(?:进行|予以|作了?|做了?|开展)[^，、解]{0,4}解读/
/** 图文解读、视频解读等各类解读: all forms together are the whole count. */
const EVERY_FORM = /等(?:各类|各种|多种|形式|方式)?[^、]{0,6}解读[^、]*$/
/** 公示公告、政策解读等各类政府信息656条: the number counts the whole list. */
const AMONG_OTHERS = /、[^、]{0,6}解读(?:信息)?等(?:各类|各方面)?[^、，解]{0,8}信息(?:共|共计|累计|合计)?$/
const FORMS =
  /图解|图片|海报|漫画|图文|图表|视频|文字|音频|动漫|动画|一图|长图|专家|媒体|部门(?!文件|政策)|领导|负责人|[县市区局]长|一把手|H5|简明|问答|访谈|发布会|直播/

function interpretationDraft(count: Count, sentence: Sentence): Draft[] {
  if (!hasCounter(count, INTERPRETATIONS) || count.counter === '') return []
  const inFront = count.clause.match(/解读(?!专栏|栏目|专区|专题|率)[^，。；：、]{0,12}$/)
  const behind = /^[^，、]{0,10}解读/.test(count.tail) && !INTERPRETED.test(count.tail)
  if ((!inFront && !behind) || /解读(?:专栏|栏目|专区|专题|率)/.test(count.tail)) return []
  if (/参加|培训|回应|留言|转发|转载/.test(count.clause) || AMONG_OTHERS.test(count.clause)) return []
  const form =
    FORMS.test(
      inFront
        ? count.clause.slice(Math.max(0, (inFront.index ?? 0) - 6))
        : (count.tail.match(/^.*?解读/)?.[0] ?? ''),
    ) && !EVERY_FORM.test(count.clause)
  if (form && count.part) return []
  const mixed = inFront
    ? /(?:和|及|与|、)[^，、]{0,8}解读[^，]*$/.test(count.clause) &&
      /文件(?:和|及|与|、)|公文(?:和|及|与|、)/.test(count.clause)
    : false
  const near =
    sentence.text
      .slice(0, count.start - sentence.start)
      .split('；')
      .at(-1) ?? ''
  const reprinted = /公报/.test(near) && (/刊登|刊载|登载/.test(near) || !/公报[^，]{0,6}\d+期/.test(near))
  return [stated('policy_interpretations', count, { tail: !inFront, doubtful: form || mixed || reprinted })]
}

/** Normative documents, the gazette and policy interpretations. */
export const documentRule: Rule = (passage) =>
  passage.sentences.flatMap((sentence) =>
    sentence.counts.flatMap((count) => [
      ...normativeDraft(count, sentence),
      ...gazetteDraft(count),
      ...interpretationDraft(count, sentence),
    ]),
  )
