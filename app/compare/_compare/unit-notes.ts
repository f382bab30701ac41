import { measureTitle } from '@/app/indicators/_page/row-measures'
import { rankingOf } from '@/lib/catalogue/ranking'
import { measureDefinition } from '@/lib/chart/measure'
import type { Marks } from '@/lib/figures/marks'
import { type ComparedMeasure, type ComparedUnit, isPlaced } from './compare-measure'

/** 公开率：（予以公开＋部分公开）÷办理结果总计。… */
export function definitionNote({ measure }: Pick<ComparedMeasure, 'measure'>): string {
  return `${measureTitle(measure)}：${measureDefinition(measure).sentence}`
}

/** Sentences about the units of a figure: 同口径, 承继, divisions, and how applications spread. */
export function unitNotes(compared: ComparedMeasure): string[] {
  const { units, leftOut, concentration, measure } = compared
  const joined = units.filter((each) => each.sources.size > 0)
  return [
    definitionNote(compared),
    ...(leftOut === null
      ? []
      : [
          `同口径 ${units.length}/${units.length + leftOut.length} 家（所示各年均有数）${leftOut.length > 0 ? `，不含${leftOut.map((unit) => unit.shortName).join('、')}` : ''}。`,
        ]),
    ...joined.map((each) => `${each.unit.shortName}：${sourcesText(each)}按承继合并。`),
    ...units.flatMap(({ unit, splits }) =>
      splits.map((year) => `${unit.shortName}${year}年起机构分设，前后不可比。`),
    ),
    ...(measure.table === 'prose' ? ['本项为年报正文所述，表格不统计，各单位写法不一。'] : []),
    ...(concentration && concentration.topShare !== null
      ? [
          `全县${concentration.year}年 ${concentration.n}/${concentration.asked} 家有数，零申请 ${concentration.zero} 家，占 ${((concentration.zero / concentration.n) * 100).toFixed(1)}%；申请最多的 ${concentration.top.length} 家占全县 ${(concentration.topShare * 100).toFixed(1)}%。`,
        ]
      : []),
  ]
}

/** What the places of a table mean, or why it has none. */
export function rankingNote(compared: ComparedMeasure): string[] {
  const { ranked, reason } = rankingOf(compared.measure.id)
  return ranked && !isPlaced(compared) ? [] : [reason]
}

/** The years in which a number of the peers or of the county that are drawn carries a mark. */
export function referenceMarkNote({ reference, county, units }: ComparedMeasure): string[] {
  const marked = ({ doubtful, approximate, derived, zeroed }: Marks) =>
    doubtful || approximate || derived || zeroed
  const ofCounty = county?.drawn ? county.points.flatMap((each) => (marked(each) ? [each.year] : [])) : []
  const ofPeers = (units[0]?.points ?? []).flatMap(({ year }, at) =>
    units.some(({ median, spread }) => {
      const each = spread?.[at]
      return each && median?.[at] != null && marked(each.marks)
    })
      ? [year]
      : [],
  )
  const years = reference === 'peers' ? ofPeers : ofCounty
  if (years.length === 0) return []
  const whose = reference === 'peers' ? '同类单位' : '全县'
  return [`${whose}${years.join('、')}年的数中有提取存疑、约数、推算或按0计的，见表中标记。`]
}

/** 2019–2023年科学技术局＋工业和信息化局 */
function sourcesText({ sources }: ComparedUnit): string {
  const runs: { from: number; to: number; names: string }[] = []
  for (const [year, units] of [...sources].sort(([a], [b]) => a - b)) {
    const names = units.map((unit) => unit.shortName).join('＋')
    const last = runs.at(-1)
    if (last && last.names === names && last.to === year - 1) last.to = year
    else runs.push({ from: year, to: year, names })
  }
  return runs
    .map((run) => `${run.from === run.to ? run.from : `${run.from}–${run.to}`}年${run.names}`)
    .join('，')
}
