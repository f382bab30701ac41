import type { CountyYears } from '@/app/_figures/county-years'
import { loadSummary, summaryForm } from '@/app/summary/_summary/load-summary'
import { type CellIndicatorId, FORMS, formCells, indicator } from '@/lib/catalogue/indicators'
import { cellName } from '@/lib/export/summary/partial-gaps'
import { provisionalText, uncountedText } from '@/lib/export/summary/summary-document'
import { type DataTable, figureCell, row, total } from '@/lib/export/table/data-table'
import { marksOfUnits } from '@/lib/figures/marks'
import { countyFrame, yearCoverageText } from './table-frame'

/** The cell of a year's summary an address names, or null: no such cell on that year's form, or no form. */
export function summaryCell(year: number, text: string): CellIndicatorId | null {
  const form = summaryForm(year)
  return (form && formCells(form).find(({ id }) => id === text)?.id) ?? null
}

/** What one cell of the summary is made of: each unit's value in list order, and the sum. Null where there is no such cell. */
export function summaryCellTable(county: CountyYears, year: number, text: string): DataTable | null {
  const id = summaryCell(year, text)
  const summary = id && loadSummary(county, year, id)
  const sum = id && summary?.document.cells.get(id)
  if (!id || !summary || !sum) return null
  const { document, coverage, values } = summary
  const uncounted = uncountedText(document, sum)
  return {
    ...countyFrame(county),
    title: `${county.county.name ?? ''}${year}年汇总表：${cellName(id)}`,
    source: `各单位${year}年年报，${FORMS[document.form].label}`,
    coverage: yearCoverageText(county, year),
    notes: [
      `计入 ${sum.counted.length}/${sum.asked.length} 家${uncounted ? `，未计入：${uncounted}` : ''}。`,
      provisionalText(document),
      ...document.outside,
    ].filter((note) => note !== ''),
    columns: [
      { key: 'name', label: '单位', width: 26 },
      { key: 'group', label: '同类组', width: 16 },
      { key: 'value', label: '数', unit: indicator(id).unit },
    ],
    rows: [
      ...coverage.summed.map((unit) => {
        const value = values.get(unit.id)?.get(id)
        if (!value)
          return row(unit.shortName, unit.peer, {
            state: 'illegible',
            value: null,
            detail: '年报中没有读到',
          })
        const { status, doubtful, approximate, derived, zeroed } = value
        return row(unit.shortName, unit.peer, {
          state: status,
          value: value.value,
          doubtful,
          approximate,
          derived,
          zeroed,
        })
      }),
      total('合计', null, { ...figureCell(sum.sum, '无数据'), ...marksOfUnits(sum) }),
    ],
  }
}
