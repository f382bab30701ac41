import { indicatorValues } from '@/db/queries/indicator-values'
import type { UnitRow } from '@/db/queries/list-units'
import { SERIES_COLOURS } from '@/lib/chart/chart-look'
import { countyPoints } from '@/lib/chart/county-sum'
import { changeText } from '@/lib/chart/describe-number'
import { measureIndicators } from '@/lib/chart/measure'
import type { StackColumn } from '@/lib/chart/stack-layout'
import { exactSum } from '@/lib/figures/exact-sum'
import { divisionOf, stackOf } from '@/lib/figures/parts'
import type { ComparedMeasure } from './compare-measure'
import { recordReader } from './joined-values'
import type { Comparison } from './load-comparison'
import { countyUnits } from './load-flow'

/** Columns of one total over years, and what each of them leaves out. */
export type Stacked = {
  readonly columns: readonly (StackColumn & { readonly total: number | null })[]
  /** Chinese sentences: units left out, differences between totals and parts. */
  readonly notes: readonly string[]
  /** What the columns add: 全县 n 家, or the chosen units. */
  readonly of: string
}

/** The form's parts of a total, summed over the chosen units (nobody chose: all of the county's sums). */
export function rowStacks(compared: ComparedMeasure, comparison: Comparison): Stacked | null {
  const division = divisionOf(compared.measure.id)
  if (!division) return null
  const { context, years, units, chosenForYou } = comparison
  const recordOf = recordReader(context, indicatorValues(context.db, division.indicators))
  const notes: string[] = []
  const columns = years.map((year) => {
    const shown = chosenForYou ? countyUnits(context.units, context.summedIn(year)) : units
    const owing = shown
      .map(recordOf)
      .filter((each) => each.reported.has(year) || !each.notApplicable.has(year))
    const stack = stackOf(
      division,
      year,
      owing.map((record) => record.unitId),
      owing.flatMap((record) => record.values.filter((value) => value.year === year)),
    )
    const nameOf = (id: number) => context.units.find((unit) => unit.id === id)?.shortName ?? ''
    notes.push(...leftOutWords(year, stack.missing.map(nameOf), stack.incomplete.map(nameOf)))
    if (stack.differing.length > 0) {
      const said = stack.differing.map((each) => `${nameOf(each.unit)} ${changeText(each.difference)}`)
      notes.push(`${year}年总计与各项之和不等（总计减去各项之和，不在图中）：${said.join('、')}。`)
    }
    return { year, parts: stack.parts, total: stack.total, gap: stack.total === null ? '无数据' : null }
  })
  return { columns, notes, of: chosenForYou ? '全县' : `所选 ${units.length} 家` }
}

/** Units left out of a sum, named, with the reason. */
export function leftOutWords(
  year: number,
  missing: readonly string[],
  incomplete: readonly string[],
): string[] {
  return [
    ...(missing.length > 0 ? [`${year}年未报、未计入：${missing.join('、')}。`] : []),
    ...(incomplete.length > 0 ? [`${year}年所需栏目为空或无法识别、未计入：${incomplete.join('、')}。`] : []),
  ]
}

/** The chosen units as parts of the county's sum; those beyond the colours, and all others, are one part. */
export function unitStacks(compared: ComparedMeasure, comparison: Comparison): Stacked | null {
  const { measure } = compared
  if (measure.rate) return null
  const { context, years } = comparison
  const values = indicatorValues(context.db, measureIndicators(measure))
  const sums = countyPoints(measure, years, values, (year) => [...context.summedIn(year)])
  const size = (points: ComparedMeasure['units'][number]['points']) => points.at(-1)?.value ?? -1
  const counted = comparison.units.filter((each) =>
    [each.unit, ...each.predecessors].every((unit) => inEverySum(unit, comparison)),
  )
  const shown = compared.units
    .filter((each) => counted.some(({ unit }) => unit.id === each.unit.id))
    .toSorted((a, b) => size(b.points) - size(a.points))
    .slice(0, SERIES_COLOURS.length)
  const columns = sums.map((sum) => {
    const parts = shown.map(({ unit, points }) => ({
      id: String(unit.id),
      label: unit.shortName,
      value: points.find((point) => point.year === sum.year)?.value ?? null,
    }))
    const rest = sum.value === null ? null : exactSum([sum.value, ...parts.map((part) => -(part.value ?? 0))])
    return {
      year: sum.year,
      parts: [...parts, { id: 'rest', label: '其余单位', value: rest }],
      total: sum.value,
      gap: sum.value === null ? (sum.gap ?? '无数据') : null,
    }
  })
  const outside = compared.units.filter((each) => !shown.includes(each)).map((each) => each.unit.shortName)
  const gaps = shown.flatMap(({ unit, points }) =>
    points.flatMap((point) =>
      point.value === null && point.state !== 'not_applicable' && point.state !== 'absent'
        ? [`${unit.shortName}${point.year}年${point.gap ?? '无数据'}`]
        : [],
    ),
  )
  return {
    columns,
    notes: [
      ...(outside.length > 0
        ? [`${outside.join('、')}不单列（最多单列 ${SERIES_COLOURS.length} 家，且须计入全县合计）。`]
        : []),
      ...(gaps.length > 0 ? [`空缺、未计入：${gaps.join('、')}。`] : []),
    ],
    of: '全县',
  }
}

/** A part must be in the whole: in every year it reported, the unit (or those it came from) counts in the sums. */
function inEverySum(unit: UnitRow, { context, years }: Comparison): boolean {
  return years.every((year) => !unit.years.includes(year) || context.summedIn(year).has(unit.id))
}
