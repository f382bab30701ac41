import { type IndicatorPageData, loadIndicator } from '@/app/indicators/_page/load-indicator'
import { measurePlace, measureTitle } from '@/app/indicators/_page/row-measures'
import type { Measure } from '@/lib/chart/measure'
import { type DataRow, type DataTable, figureCell, row, total } from '@/lib/export/table/data-table'
import { lacksReport } from '@/lib/figures/series'
import { countyCell, countyFrame, isRatio, pointCell, yearCoverageText } from './table-frame'

/** Units × years of one measure with the county's sums: the table of the page of an indicator. Null for an empty store. */
export function indicatorTable(
  measure: Measure,
  query: { readonly year: number | null; readonly peer: string | null },
): DataTable | null {
  const data = loadIndicator(measure, query)
  if (!data) return null
  const { context, groups, breaks, peer } = data
  return {
    ...countyFrame(context),
    title: `${context.county.name ?? ''}${measureTitle(measure)}（${measure.unit}）各单位各年${peer ? `·${peer}` : ''}`,
    source: `各单位年报，${measurePlace(measure)}`,
    coverage: context.years.map((year) => yearCoverageText(context, year)).join('；'),
    notes: breaks.map(({ year, note }) => `${year}年：${note}`),
    columns: [
      { key: 'name', label: '单位', width: 26 },
      { key: 'group', label: '组别', width: 16 },
      { key: 'counted', label: '计入合计', width: 12 },
      ...context.years.map((year) => ({ key: String(year), label: `${year}年`, unit: measure.unit })),
    ],
    rows: [
      ...groups.flatMap(({ label, outside, lines }) =>
        lines.map(({ unit, points }) => {
          const cells = points.map((point) =>
            lacksReport(point.state) && unit.status !== 'registered'
              ? { state: 'unknown' as const, value: null }
              : pointCell(point, measure.unit),
          )
          return row(unit.shortName, label, outside === null ? '是' : '否', ...cells)
        }),
      ),
      ...sumRows(data),
    ],
  }
}

function sumRows({ figures, measure, peer }: IndicatorPageData): DataRow[] {
  const share = isRatio(measure.unit)
  return [
    total(
      `${peer ?? '全县'}${share ? '（Σ/Σ）' : '合计'}`,
      null,
      null,
      ...figures.map(({ point }) => countyCell(point, measure.unit)),
    ),
    total(
      '计入家数',
      null,
      null,
      ...figures.map(({ point }) => `${point.counted.length}/${point.asked.length} 家`),
    ),
    total(
      '已收/应报',
      null,
      null,
      ...figures.map(({ received, expected }) => `${received.length}/${expected ?? '未录入'} 家`),
    ),
    total(
      `比上年（同口径${share ? '，百分点' : ''}）`,
      null,
      null,
      ...figures.map(({ change }) =>
        change
          ? { ...figureCell(change.difference, '', `同口径 ${change.units} 家`), ...change.marks }
          : figureCell(null, '无可比的上年数'),
      ),
    ),
  ]
}
