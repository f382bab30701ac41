import type { CountyYears } from '@/app/_figures/county-years'
import { FINDING_WORDS } from '@/app/units/_list/finding-words'
import { findingTotal, type ListCell, type ListColumn, type ListRow } from '@/app/units/_list/list-row'
import { loadList, type UnitList } from '@/app/units/_list/load-list'
import { parseListState, type Query } from '@/app/units/_list/parse-list-state'
import { shownList } from '@/app/units/_list/shown-list'
import { sortedOrder } from '@/app/units/_list/sort-rows'
import { byGroup, columnTotal } from '@/app/units/_list/totals'
import { FINDINGS_NOTES } from '@/lib/desk/view-words'
import {
  type DataCell,
  type DataRow,
  type DataTable,
  figureCell,
  ratio,
  row,
  total,
} from '@/lib/export/table/data-table'
import type { NoReport } from '@/lib/figures/series'
import { countyFrame, yearCoverageText } from './table-frame'

/** The list of units of a year as its page shows it for the same query: rows, columns, subtotals and total. */
export function unitsTable(county: CountyYears, year: number, query: Query): DataTable {
  const list = loadList(county, year)
  const state = parseListState(query, {
    columns: list.columns.map((column) => column.id),
    kinds: list.kinds.map((kind) => kind.value),
  })
  const { rows, columns } = shownList(list, state, sortedOrder(list, state))
  const groups = byGroup(rows, list.groups)
  const sum = (name: string, of: readonly ListRow[]): DataRow =>
    total(
      name,
      null,
      null,
      null,
      null,
      null,
      ...columns.map(({ column, at }) => totalCell(list, column, at, of)),
    )
  return {
    ...countyFrame(county),
    title: `${county.county.name ?? ''}${year}年各单位`,
    source: `各单位${year}年年报`,
    coverage: `${yearCoverageText(county, year)}${rows.length < list.rows.length ? `；所列 ${rows.length} / ${list.rows.length} 家` : ''}`,
    notes: [
      '合计只加年报中写明的数，推算、约数、存疑的数和经核实按0计的空白计入合计；未计入全部单位的注明计入家数。',
      `比率的合计为各单位分子之和除以分母之和；分母不足 ${list.smallBelow} 的仅供参考。`,
      `“问题”：${FINDINGS_NOTES[county.seen]}。`,
    ],
    columns: [
      { key: 'name', label: '单位', width: 26 },
      { key: 'full_name', label: '全称', width: 34 },
      { key: 'slug', label: '单位代号', width: 16 },
      { key: 'kind', label: '类别', width: 14 },
      { key: 'group', label: '组别', width: 16 },
      { key: 'counted', label: '计入合计', width: 10 },
      ...columns.map(({ column: { id, head, group, unit, kind } }) => ({
        key: id,
        label: head,
        group,
        ...(kind === 'findings' ? { width: 24 } : { unit }),
      })),
    ],
    rows: [
      ...groups.flatMap(([group, own]) =>
        own.map((each) =>
          row(
            each.name,
            each.fullName,
            each.slug,
            each.kindLabel,
            group,
            each.counted ? '是' : '否',
            ...columns.map(({ at }) => unitCell(list, county.noReport, each.cells?.[at])),
          ),
        ),
      ),
      ...groups.flatMap(([group, own]) =>
        own.some((each) => each.counted && each.cells) ? [sum(`小计：${group}`, own)] : [],
      ),
      sum(rows.length < list.rows.length ? '所列合计' : '合计', rows),
    ],
  }
}

function unitCell(list: UnitList, noReport: NoReport, cell: ListCell | undefined): DataCell {
  return cell === undefined ? { state: noReport, value: null } : listCell(cell, list.smallBelow)
}

function listCell(cell: ListCell, smallBelow: number): DataCell {
  if (typeof cell === 'number') return { state: 'number', value: cell }
  if ('status' in cell) {
    const { status, ...rest } = cell
    return { state: status, ...rest }
  }
  if ('error' in cell) {
    if (findingTotal(cell) === 0) return '尚无'
    return FINDING_WORDS.filter(({ key }) => cell[key] > 0)
      .map(({ key, word }) => `${word} ${cell[key]}`)
      .join('，')
  }
  if (!('n' in cell) || cell.reason !== undefined) return figureCell(null, cell.reason ?? '')
  const small = cell.d < smallBelow ? `，分母不足${smallBelow}` : ''
  const { n, d, reason, ...marks } = cell
  return { ...figureCell(ratio((n / d) * 100), '', `${n}/${d}${small}`), ...marks }
}

function totalCell(list: UnitList, column: ListColumn, at: number, rows: readonly ListRow[]): DataCell {
  const { cell, marks, counted, asked } = columnTotal(column, at, rows)
  if (cell === null) return figureCell(null, asked === 0 ? '没有计入合计的年报' : '没有可计入的数')
  const shown = listCell(cell, list.smallBelow)
  if (shown === null || typeof shown === 'string') return shown
  if (counted === asked) return { ...shown, ...marks }
  return {
    ...shown,
    ...marks,
    detail: [shown.detail, `计入 ${counted}/${asked} 家`].filter(Boolean).join('，'),
  }
}
