import { type CountyYears, countyYears } from '@/app/_figures/county-years'
import { listUnits, type UnitRow } from '@/db/queries/list-units'
import { type SubmissionMatrix, submissionMatrix } from '@/db/queries/submission-matrix'

/** What both pages of 报送情况 show. */
export type Submissions = {
  readonly county: CountyYears
  readonly matrix: SubmissionMatrix
  /** Whether N is known. */
  readonly register: boolean
  /** Units of other counties with reports in the store. */
  readonly external: readonly UnitRow[]
}

/** Reads who handed in what; years are empty while nothing has been imported. */
export function loadSubmissions(): Submissions {
  const county = countyYears()
  return {
    county,
    matrix: submissionMatrix(county.db),
    register: county.county.registerLoaded,
    external: listUnits(county.db).filter((unit) => unit.status === 'external' && unit.years.length > 0),
  }
}
