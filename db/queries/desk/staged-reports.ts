import type { Actor } from '../../../lib/desk/permissions'
import type { Report } from '../../../lib/model/report'
import type { Assessment } from '../../desk/staging/assess'
import { stagedLine, unpackReading } from '../../desk/staging/stage-file'
import { readingDifference, type ValueChange } from '../../reading-difference'
import { all, type Store } from '../../store'

/** A line of a person's list of files to be confirmed. */
export type StagedReport = {
  readonly id: number
  readonly fileName: string
  readonly bytes: number
  /** What the person has said of unit and year. */
  readonly givenUnit: string | null
  readonly givenYear: number | null
  readonly assessment: Assessment
  /** Chinese: why it cannot be confirmed as it stands; null when it can. */
  readonly obstacle: string | null
}
type Row = Omit<StagedReport, 'assessment' | 'obstacle'> & { readonly assessment: string }

/** The files a person has brought and not confirmed yet, in the order they came. */
export function stagedReports(store: Store, person: Actor): StagedReport[] {
  const rows = all<Row>(
    store,
    `SELECT id, file_name AS fileName, bytes, given_unit AS givenUnit, given_year AS givenYear, assessment
     FROM staged_reports WHERE by_id = $person ORDER BY id`,
    { person: person.id },
  ).map((row) => ({ ...row, assessment: JSON.parse(row.assessment) as Assessment }))
  const files = new Map<string, number>()
  for (const { assessment } of rows) {
    if (assessment.ok) files.set(placeOf(assessment), (files.get(placeOf(assessment)) ?? 0) + 1)
  }
  return rows.map((row) => ({
    ...row,
    obstacle: obstacleOf(row.assessment, files.get(placeOf(row.assessment)) ?? 0),
  }))
}

const placeOf = ({ unit, year }: Assessment) => `${unit}/${year}`

function obstacleOf(assessment: Assessment, files: number): string | null {
  if (!assessment.ok) return assessment.reason
  if (assessment.against === 'same') return '库中已有同一个文件，读得也一样，无须再收。'
  return files > 1 ? '清单中有同一单位同一年度的两个文件，请移去不用的一个。' : null
}

/** A line with everything read of it: its values, remarks, and what differs from the standing version, cell by cell. */
export type StagedDetail = {
  readonly line: StagedReport
  /** Null where the reader refused the file. */
  readonly report: Report | null
  readonly changes: readonly ValueChange[]
}

/** A line of the person's list with what was read of it; null when it is not there. */
export function stagedDetail(store: Store, person: Actor, id: number): StagedDetail | null {
  const line = stagedReports(store, person).find((each) => each.id === id)
  if (!line) return null
  const { reading } = stagedLine(store, person, id)
  const report = reading && unpackReading(reading)
  const { assessment } = line
  const standing = assessment.ok ? assessment.standing : null
  const changes = report && standing ? readingDifference(store, standing.versionId, report) : []
  return { line, report, changes }
}
