import type { MeasureContext } from '@/app/_charts/measure-data'
import { FLOW_TABLES, flowNotes } from '@/app/compare/_compare/flow-notes'
import type { FlowOfYear } from '@/app/compare/_compare/load-flow'
import { type DataTable, figureCell, ratio, row, total, type ValueCell } from '@/lib/export/table/data-table'
import type { Marks } from '@/lib/figures/marks'
import { countyFrame, yearCoverageText } from './table-frame'

/** The flow of applications of a year: where they came from, where they went, and the disputes beside them. */
export function flowTable(context: MeasureContext, found: FlowOfYear, left: readonly string[]): DataTable {
  const { flow, year } = found
  const sides = [
    { label: '来自', parts: flow.incoming },
    { label: '去向', parts: flow.outgoing },
  ]
  const covered = `计入 ${flow.counted.length}/${flow.asked.length} 家`
  const share = (value: number) =>
    figureCell(flow.total === 0 ? null : ratio((value / flow.total) * 100), '本年无应办件')
  return {
    ...countyFrame(context),
    title: `${year}年申请办理流向，${flow.counted.length} 家单位`,
    source: `各单位年报${FLOW_TABLES}`,
    coverage: yearCoverageText(context, year),
    notes: [...flowNotes(found, false), ...left],
    columns: [
      { key: 'side', label: '方向', width: 10 },
      { key: 'part', label: '项目', width: 26 },
      { key: 'value', label: '数量', unit: '件' },
      { key: 'share', label: '占比', unit: '%' },
    ],
    rows: [
      ...sides.flatMap((side) => [
        ...side.parts.map((part) => row(side.label, part.label, markedCell(part), share(part.value))),
        total(side.label, '合计', figureCell(flow.total, '', covered), null),
      ]),
      ...flow.disputes.map((each) => row('争议', each.label, markedCell(each), null)),
    ],
  }
}

function markedCell({
  value,
  doubtful,
  approximate,
  derived,
  zeroed,
}: Marks & { value: number | null }): ValueCell {
  return value === null
    ? figureCell(null, '无数')
    : { ...figureCell(value, ''), doubtful, approximate, derived, zeroed }
}
