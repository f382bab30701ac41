import type { IndicatorId } from '../catalogue/indicators'
import type { UnitValues } from './indicator-value'

/**
 * Signs a number carries on, whatever is made of it: 存疑 of the reading, 约数 of the report, 推算 from parts, 按0计 of a
 * blank that a person took as 0.
 */
export type Marks = {
  readonly doubtful: boolean
  readonly approximate: boolean
  readonly derived: boolean
  readonly zeroed: boolean
}

export const NO_MARKS: Marks = { doubtful: false, approximate: false, derived: false, zeroed: false }

/** The marks of a figure made of several: each that one of them carries. */
export function marksOf(inputs: readonly Marks[]): Marks {
  return {
    doubtful: inputs.some((each) => each.doubtful),
    approximate: inputs.some((each) => each.approximate),
    derived: inputs.some((each) => each.derived),
    zeroed: inputs.some((each) => each.zeroed),
  }
}

/** The marks of these cells in the given reports, those that hold a number. Asked for often: it makes nothing. */
export function marksInReports(reports: readonly UnitValues[], cells: readonly IndicatorId[]): Marks {
  let doubtful = false
  let approximate = false
  let derived = false
  let zeroed = false
  for (const own of reports)
    for (const cell of cells) {
      const value = own.get(cell)
      if (value?.status !== 'number') continue
      doubtful ||= value.doubtful
      approximate ||= value.approximate
      derived ||= value.derived
      zeroed ||= value.zeroed
    }
  return { doubtful, approximate, derived, zeroed }
}

/** Ids of the units whose number carries a mark, of those counted in a sum or rate. */
export type MarkedUnits = { readonly [mark in keyof Marks]: readonly number[] }

/** The marks of a figure over units: each that one of the counted numbers carries. */
export function marksOfUnits({ doubtful, approximate, derived, zeroed }: MarkedUnits): Marks {
  return {
    doubtful: doubtful.length > 0,
    approximate: approximate.length > 0,
    derived: derived.length > 0,
    zeroed: zeroed.length > 0,
  }
}
