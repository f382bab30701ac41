import type { UnitKind } from '../../catalogue/unit-kinds'
import type { Severity } from '../../model/finding'

/** A unit of the county in one year, as the register and the store know it. */
export type YearUnit = {
  readonly name: string
  readonly kind: UnitKind
  /** Whether it owes a report of the year; null where no register tells. */
  readonly obliged: boolean | null
  readonly reported: boolean
  readonly reportedBefore: boolean
  /** Whether the register says what became of it (renamed, merged, split, moved up, closed). */
  readonly succeeded: boolean
}
export type CountyYear = { readonly year: number; readonly units: readonly YearUnit[] }

/** What a rule says of a unit that has no report a finding could stand on. */
export type YearFinding = { readonly unit: string; readonly message: string }

/** A rule about which reports there are: it looks at all units of a year, not at one report. */
export type YearCheck = {
  readonly id: string
  readonly severity: Severity
  readonly title: string
  readonly basis: string
  readonly explanation: string
  readonly run: (county: CountyYear) => YearFinding[]
  readonly passing: CountyYear
  readonly failing: CountyYear
}

/** A department that has reported in both years; samples say what differs. */
export function sampleUnit(more: Partial<YearUnit>): YearUnit {
  return {
    name: '青禾县民政局',
    kind: 'department',
    obliged: true,
    reported: true,
    reportedBefore: true,
    succeeded: false,
    ...more,
  }
}
