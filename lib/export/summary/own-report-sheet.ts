import type { Row, SheetData } from 'write-excel-file/node'
import { HEAD, numberCell, plainCell, textCell } from '../xlsx-cells'
import { ownReportLine, ownReportNotes } from './own-report-text'
import type { SummaryDocument } from './summary-document'

/** The county's own report against the sums: how many cells agree, what may explain it, and each cell that does not. */
export function ownReportSheet(document: SummaryDocument): SheetData {
  const { own } = document
  const notes: SheetData = ownReportNotes(document).map((note) => [plainCell(note)])
  const lines = [...(own?.differing ?? []), ...(own?.open ?? [])].map(ownReportLine)
  if (lines.length === 0) return notes
  return [
    ...notes,
    [],
    ['行', '栏', '计量', '县报告', '各单位合计', '差额（县报告减合计）'].map((each) => textCell(each, HEAD)),
    ...lines.map(({ row, column, unit, published, sum, difference }): Row => {
      const figure = (value: number | null, none: string) =>
        value === null ? textCell(none, { align: 'right' }) : numberCell(value, unit)
      return [
        textCell(row),
        textCell(column),
        textCell(unit),
        figure(published, '—'),
        figure(sum, '—'),
        figure(difference, '无法核对'),
      ]
    }),
  ]
}
