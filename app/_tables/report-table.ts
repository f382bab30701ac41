import { countyYears } from '@/app/_figures/county-years'
import { placeWords } from '@/app/units/[unit]/[year]/_report/source-place'
import { type ReportView, reportView } from '@/db/queries/report-view'
import type { UnitDetail } from '@/db/queries/unit-by-slug'
import { formCells, type IndicatorId, indicator } from '@/lib/catalogue/indicators'
import { formLabel, statutoryForm } from '@/lib/catalogue/report-form'
import { dateText } from '@/lib/chart/describe-number'
import { type DataCell, type DataRow, type DataTable, row } from '@/lib/export/table/data-table'
import { type Cell, SETTLED_WORDS } from '@/lib/model/cell-value'
import { OLD_PERIODS, type OldTable } from '@/lib/model/old-table'
import { countyFrame } from './table-frame'

/** Every value of one report with its printed text, state and place; null where the unit has no such report. */
export function reportTable(unit: UnitDetail, year: number, versionNo?: number): DataTable | null {
  const county = countyYears()
  const view = reportView(county.db, unit.id, year, versionNo)
  if (!view) return null
  const { version, form } = view
  return {
    ...countyFrame(county),
    title: `${unit.name}${year}年年度报告各格`,
    source: `${version.original.fileName}，第 ${version.versionNo} 版，${dateText(version.importedAt)}导入`,
    coverage: form ? formLabel(form) : '表式无法判断',
    notes: [
      ...(version.state === 'current' ? [] : ['这一版不是现行版本，不计入统计。']),
      ...view.warnings.map(({ message }) => message),
      '段、行、列自0起，为原文件内容中的次序；位置自1起。',
    ],
    columns: [
      { key: 'table', label: '表', width: 8 },
      { key: 'row', label: '行', width: 40 },
      { key: 'column', label: '栏', width: 20 },
      { key: 'unit', label: '计量', width: 8 },
      { key: 'value', label: '数' },
      { key: 'raw', label: '原文', width: 14 },
      { key: 'place', label: '位置', width: 22 },
      { key: 'snippet', label: '原文上下文', width: 50 },
      { key: 'note', label: '说明', width: 40 },
      { key: 'indicator', label: '指标编号', width: 40 },
      ...PLACE_COLUMNS,
    ],
    rows: [...cellRows(view), ...(view.oldTable ? oldRows(view, view.oldTable) : []), ...proseRows(view)],
  }
}

const PLACE_COLUMNS = [
  { key: 'place_block', label: '段' },
  { key: 'place_row', label: '行次' },
  { key: 'place_column', label: '列次' },
] as const

const SECTION = { disclosure: '二', applications: '三', disputes: '四', prose: '正文' } as const

/** The cells of the statutory form; one that was not read at all says so. */
function cellRows(view: ReportView): DataRow[] {
  const form = statutoryForm(view.form)
  if (form === null) return []
  return formCells(form).map(({ id, rowLabel, columnLabel, table, unit }) => {
    const names = [SECTION[table], rowLabel, columnLabel, unit]
    const cell = view.cells.get(id)
    if (!cell) return row(...names, { state: 'illegible', value: null }, ...NOT_READ, id, null, null, null)
    return cellRow(view, names, cell, id)
  })
}
const NOT_READ = ['', '', '', '年报中没有读到'] as const

function oldRows(view: ReportView, { heads, rows }: OldTable): DataRow[] {
  return rows.flatMap((each) =>
    OLD_PERIODS.flatMap((period) => {
      const cell = each[period]
      if (cell.value.status === 'absent') return []
      const column = heads[period] ?? { year: '本年', cumulative: '历年累计' }[period]
      return [cellRow(view, ['统计表', each.label, column, each.measure ?? ''], cell, each.item ?? '')]
    }),
  )
}

function proseRows(view: ReportView): DataRow[] {
  return [...view.prose].map(([id, cell]) => {
    const { label, unit } = indicator(id as IndicatorId)
    const { approximate, derived } = cell
    return cellRow(view, [SECTION.prose, label, '', unit], cell, id, { approximate, derived })
  })
}

function cellRow(
  view: ReportView,
  names: readonly string[],
  { value, raw, place, doubtful, note, settled }: Cell,
  id: string,
  flags: { readonly approximate?: boolean; readonly derived?: boolean } = {},
): DataRow {
  const shown: DataCell = {
    state: value.status,
    value: value.status === 'number' ? value.value : null,
    mark: value.status === 'mark' ? value.mark : undefined,
    doubtful,
    ...(settled === 'blank-as-zero' ? { zeroed: true } : {}),
    ...flags,
  }
  return row(
    ...names,
    shown,
    raw,
    place ? placeWords(view.source.blocks, place) : '',
    place?.snippet ?? '',
    [settled ? SETTLED_WORDS[settled] : null, note].filter(Boolean).join('；'),
    id,
    ...[place?.block, place?.row, place?.column].map((each) => (each == null ? null : String(each))),
  )
}
