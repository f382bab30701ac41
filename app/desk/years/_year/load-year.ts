import { deskStore } from '@/app/_server/writing-store'
import { countyInfo } from '@/db/queries/county-info'
import { unitsRemoved } from '@/db/queries/desk/removed-versions'
import { confirmedFaults, type YearLine, yearLines } from '@/db/queries/desk/year-lines'
import type { UnitRef } from '@/db/queries/unit-ref'
import { calendarDay } from '@/lib/desk/deadline'
import type { YearFacts } from '@/lib/desk/year-letters'

/** The reporting year that is reported now: the calendar year before today's. */
export function reportedNow(): number {
  return Number(calendarDay(new Date()).slice(0, 4)) - 1
}

type LoadedYear = Omit<YearFacts, 'lines'> & {
  readonly lines: readonly YearLine[]
  /** Units the list has no line for, because all that came of them was removed. */
  readonly removed: readonly UnitRef[]
}

/** What the desk's page of a year, its letters and their files say. */
export function loadYear(year: number): LoadedYear {
  const store = deskStore()
  const lines = yearLines(store, year)
  const listed = new Set(lines.map(({ unit }) => unit.id))
  return {
    county: countyInfo(store).name ?? '',
    year,
    today: calendarDay(new Date()),
    lines,
    removed: unitsRemoved(store, year).filter(({ id }) => !listed.has(id)),
    faults: confirmedFaults(store, year),
  }
}
