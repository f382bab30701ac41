import { exactSum } from './exact-sum'
import { type IndicatorValue, numberIn } from './indicator-value'
import { type Marks, marksOf } from './marks'

/** Change of a sum on the year before, over the units that have a number in both years (同口径). */
export type YearChange =
  /** No unit has a number in both years. */
  | { readonly kind: 'none' }
  | {
      readonly kind: 'compared'
      /** The units compared; their count is printed as 同口径 n 家. */
      readonly units: readonly number[]
      readonly now: number
      readonly before: number
      readonly difference: number
      /** difference ÷ before; null when before is not positive: then it is 新增 n, not a per cent. */
      readonly ratio: number | null
      /** What one of the numbers of either year carries. */
      readonly marks: Marks
    }

/** Compares one indicator's values of a year with those of the year before over `units`. */
export function changeOnLastYear(
  units: readonly number[],
  thisYear: readonly IndicatorValue[],
  lastYear: readonly IndicatorValue[],
): YearChange {
  const now = numbersByUnit(thisYear)
  const before = numbersByUnit(lastYear)
  const common = [...new Set(units)].filter((unit) => now.has(unit) && before.has(unit))
  if (common.length === 0) return { kind: 'none' }
  const sumOf = (numbers: Numbers) => exactSum(common.map((unit) => numbers.get(unit)?.value ?? Number.NaN))
  const sumNow = sumOf(now)
  const sumBefore = sumOf(before)
  const difference = exactSum([sumNow, -sumBefore])
  return {
    kind: 'compared',
    units: common,
    now: sumNow,
    before: sumBefore,
    difference,
    ratio: sumBefore > 0 ? difference / sumBefore : null,
    marks: marksOf([now, before].flatMap((numbers) => common.flatMap((unit) => numbers.get(unit) ?? []))),
  }
}

type Numbers = ReadonlyMap<number, Marks & { readonly value: number }>

function numbersByUnit(values: readonly IndicatorValue[]): Numbers {
  const numbers = new Map<number, Marks & { readonly value: number }>()
  for (const each of values) {
    const value = numberIn(each)
    if (value !== null) numbers.set(each.unitId, { ...marksOf([each]), value })
  }
  return numbers
}

/** The change in words, e.g. `增长8.3%（同口径12家）`, `新增5件（同口径1家）`, `与上年持平（同口径3家）`. */
export function changeInWords(change: YearChange, unit: string): string {
  if (change.kind === 'none') return '无上年同口径数据'
  const basis = `（同口径${change.units.length}家）`
  if (change.difference === 0) return `与上年持平${basis}`
  if (change.ratio !== null) {
    const percent = `${(Math.abs(change.ratio) * 100).toFixed(1)}%`
    return `${change.difference > 0 ? '增长' : '下降'}${percent}${basis}`
  }
  if (change.before === 0 && change.difference > 0) return `新增${change.difference}${unit}${basis}`
  return `${change.difference > 0 ? '增加' : '减少'}${Math.abs(change.difference)}${unit}${basis}`
}
