import { type Check, type RawFinding, yearOf } from './check'
import { comparedText } from './likeness/compared-text'
import { maskText } from './likeness/mask-text'
import { matchingPassages } from './likeness/matching-passages'
import { similarity, sketchOf } from './likeness/similarity'
import { ALIKE, sampleProse } from './likeness-sample'
import { isExcerpt, shortened } from './report-text'
import { limitFor } from './thresholds'

/** A shorter section 五 may be the same in two years by chance. */
const SHORTEST = 60

export const Q_02: Check = {
  id: 'Q-02',
  severity: 'warn',
  title: '与本单位上年的报告不雷同',
  basis: '国办公开办函〔2021〕30号（四）列明“内容雷同、敷衍塞责”情形；相似度的算法和界限为本系统设定',
  explanation:
    '第一、五部分与本单位上年度报告逐字比较，法规名称、格式用语、单位名称、年份和数字不计；相似度达到界限，或者第五部分与上年完全相同的，疑似沿用上年文字，须由人工认定。',
  run: (input) => {
    const { report, context } = input
    const sections = context.previousYear?.sections
    const year = yearOf(input)
    if (!sections || year === null || isExcerpt(report)) return []
    const unit = context.unitName ?? report.identity.unit
    const [now, before] = [comparedText(report.sections, unit), comparedText(sections, unit)]
    const percent = similarity(sketchOf(now), sketchOf(before)) * 100
    const limit = limitFor(input, 'Q-02.similarity')
    const base = { cells: [], assessable: true }
    if (percent >= limit) {
      const pairs = matchingPassages(now, before).map((pair) => pair.here.quote)
      const longest = pairs.sort((a, b) => b.length - a.length)[0] ?? ''
      const message = `与本单位${year - 1}年度报告第一、五部分相似度${percent.toFixed(1)}％（达到${limit}％），疑似沿用上年文字，请对照原文。`
      return [{ ...base, message, quote: shortened(longest, 120) || null }]
    }
    const five = comparedText(report.sections, unit, ['五'])
    const [new5, old5] = [five, comparedText(sections, unit, ['五'])].map((each) =>
      maskText(each.text, each.names),
    )
    if (!new5 || new5.text.length < SHORTEST || new5.text !== old5?.text) return []
    const message = `第五部分除年份、数字外与${year - 1}年度报告完全相同，疑似沿用上年文字，请对照原文。`
    return [{ ...base, message, quote: shortened(five.text.trim(), 120) } satisfies RawFinding]
  },
  passing: { prose: sampleProse('河口镇'), previousProse: ALIKE.other },
  failing: { prose: sampleProse('河口镇'), previousProse: sampleProse('河口镇') },
}
