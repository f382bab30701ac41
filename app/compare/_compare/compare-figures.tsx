import { coverageText } from '@/app/_components/coverage-bar'
import { tableName } from '@/lib/catalogue/indicators'
import { divisionOf } from '@/lib/figures/parts'
import { lacksReport } from '@/lib/figures/series'
import styles from './compare.module.css'
import type { ComparedMeasure } from './compare-measure'
import type { CompareQuery } from './compare-query'
import { FLOW_TABLES } from './flow-notes'
import { FlowView } from './flow-view'
import type { Comparison } from './load-comparison'
import { loadFlow } from './load-flow'
import { MeasureView } from './measure-view'

/** The figures of a comparison in the view chosen: one per measure, or the flow. */
export function CompareFigures({ query, comparison }: { query: CompareQuery; comparison: Comparison }) {
  if (comparison.view === 'flow') {
    const found = loadFlow(comparison)
    if (!found) return null
    const source = joined(`来源：各单位年报${FLOW_TABLES}`, dated(comparison))
    return (
      <FlowView
        found={found}
        chosen={comparison.units.length}
        several={comparison.years.length > 1}
        source={source}
      />
    )
  }
  return comparison.measures.map((compared) => (
    <div key={compared.measure.id} className={styles.measure}>
      <MeasureView
        compared={compared}
        comparison={comparison}
        years={comparison.years}
        view={comparison.view}
        parts={query.parts}
        source={sourceText(compared, comparison, isWhole(query, comparison))}
      />
    </div>
  ))
}

/** Nobody chose, and the view adds the whole county. */
export function isWhole({ measures, parts }: CompareQuery, { chosenForYou, view }: Comparison): boolean {
  const divided = view === 'stack' && parts === 'rows' && measures.every((each) => divisionOf(each.id))
  return chosenForYou && (view === 'flow' || divided)
}

/** The table a measure stands in: 表二 … 表四, or where else it comes from. */
function tableWords({ table }: ComparedMeasure['measure']): string {
  if (table === 'prose') return '正文'
  return table === 'rate' ? '表格' : tableName(table)
}

function sourceText(compared: ComparedMeasure, comparison: Comparison, whole: boolean): string {
  const places = compared.units.flatMap((each) => each.points)
  const gaps = places.filter((point) => lacksReport(point.state)).length
  return joined(
    `来源：各单位年报${tableWords(compared.measure)}`,
    whole
      ? ''
      : `${compared.units.length} 家 × ${comparison.years.length} 年${gaps > 0 ? `，缺 ${gaps}` : ''}`,
    compared.basis === 'share' ? '占比的分母为当年已收单位合计' : '',
    compared.basis === 'index' ? '各单位首个有数的年份为 100' : '',
    dated(comparison),
  )
}

function dated({ context, years }: Comparison): string {
  const last = years.at(-1)
  const coverage = last === undefined ? null : context.coverageOf(last)
  return joined(
    coverage ? `${last}年${coverageText(coverage.received.length, coverage.expected)}` : '',
    context.updated ? `数据更新于${context.updated}` : '',
  )
}

function joined(...parts: string[]): string {
  return parts.filter((part) => part !== '').join('　')
}
