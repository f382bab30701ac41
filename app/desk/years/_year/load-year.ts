import { deskStore } from '@/app/_server/writing-store'
import { countyInfo } from '@/db/queries/county-info'
import { confirmedFaults, type YearLine, yearLines } from '@/db/queries/desk/year-lines'
import { calendarDay } from '@/lib/desk/deadline'
import type { YearFacts } from '@/lib/desk/year-letters'

/** The reporting year that is reported now: the calendar year before today's. */
export function reportedNow(): number {
  return Number(calendarDay(new Date()).slice(0, 4)) - 1
}

/** What the desk's page of a year, its letters and their files say. */
export function loadYear(year: number): Omit<YearFacts, 'lines'> & { readonly lines: readonly YearLine[] } {
  const store = deskStore()
  return {
    county: countyInfo(store).name ?? '',
    year,
    today: calendarDay(new Date()),
    lines: yearLines(store, year),
    faults: confirmedFaults(store, year),
  }
}
