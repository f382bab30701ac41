import type { ProseIndicatorId } from '../catalogue/prose-indicators'
import type { Draft, Rule } from './draft'
import type { Passage, Sentence } from './passage'

/** 未, 没有, 无 …: not where the word belongs to another term (未经复议, 无法提供, 无正当理由, 尚未审结). */
const NEGATION =
  /(?<![有])(?:均未|从未|暂未|尚未|未曾|未有|并未|未|没有|没|不存在|不涉及|暂无|均无|尚无|无|不收|暂不|零)(?!经|公开(?!申请)|来|成年|按|能|及时|办结|审结|答复|缴|果|法|正当|偿|障碍|论|关|条件|需|纸|线|遗漏|死角|接触|差错|违规|泄)/g
const VERB =
  '(?:曾|有|被|因|再|发生|收到过?|接到过?|接收到?|受理过?|收|出现|产生|引发|引起|涉及|提起|存在|办理|发生过|到)*'
const PUBLIC = '申请|依申请公开'

type Zero = { readonly indicator: ProseIndicatorId; readonly pattern: RegExp; readonly unless?: RegExp }

/** What a negation may deny: each pattern is tried on the words from the negation to the end of its clause. */
const ZEROS: readonly Zero[] = [
  {
    indicator: 'applications_received',
    pattern: new RegExp(
      `^.{1,3}?${VERB}[^，。；]{0,46}?(?:(?:${PUBLIC})(?:政府信息公开|公开政府信息|公开)?(?=$|[，。；、和及与或()]|件|来[信电访]|的?信函|的事项|的?诉求|的?请求|的?需求|的?情况|事项|案件|要求|信息|业务|办理|的?事宜|的$|公文))`,
    ),
    unless:
      /^.{0,4}[^，]{0,20}(?:因|由于|引起|引发|导致|结转|行政复议|诉讼|逾期|超期|许可|处理费|收取|收费)[^，]*申请|^.{0,30}(?:结转|超期|逾期|不予|复议|诉讼)[^，]{0,16}申请|申请(?:行政)?复议|提起[^，]*诉讼的申请|无.{0,6}障碍/,
  },
  {
    indicator: 'reconsiderations',
    pattern: new RegExp(`^.{1,3}?${VERB}[^。；]{0,46}?(?:行政)?复议`),
    unless: /复议[^，。；、]{0,6}(?:维持|纠|撤|败|决定|机关|意见)|败诉|纠错|撤销|维持|审结/,
  },
  {
    indicator: 'lawsuits',
    pattern: new RegExp(`^.{1,3}?${VERB}[^。；]{0,60}?(?:诉讼|起诉)`),
    unless: /败诉|纠错|撤销|维持|胜诉|审结|复议(?:决定|机关)/,
  },
  {
    indicator: 'normative_documents_issued',
    pattern:
      /^.{1,3}?(?:新)?(?:制定|制发|出台|印发|发布|编印|制作|起草)(?:过|新|、|和|与|或|废止|修订|修改|行政|本部门|本级|任何|有关|相关|规章|及|以|政府){0,6}规范性文件|^(?:无|没有)(?:新)?(?:制发|制定|出台|印发|行政){0,2}规范性文件/,
    unless: /现行有效|(?:废止|失效)(?:的)?(?:行政)?规范性文件$/,
  },
  {
    indicator: 'normative_documents_repealed',
    pattern:
      /^.{1,3}?[^，。；]{0,10}(?:废止|失效)[^，。；]{0,10}规范性文件|^.{1,3}?[^，。；]{0,4}规范性文件(?:被)?(?:废止|失效)/,
  },
  {
    indicator: 'applications_carried_in',
    pattern:
      /^.{1,3}?(?:有)?(?:上一?年度?|去年|往年)(?:度)?(?:的)?(?:结转|转结|转入|遗留)|^.{1,3}?结转(?:上一?年|去年)/,
  },
  {
    indicator: 'applications_carried_out',
    pattern: /^.{1,3}?(?:有)?(?:需)?(?:结转|转入|转至|顺延)(?:至|到|入)?(?:下一?年|次年|明年)/,
  },
  {
    indicator: 'trainings',
    pattern:
      /^.{1,3}?(?:召开|举办|组织|开展|举行)(?:过)?[^，。；]{0,6}公开[^，。；]{0,8}培训(?:班|会议?|活动)?(?=$|[，。；])/,
  },
  {
    indicator: 'information_fee_yuan',
    pattern: /^.{1,4}?[^，。；]{0,30}(?:处理费|收费|费用|收取(?=$|[，。；)])|(?:工本|检索|复制|邮寄|成本)费)/,
    unless:
      /行政事业性|缴|处理费(?:管理)?办法|三公|预算|决算|(?<!收取[^，]{0,8})公开(?:了)?(?!产生|发生|引起|引发|收取)[^，]{0,6}费用|食宿|误工/,
  },
]
/** Fees need a word of this law in the sentence or just before it: 培训没有收费 is another matter. */
const FEE_CONTEXT = /处理费|公开|申请/
/** 行政执法工作均无被申请行政复议: disputes about something else. */
const OTHER_MATTER = /(?:行政执法|执法工作|行政处罚|行政许可|行政审批|执法案件)[^，。；公开]{0,12}$/
const CONTINUED =
  /^，(?:也|亦|或|和|及|以及|、)*(?:未|没有|无)?(?:被)?(?:提起|发生|引发|因)?(?:的)?(?:行政)?诉讼[^，。；]{0,10}(?=$|[，。；])|^，(?:被)?提起(?:行政)?诉讼/

/** The words a negation governs: to the end of its clause, and on where the clause only goes on listing. */
function scopeOf(text: string, start: number): string {
  const rest = text.slice(start)
  const stop = rest.search(/[，；：()]/)
  if (stop < 0) return rest
  const clause = rest.slice(0, stop)
  const more = rest.slice(stop).match(CONTINUED)
  const listing = more && /复议/.test(clause) && !/\d/.test(more[0]) && !/[未没无]/.test(more[0])
  return listing ? clause + more[0] : clause
}

function otherYear(before: string, year: number | null): boolean {
  const named = [...before.replace(/《[^》]*》/g, '').matchAll(/(?<![较比与同])(20\d\d)年|(今年|本年)/g)].at(
    -1,
  )
  return year !== null && named?.[1] !== undefined && Number(named[1]) !== year
}

function zerosIn(sentence: Sentence, passage: Passage, year: number | null): Draft[] {
  const context = passage.text.slice(Math.max(0, sentence.start - 40), sentence.start) + sentence.text
  const drafts: Draft[] = []
  for (const match of sentence.text.matchAll(NEGATION)) {
    if (otherYear(sentence.text.slice(0, match.index), year)) continue
    const scope = scopeOf(sentence.text, match.index)
    for (const { indicator, pattern, unless } of ZEROS) {
      const hit = scope.match(pattern)
      if (!hit || unless?.test(scope)) continue
      if (indicator === 'information_fee_yuan' && !FEE_CONTEXT.test(context)) continue
      const isDispute = indicator === 'reconsiderations' || indicator === 'lawsuits'
      if (isDispute && OTHER_MATTER.test(sentence.text.slice(0, match.index))) continue
      drafts.push({
        indicator,
        value: 0,
        start: sentence.start + match.index,
        end: sentence.start + match.index + scope.length,
        implicit: true,
        ...(sentence.cut ? { doubtful: true } : {}),
      })
    }
  }
  return drafts
}

const BARE_ZEROS: readonly { readonly pattern: RegExp; readonly indicators: readonly ProseIndicatorId[] }[] =
  [
    {
      pattern:
        /复议[^，。；\d]{0,10}诉讼(?:案件|情况|数|数量|事项)*(?:均无|均?为无|：无|情况：无|均未发生|未发生|没有发生)(?=$|[，。；])/,
      indicators: ['reconsiderations', 'lawsuits'],
    },
    {
      pattern: /零(?:政府信息公开)?申请(?=$|[，。；、])|申请(?:数量?)?零(?:受理|发生|收到)/,
      indicators: ['applications_received'],
    },
    { pattern: /零复议/, indicators: ['reconsiderations'] },
    { pattern: /零(?:行政)?诉讼/, indicators: ['lawsuits'] },
    {
      pattern: /(?:处理费|收费)(?:情况)?(?:：|为)?(?:无|零)(?=$|[，。；])/,
      indicators: ['information_fee_yuan'],
    },
  ]

/** Zeros in words: 未收到申请, 未发生行政复议、行政诉讼, 没有收取信息处理费. */
export function zeroRule(year: number | null): Rule {
  return (passage) =>
    passage.sentences.flatMap((sentence) => [
      ...zerosIn(sentence, passage, year),
      ...BARE_ZEROS.flatMap(({ pattern, indicators }) => {
        const hit = sentence.text.match(pattern)
        if (!hit) return []
        const start = sentence.start + (hit.index ?? 0)
        return indicators.map((indicator) => ({
          indicator,
          value: 0,
          start,
          end: start + hit[0].length,
          implicit: true,
          ...(sentence.cut ? { doubtful: true } : {}),
        }))
      }),
    ])
}
