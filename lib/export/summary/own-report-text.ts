import { indicator } from '../../catalogue/indicators'
import { changeText, numberText } from '../../chart/describe-number'
import type { SummaryLine } from '../../figures/reconcile-summary'
import type { OwnComparison, SummaryDocument } from './summary-document'

/** What stands where there is nothing to compare with. */
export const NO_OWN_REPORT = '没有县政府该年的年度报告，不能核对。'

/** How the county's own report and the sums compare, as the end of a sentence that begins with the report's name. */
export function comparisonText({ missing }: Pick<SummaryDocument, 'missing'>, own: OwnComparison): string {
  const open = own.open.length > 0 ? `，${own.open.length} 格无法核对` : ''
  const lacking = missing.length > 0 ? `还有 ${missing.length} 家应报单位没有年报，差额可能由此而来。` : ''
  return `与各单位合计相比：${own.equal} 格一致，${own.differing.length} 格有差额${open}。${lacking}汇总口径没有统一的官方规定，差额是核对线索，不等于报告有误。`
}

/** The comparison as sentences, for files. */
export function ownReportNotes(document: SummaryDocument): string[] {
  const { own } = document
  if (own === null) return [`与县报告核对：${NO_OWN_REPORT}`]
  return [`与县报告核对：${own.unit}年度报告${comparisonText(document, own)}`, ...own.hints]
}

/** A cell that differs or cannot be compared, in the words of every file; numbers that are not there are null. */
export function ownReportLine({ id, published, sum, difference }: SummaryLine) {
  const { rowLabel, columnLabel, unit } = indicator(id)
  return {
    indicator: id,
    row: rowLabel,
    column: columnLabel,
    unit,
    published,
    sum,
    difference,
  }
}

/** The cells that differ or cannot be compared in one paragraph; nothing where there are none. */
export function ownReportDifferences({ own }: SummaryDocument): string[] {
  const lines = [...(own?.differing ?? []), ...(own?.open ?? [])].map(ownReportLine)
  if (lines.length === 0) return []
  const number = (value: number | null) => (value === null ? '无数' : numberText(value))
  const told = lines.map(({ row, column, published, sum, difference }) => {
    const end = difference === null ? '无法核对' : `差额 ${changeText(difference)}`
    return `“${row}·${column}”县报告 ${number(published)}、各单位合计 ${number(sum)}，${end}`
  })
  return [`有差额或无法核对的格：${told.join('；')}。`]
}
