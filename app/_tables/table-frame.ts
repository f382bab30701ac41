import { coverageText } from '@/app/_components/coverage-bar'
import type { CountyYears } from '@/app/_figures/county-years'
import type { CountyPoint } from '@/lib/chart/county-sum'
import type { MeasurePoint } from '@/lib/chart/measure-points'
import type { DataTable, ValueCell } from '@/lib/export/table/data-table'
import { figureCell, ratio } from '@/lib/export/table/data-table'
import { marksOfUnits } from '@/lib/figures/marks'

/** What tables of a county have in common. */
export function countyFrame({ county, updated }: Pick<CountyYears, 'county' | 'updated'>) {
  return { asOf: updated, demo: county.demo } satisfies Partial<DataTable>
}

/** 2023年已收 58 / 应报 62 家 */
export function yearCoverageText({ coverageOf }: CountyYears, year: number): string {
  const { received, expected } = coverageOf(year)
  return `${year}年${coverageText(received.length, expected)}`
}

/** A point of a measure as a cell; `unit` tells ratios and indices from counts and money. */
export function pointCell(point: MeasurePoint, unit: string): ValueCell {
  const { state, value, gap, detail, small, doubtful, approximate, derived, zeroed } = point
  if (state !== 'number' || value === null) {
    if (state === 'number' || state === 'no_rate') return figureCell(null, gap ?? '无数据')
    return { state, value: null }
  }
  const said = [detail, small ? '分母不足5' : null].filter(Boolean).join('，')
  return {
    state,
    value: isRatio(unit) ? ratio(value) : value,
    ...(said ? { detail: said } : {}),
    doubtful,
    approximate,
    derived,
    zeroed,
  }
}

/** The county's figure of a measure as a cell: its marks are those of the numbers in it. */
export function countyCell(point: CountyPoint, unit: string, gap = point.gap): ValueCell {
  const { value, detail } = point
  if (value === null) return figureCell(null, gap ?? '无数据')
  return {
    ...figureCell(isRatio(unit) ? ratio(value) : value, '', detail ?? undefined),
    ...marksOfUnits(point),
  }
}

/** Per cent and changes of it, and indices, which have no unit. */
export function isRatio(unit: string): boolean {
  return unit === '%' || unit === '百分点' || unit === ''
}

/** The unit as heads of files print it. */
export function unitWord(unit: string): string {
  return unit === '' ? '指数' : unit
}
