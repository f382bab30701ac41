import { countyYears } from '@/app/_figures/county-years'
import { loadUnit } from '@/app/units/[unit]/_unit/load-unit'
import { seriesReader, type UnitPoint } from '@/app/units/[unit]/_unit/unit-series'
import { unitTables } from '@/app/units/[unit]/_unit/unit-tables'
import { shownYears } from '@/app/units/[unit]/_unit/unit-years'
import { FORMS, indicator } from '@/lib/catalogue/indicators'
import { statutoryForm } from '@/lib/catalogue/report-form'
import { type DataTable, row, type ValueCell } from '@/lib/export/table/data-table'
import { countyFrame } from './table-frame'

/** The whole history of a unit: every indicator of its forms × the years its page shows, in the order of the form. */
export function unitTable(slug: string): DataTable {
  const { unit, years, reports } = loadUnit(slug)
  const forms = [...new Set(reports.flatMap((report) => statutoryForm(report.version.form) ?? []))]
  const series = seriesReader(unit.id, years, reports)
  const shown = shownYears(years)
  return {
    ...countyFrame(countyYears()),
    title: `${unit.name}历年数据`,
    source: `${unit.name}各年年报`,
    coverage: reports.length === 0 ? '没有年报' : `有${reports.map(({ year }) => year).join('、')}年年报`,
    notes: [],
    columns: [
      { key: 'table', label: '表', width: 30 },
      { key: 'head', label: '行或分组', width: 26 },
      { key: 'label', label: '栏目', width: 34 },
      { key: 'unit', label: '计量' },
      { key: 'indicator', label: '指标编号', width: 40 },
      ...shown.map(({ year }) => ({ key: String(year), label: `${year}年` })),
    ],
    rows: unitTables(forms.length === 0 ? ['2021'] : forms).flatMap((table) =>
      table.lines.map(({ id, label, head, onlyForm }) =>
        row(
          table.section ? `${table.section}、${table.title}` : table.title,
          head ?? '',
          onlyForm && forms.length > 1 ? `${label}（仅${FORMS[onlyForm].label}）` : label,
          indicator(id).unit,
          id,
          ...series(id).points.map(yearCell),
        ),
      ),
    ),
  }
}

function yearCell({
  known,
  state,
  value,
  mark,
  doubtful,
  approximate,
  derived,
  zeroed,
}: UnitPoint): ValueCell {
  if (!known) return { state: 'unknown', value: null }
  return { state, value, mark: mark ?? undefined, doubtful, approximate, derived, zeroed }
}
