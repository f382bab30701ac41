import type { CountyYears } from '@/app/_figures/county-years'
import { loadSummary, summaryForm } from '@/app/summary/_summary/load-summary'
import { FORMS, formCells } from '@/lib/catalogue/indicators'
import { summaryNotes } from '@/lib/export/summary/summary-document'
import { type DataCell, type DataTable, figureCell, row, total } from '@/lib/export/table/data-table'
import { countyFrame, yearCoverageText } from './table-frame'
import { yearUnits } from './year-units'

/**
 * Every cell of the statutory form × every unit of a year, with the county's sums below, as the 汇总 workbook has it.
 * Units outside the sums and units without report are listed and say so. Null for a year without statutory tables.
 */
export function yearTable(county: CountyYears, year: number): DataTable | null {
  const form = summaryForm(year)
  const summary = loadSummary(county, year)
  if (form === null || !summary) return null
  const cells = formCells(form)
  const { document, coverage } = summary
  const heads = new Map(FORMS[form].tables.map(({ id, section }) => [id as string, section]))
  return {
    ...countyFrame(county),
    title: `${county.county.name ?? ''}${year}年各单位年报各格`,
    source: `各单位${year}年年报，${FORMS[form].label}`,
    coverage: yearCoverageText(county, year),
    notes: summaryNotes({ ...document, demo: false, asOf: null }),
    columns: [
      { key: 'name', label: '单位', width: 26 },
      { key: 'group', label: '组别', width: 16 },
      { key: 'counted', label: '计入合计', width: 18 },
      ...cells.map(({ id, table, rowLabel, columnLabel, unit }) => ({
        key: id,
        label: columnLabel,
        group: `${heads.get(table) ?? ''}·${rowLabel}`,
        unit,
      })),
    ],
    rows: [
      ...yearUnits(coverage, county.noReport).map(({ unit, counted, reported }) => {
        const own = summary.values.get(unit.id)
        return row(
          unit.shortName,
          unit.peer,
          counted,
          ...cells.map(({ id }): DataCell => {
            if (!reported) return { state: county.noReport, value: null }
            const value = own?.get(id)
            if (!value) return { state: 'illegible', value: null, detail: '年报中没有读到' }
            const { status, doubtful, approximate, derived, zeroed } = value
            return { state: status, value: value.value, doubtful, approximate, derived, zeroed }
          }),
        )
      }),
      total(
        '合计',
        null,
        null,
        ...cells.map(({ id }) => figureCell(document.cells.get(id)?.sum ?? null, '无数据')),
      ),
      total(
        '计入家数',
        null,
        null,
        ...cells.map(({ id }) => {
          const sum = document.cells.get(id)
          return `${sum?.counted.length ?? 0}/${sum?.asked.length ?? 0} 家`
        }),
      ),
    ],
  }
}
