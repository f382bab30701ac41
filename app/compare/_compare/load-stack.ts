import { indicatorValues } from '@/db/queries/indicator-values'
import type { UnitRow } from '@/db/queries/list-units'
import { SERIES_COLOURS } from '@/lib/chart/chart-look'
import { type CountyPoint, countyPoints } from '@/lib/chart/county-sum'
import { changeText } from '@/lib/chart/describe-number'
import { measureIndicators } from '@/lib/chart/measure'
import type { StackColumn } from '@/lib/chart/stack-layout'
import { exactSum } from '@/lib/figures/exact-sum'
import { type Marks, marksOf, marksOfUnits, NO_MARKS } from '@/lib/figures/marks'
import { divisionOf, stackOf } from '@/lib/figures/parts'
import { type NoReport, POINT_STATE_LABELS } from '@/lib/figures/series'
import type { ComparedMeasure } from './compare-measure'
import type { CompareQuery } from './compare-query'
import { headingOf } from './figure-words'
import { recordReader } from './joined-values'
import type { Comparison } from './load-comparison'
import { countyUnits } from './load-flow'
import { definitionNote } from './unit-notes'

/** A part of a column: its number with the marks of what is in it, or the reason why it has none. */
export type StackedPart = Marks & StackColumn['parts'][number] & { readonly gap: string | null }
/** One year: the parts, their total with its marks, and how many of the units asked are counted in it. */
export type StackedYear = Omit<StackColumn, 'parts'> & {
  readonly parts: readonly StackedPart[]
  readonly total: number | null
  readonly marks: Marks
  readonly counted: number
  readonly asked: number
}
/** Columns of one total over years, and what each of them leaves out. */
export type Stacked = {
  /** 件数，全县按构成 */
  readonly title: string
  readonly columns: readonly StackedYear[]
  /** Chinese sentences: units left out, differences between totals and parts. */
  readonly notes: readonly string[]
  /** What the columns add: 全县按构成, 所选 4 家按构成, 全县按单位. */
  readonly of: string
  /** Whether the parts are rows of the form, not units. */
  readonly rows: boolean
}

/** A measure as parts of a total; null for what does not add up: ratios, shares, changes and indices. */
export function stackOfMeasure(
  compared: ComparedMeasure,
  comparison: Comparison,
  parts: CompareQuery['parts'],
): Stacked | null {
  if (compared.basis !== 'absolute') return null
  return parts === 'rows' && divisionOf(compared.measure.id)
    ? rowStacks(compared, comparison)
    : unitStacks(compared, comparison)
}

/** Why a measure is not stacked. */
export function whyNotStacked({ measure }: ComparedMeasure): string {
  return `堆叠只用于合计的组成，${measure.rate ? (measure.unit === '%' ? '比率' : '合成的数') : '占比、增减和指数'}不能相加`
}

/** The parts a column is divided into, in their order; the same in all years. */
export function stackLabels({ columns }: Stacked): { readonly id: string; readonly label: string }[] {
  return (columns[0]?.parts ?? []).map(({ id, label }) => ({ id, label }))
}

/** The form's parts of a total, summed over the chosen units (nobody chose: all of the county's sums). */
function rowStacks(compared: ComparedMeasure, comparison: Comparison): Stacked | null {
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
    notes.push(
      ...leftOutWords(context.noReport, year, stack.missing.map(nameOf), stack.incomplete.map(nameOf)),
    )
    if (stack.differing.length > 0) {
      const said = stack.differing.map((each) => `${nameOf(each.unit)} ${changeText(each.difference)}`)
      notes.push(`${year}年总计与各项之和不等（总计减去各项之和，不在图中）：${said.join('、')}。`)
    }
    const gap = stack.total === null ? '无数据' : null
    return {
      year,
      parts: stack.parts.map((part) => ({ ...part, gap })),
      total: stack.total,
      marks: stack.marks,
      counted: stack.counted.length,
      asked: owing.length,
      gap,
    }
  })
  const of = `${chosenForYou ? '全县' : `所选 ${units.length} 家`}按构成`
  const title = `${headingOf(compared)}，${of}`
  return {
    title,
    columns,
    notes: [definitionNote(compared), countedWords(columns), ...notes],
    of,
    rows: true,
  }
}

/** 计入：2022年 60/62 家，2023年 58/62 家。 */
function countedWords(columns: readonly StackedYear[]): string {
  return `计入：${columns.map(({ year, counted, asked }) => `${year}年 ${counted}/${asked} 家`).join('，')}。`
}

/** Units left out of a sum, named, with the reason. */
export function leftOutWords(
  noReport: NoReport,
  year: number,
  missing: readonly string[],
  incomplete: readonly string[],
): string[] {
  return [
    ...(missing.length > 0
      ? [`${year}年${POINT_STATE_LABELS[noReport]}、未计入：${missing.join('、')}。`]
      : []),
    ...(incomplete.length > 0 ? [`${year}年所需栏目为空或无法识别、未计入：${incomplete.join('、')}。`] : []),
  ]
}

/** The chosen units as parts of the county's sum; those beyond the colours, and all others, are one part. */
function unitStacks(compared: ComparedMeasure, comparison: Comparison): Stacked | null {
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
  const families = counted.filter(({ unit }) => shown.some((each) => each.unit.id === unit.id))
  const inShown = new Set(families.flatMap((each) => [each.unit, ...each.predecessors].map(({ id }) => id)))
  const columns = sums.map((sum) => {
    const parts = shown.map(({ unit, points }): StackedPart => {
      const point = points.find((each) => each.year === sum.year)
      const { value = null, gap = null } = point ?? {}
      return { id: String(unit.id), label: unit.shortName, value, gap, ...marksOf(point ? [point] : []) }
    })
    const gap = sum.value === null ? (sum.gap ?? '无数据') : null
    return {
      year: sum.year,
      parts: [...parts, restOf(sum, parts, inShown)],
      total: sum.value,
      marks: marksOfUnits(sum),
      counted: sum.counted.length,
      asked: sum.asked.length,
      gap,
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
  const of = '全县按单位'
  return {
    title: `${headingOf(compared)}，${of}`,
    columns,
    rows: false,
    notes: [
      definitionNote(compared),
      countedWords(columns),
      ...(outside.length > 0
        ? [`${outside.join('、')}不单列（最多单列 ${SERIES_COLOURS.length} 家，且须计入全县合计）。`]
        : []),
      ...(gaps.length > 0 ? [`空缺、未计入：${gaps.join('、')}。`] : []),
    ],
    of,
  }
}

/** What the units shown leave of the county's sum, with the marks of the other units. */
function restOf(sum: CountyPoint, parts: readonly StackedPart[], inShown: ReadonlySet<number>): StackedPart {
  const others = (units: readonly number[]) => units.filter((id) => !inShown.has(id))
  const rest = { id: 'rest', label: '其余单位' }
  if (sum.value === null) return { ...rest, value: null, gap: sum.gap, ...NO_MARKS }
  const marks = {
    doubtful: others(sum.doubtful),
    approximate: others(sum.approximate),
    derived: others(sum.derived),
    zeroed: others(sum.zeroed),
  }
  const value = exactSum([sum.value, ...parts.map((part) => -(part.value ?? 0))])
  return { ...rest, value, gap: null, ...marksOfUnits(marks) }
}

/** A part must be in the whole: in every year it reported, the unit (or those it came from) counts in the sums. */
function inEverySum(unit: UnitRow, { context, years }: Comparison): boolean {
  return years.every((year) => !unit.years.includes(year) || context.summedIn(year).has(unit.id))
}
