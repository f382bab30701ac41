import type { ComparedMeasure } from '@/app/compare/_compare/compare-measure'
import { type Stacked, type StackedPart, stackLabels } from '@/app/compare/_compare/load-stack'
import { measureTitle } from '@/app/indicators/_page/row-measures'
import { type DataRow, figureCell, row, total, type ValueCell } from '@/lib/export/table/data-table'
import { unitWord } from './table-frame'

/** The parts of a stacked measure and their total, as the table beside the drawing has them. */
export function stackRows({ measure, unit }: ComparedMeasure, stacked: Stacked): DataRow[] {
  const { columns, of } = stacked
  const heads = [of, measureTitle(measure), unitWord(unit)]
  return [
    ...stackLabels(stacked).map(({ label }, at) =>
      row(label, ...heads, ...columns.map(({ parts }) => partCell(parts[at]))),
    ),
    total(
      '合计',
      ...heads,
      ...columns.map((column) => ({
        ...figureCell(column.total, column.gap ?? '无数据', `计入 ${column.counted}/${column.asked} 家`),
        ...(column.total === null ? {} : column.marks),
      })),
    ),
  ]
}

function partCell(part: StackedPart | undefined): ValueCell {
  if (!part || part.value === null) return figureCell(null, part?.gap ?? '无数')
  const { value, doubtful, approximate, derived, zeroed } = part
  return { ...figureCell(value, ''), doubtful, approximate, derived, zeroed }
}
