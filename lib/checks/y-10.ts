import { type Check, yearOf } from './check'
import { PRACTICE } from './legal-basis'
import { isExcerpt, proseOf, shortened } from './report-text'

/** Where the problems end and the measures begin. */
const MEASURES = /下一步|改进(?:情况|措施|办法)|整改措施|今后|针对(?:以上|上述|存在)/
const ITEM = /[一二三四五六]是|；|（[一二三四五六]）|\d[.、]/
/** Words that stand in every report say nothing of a problem. */
const COMMON =
  /政府信息公开|政务公开|信息公开|政府信息|主动公开|工作|问题|不足|不够|有待|需要|还需|进一步|加强|提高|提升|存在|部分|个别|一些|主要|较为|仍/g
/** A problem is taken up when so much of its wording comes back. */
const SHARED = 0.34
const SHORTEST = 6

function problemsOf(text: string): string[] {
  const words = text.replace(/\s/g, '')
  const end = words.search(MEASURES)
  const told = end < 20 ? '' : words.slice(0, end)
  return told
    .split(ITEM)
    .slice(1)
    .filter((item) => ownWords(item).replace(/[^\p{Script=Han}]/gu, '').length >= SHORTEST)
}

const ownWords = (problem: string) => problem.replace(COMMON, ' ')

function pairsOf(text: string): string[] {
  const runs = text.match(/\p{Script=Han}{2,}/gu) ?? []
  return runs.flatMap((run) => [...run].slice(1).map((_, at) => run.slice(at, at + 2)))
}

const LONG =
  '全年按照要求做好主动公开，规范办理申请，严格信息审核，维护好网站专栏，开展业务培训，纳入年度考核，接受社会评议，没有责任追究的情形。本镇明确专人负责，健全工作机制，定期自查，发现差错及时更正，群众办事更加方便。'

export const Y_10: Check = {
  id: 'Y-10',
  severity: 'info',
  title: '上年问题的改进',
  basis: `核对文字，${PRACTICE}`,
  explanation:
    '上年报告第五部分列出的问题，本年报告宜说明改进情况。按用词比较，上年列出的问题在本年全文都没有提到的，才提示核对。',
  run: (input) => {
    const { report, context } = input
    const before = context.previousYear?.sections?.find((section) => section.number === '五')
    const now = proseOf(report).replace(/\s/g, '')
    if (!before || yearOf(input) === null || isExcerpt(report) || now.length < 100) return []
    const problems = problemsOf(before.paragraphs.map((each) => each.text).join('\n'))
    const known = new Set(pairsOf(now))
    const taken = problems.some((problem) => {
      const pairs = pairsOf(ownWords(problem))
      return pairs.filter((pair) => known.has(pair)).length >= pairs.length * SHARED
    })
    if (problems.length < 2 || taken) return []
    const message = `上年度报告列出的${problems.length}个问题，本年报告疑似都没有说到改进情况，请核对。`
    return [{ message, cells: [], quote: shortened(problems.join('；')), assessable: true }]
  },
  passing: {
    previousProse: {
      五: '存在的主要问题：一是惠企政策解读形式单一；二是历史文件清理进度偏慢，查询目录缺失。下一步加强培训。',
    },
    prose: {
      一: LONG,
      五: '针对上年惠企政策解读形式单一的问题，增加了图解和短视频。下一步继续改进，做好培训。',
    },
  },
  failing: {
    previousProse: {
      五: '存在的主要问题：一是村级公示栏更新滞后；二是历史文件清理进度偏慢，查询目录缺失。下一步加强培训。',
    },
    prose: { 一: LONG },
  },
}
