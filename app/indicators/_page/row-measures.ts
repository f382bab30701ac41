import { FORMS, INDICATORS, indicator, shortRowLabel } from '@/lib/catalogue/indicators'
import { PRINTED_HEADS } from '@/lib/catalogue/printed-heads'
import { type Measure, type MeasureId, measureOf } from '@/lib/chart/measure'
import { isCellIndicator } from './form-places'

/** Where a row is called as its own sum, its name alone says nothing. */
const TOTAL = shortRowLabel(indicator('applications.closed_total.total').rowLabel)

/** The measures of the same printed row, in printed order, each by its column. */
export function rowMeasures(measure: Measure): { readonly id: MeasureId; readonly label: string }[] {
  if (!isCellIndicator(measure.id)) return []
  const row = rowOf(measure.id)
  const columns = INDICATORS.filter((each) => rowOf(each.id) === row)
  return columns.flatMap((each) => (measureOf(each.id) ? [{ id: each.id, label: each.columnLabel }] : []))
}

function rowOf(id: string): string {
  return id.slice(0, id.lastIndexOf('.'))
}

/** Where a measure stands: 三、收到和处理政府信息公开申请情况 › （三）不予公开 › 1.属于国家秘密. */
export function measurePlace(measure: Measure): string {
  if (measure.table === 'rate') return measure.unit === '%' ? '比率，由表内数计算' : '由表内数计算'
  if (!isCellIndicator(measure.id)) return '正文所述，表格不统计'
  const { group, rowLabel, columnLabel, table } = indicator(measure.id)
  const printed = FORMS['2021'].tables.find((each) => each.id === table)
  return [printed ? `${printed.section}、${printed.title}` : null, group, rowLabel, columnLabel]
    .filter(Boolean)
    .join(' › ')
}

/** A name that says what is counted without the table around it: 其他处理·其他, 本年度办理结果·总计. */
export function measureTitle(measure: Measure): string {
  if (!isCellIndicator(measure.id)) return measure.label
  const { group, rowLabel } = indicator(measure.id)
  const bare = shortRowLabel(rowLabel)
  const within = group ?? (bare === TOTAL ? PRINTED_HEADS.outcomes : null)
  return within ? `${shortRowLabel(within)}·${measure.label}` : measure.label
}
