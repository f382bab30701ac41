import { type Check, type RawFinding, yearOf } from './check'
import { comparedText } from './likeness/compared-text'
import { matchingPassages } from './likeness/matching-passages'
import { similarity, sketchOf } from './likeness/similarity'
import { ALIKE, sampleProse } from './likeness-sample'
import { isExcerpt, shortened } from './report-text'
import { limitFor } from './thresholds'

/** More units with the same text than this are counted, not told one by one. */
const TOLD = 5

export const Q_01: Check = {
  id: 'Q-01',
  severity: 'warn',
  title: '与其他单位的报告不雷同',
  basis: '国办公开办函〔2021〕30号（四）列明“内容雷同”情形；相似度的算法和界限为本系统设定',
  explanation:
    '第一、五部分与同年度其他单位报告逐字比较，法规名称、格式用语、单位名称、年份和数字不计；相同的五字片段占两份报告片段的比例达到界限的，疑似雷同，须由人工对照原文认定。文字过少的不比较。',
  run: (input) => {
    const { report, context } = input
    const year = yearOf(input)
    if (!context.alike?.length || year === null || isExcerpt(report)) return []
    const own = comparedText(report.sections, context.unitName ?? report.identity.unit)
    const sketch = sketchOf(own)
    const limit = limitFor(input, 'Q-01.similarity')
    const found = context.alike.flatMap((other) => {
      const text = comparedText(other.sections, other.unit)
      const percent = similarity(sketch, sketchOf(text)) * 100
      return percent >= limit ? [{ other, text, percent }] : []
    })
    found.sort((a, b) => b.percent - a.percent)
    return found.slice(0, TOLD).map(({ other, text, percent }): RawFinding => {
      const pairs = matchingPassages(own, text).map((pair) => pair.here.quote)
      const longest = pairs.sort((a, b) => b.length - a.length)[0] ?? ''
      const message = `与${other.unit}${year}年度报告第一、五部分相似度${percent.toFixed(1)}％（达到${limit}％），疑似内容雷同，请对照原文。`
      return { message, cells: [], quote: shortened(longest, 120) || null, assessable: true }
    })
  },
  passing: {
    prose: sampleProse('河口镇'),
    alike: [{ unit: '青禾县民政局', prose: ALIKE.other }],
  },
  failing: {
    prose: sampleProse('河口镇'),
    alike: [{ unit: '青禾县石桥镇', prose: sampleProse('石桥镇') }],
  },
}
