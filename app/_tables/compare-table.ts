import { parseCompareQuery } from '@/app/compare/_compare/compare-query'
import { loadComparison } from '@/app/compare/_compare/load-comparison'
import { measureTitle } from '@/app/indicators/_page/row-measures'
import type { Query } from '@/app/units/_list/parse-list-state'
import { type DataTable, row } from '@/lib/export/table/data-table'
import { countyFrame, pointCell, unitWord, yearCoverageText } from './table-frame'

/** The comparison of an address, measure after measure, unit by unit; null for an empty store. */
export function compareTable(query: Query): DataTable | null {
  const asked = parseCompareQuery(query)
  const { context, years, units, measures, unknownUnits } = loadComparison(asked)
  if (context.years.length === 0) return null
  const names = measures.map(({ measure }) => measureTitle(measure))
  return {
    ...countyFrame(context),
    title: `${names.join('、')}对比，${units.length} 家单位`,
    source: '各单位年报',
    coverage: years.map((year) => yearCoverageText(context, year)).join('；'),
    notes: [
      ...measures.flatMap(({ breaks }, at) =>
        breaks.map(({ year, note }) => `${names[at]}，${year}年：${note}`),
      ),
      ...(asked.basis === 'share' ? ['占比的分母为当年已收单位合计。'] : []),
      ...(asked.basis === 'index' ? ['指数以各单位首个有数的年份为 100。'] : []),
      ...unknownUnits.map((slug) => `单位“${slug}”不在本县名单中，已略去。`),
      ...asked.unknown.map((text) => `指标“${text}”不存在，已略去。`),
    ],
    columns: [
      { key: 'name', label: '单位', width: 26 },
      { key: 'group', label: '组别', width: 16 },
      { key: 'indicator', label: '指标', width: 36 },
      { key: 'unit', label: '计量' },
      ...years.map((year) => ({ key: String(year), label: `${year}年` })),
    ],
    rows: measures.flatMap(({ measure, unit: measured, units: compared }) =>
      compared.map(({ unit, points }) =>
        row(
          unit.shortName,
          unit.peer,
          measureTitle(measure),
          unitWord(measured),
          ...points.map((point) => pointCell(point, measured)),
        ),
      ),
    ),
  }
}
