import type { CountyYears } from '@/app/_figures/county-years'
import { submissionMatrix } from '@/db/queries/submission-matrix'
import { endedUnits } from '@/db/queries/successions'
import type { UnitRef } from '@/db/queries/unit-ref'
import { YEAR_CHECKS } from '@/lib/checks/year/all-year-checks'
import type { CountyYear, YearCheck } from '@/lib/checks/year/year-check'

/** What a rule about which reports there are says of a unit in a year. */
export type YearHit = { readonly year: number; readonly unit: UnitRef; readonly message: string }

/** How often each rule about which reports there are speaks up, in units and years. */
export function yearRuleCounts({ db }: CountyYears): ReadonlyMap<string, number> {
  const years = yearsOf(submissionMatrix(db), db)
  return new Map(
    YEAR_CHECKS.map((check) => [check.id, years.reduce((sum, year) => sum + check.run(year).length, 0)]),
  )
}

/** Everything such a rule says, latest year first. */
export function yearRuleHits({ db }: CountyYears, check: YearCheck): YearHit[] {
  const matrix = submissionMatrix(db)
  const units = new Map(matrix.rows.map(({ unit }) => [unit.name, unit]))
  return yearsOf(matrix, db)
    .toReversed()
    .flatMap((county) =>
      check.run(county).flatMap(({ unit: name, message }) => {
        const unit = units.get(name)
        return unit ? [{ year: county.year, unit, message }] : []
      }),
    )
}

/** The first year has nothing before it; units that report without a register owe nothing that is known. */
function yearsOf({ years, rows }: ReturnType<typeof submissionMatrix>, db: CountyYears['db']): CountyYear[] {
  const ended = endedUnits(db)
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
