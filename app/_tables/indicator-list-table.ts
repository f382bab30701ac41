import type { CountyYears } from '@/app/_figures/county-years'
import { indicatorSections } from '@/app/indicators/_list/indicator-sections'
import { latestSums } from '@/app/indicators/_list/latest-sums'
import { type MeasureId, measureOf } from '@/lib/chart/measure'
import { type DataTable, row } from '@/lib/export/table/data-table'
import { countyCell, countyFrame, yearCoverageText } from './table-frame'

/** Every indicator and rate with definition, article and the county's latest figure; `query` narrows it as on the page. */
export function indicatorListTable(county: CountyYears, query: string): DataTable {
  const year = county.years.at(-1) ?? null
  const sections = indicatorSections(query)
  const ids = sections.flatMap(({ lines }) =>
    lines.flatMap((line) => [line.id, ...line.others.map(({ id }) => id)]),
  )
  const sums = latestSums(county, year, ids)
  const figure = (id: MeasureId, onlyForm: string | null) => {
    const point = sums.points.get(id)
    if (!point) return [null, null]
    const unit = measureOf(id)?.unit ?? ''
    return [
      countyCell(point, unit, onlyForm ? '该年表式无此项' : point.gap),
      `${point.counted.length}/${point.asked.length} 家`,
    ]
  }
  return {
    ...countyFrame(county),
    title: query === '' ? '指标' : `指标：${query}`,
    source: '《政府信息公开条例》和年度报告表式',
    coverage: year === null ? '' : yearCoverageText(county, year),
    notes: [],
    columns: [
      { key: 'section', label: '部分', width: 30 },
      { key: 'group', label: '分组', width: 20 },
      { key: 'label', label: '指标', width: 36 },
      { key: 'column', label: '栏', width: 14 },
      { key: 'unit', label: '计量', width: 8 },
      ...(year === null
        ? []
        : [
            { key: 'sum', label: `${year}年合计`, width: 14 },
            { key: 'counted', label: '计入家数' },
          ]),
      { key: 'article', label: '条款', width: 14 },
      { key: 'form', label: '仅见于', width: 14 },
      { key: 'definition', label: '含义', width: 60 },
      { key: 'id', label: '指标编号', width: 40 },
    ],
    rows: sections.flatMap(({ title, lines }) =>
      lines.flatMap((line) => {
        const one = (id: MeasureId, column: string) =>
          row(
            title,
            line.group ?? '',
            line.label,
            column,
            line.unit,
            ...(year === null ? [] : figure(id, line.onlyForm)),
            line.article ?? '',
            line.onlyForm ?? '',
            line.definition,
            id,
          )
        const column = line.others.length > 0 ? '总计' : ''
        return [one(line.id, column), ...line.others.map(({ id, label }) => one(id, label))]
      }),
    ),
  }
}
