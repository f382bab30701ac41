import type { CountyYears } from '@/app/_figures/county-years'
import { submissionMatrix } from '@/db/queries/submission-matrix'
import { successions } from '@/db/queries/successions'
import { YEAR_CHECKS } from '@/lib/checks/year/all-year-checks'
import type { CountyYear } from '@/lib/checks/year/year-check'

/** How often each rule about which reports there are speaks up, in units and years. */
export function yearRuleCounts({ db }: CountyYears): ReadonlyMap<string, number> {
  const years = countyYears(db)
  return new Map(
    YEAR_CHECKS.map((check) => [check.id, years.reduce((sum, year) => sum + check.run(year).length, 0)]),
  )
}

/** The first year has nothing before it; units that report without a register owe nothing that is known. */
function countyYears(db: CountyYears['db']): CountyYear[] {
  const { years, rows } = submissionMatrix(db)
  const ended = new Set(successions(db).map(({ from }) => from))
  return years.map((year, at) => ({
    year,
    units: rows.map(({ unit, submissions }) => ({
      name: unit.name,
      kind: unit.kind,
      obliged: submissions[at]?.obliged ?? null,
      reported: submissions[at]?.state === 'received',
      reportedBefore: years[at - 1] === year - 1 && submissions[at - 1]?.state === 'received',
      succeeded: ended.has(unit.id),
    })),
  }))
}
