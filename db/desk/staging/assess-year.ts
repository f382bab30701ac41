import { READER_VERSION } from '../../../lib/reader-version'
import { all, run, type Store, StoreError, write } from '../../store'
import { assess } from './assess'
import { type StagedLineRow, unpackReading } from './stage-file'
import { stagedBytes } from './staged-bytes'

/**
 * Looks again at what waits to be confirmed for a year, on everybody's list: the year was locked or opened, and a line
 * tells whether it can be taken in. Lines whose file is gone or was read by an older reader stay as they are and say so.
 */
export function assessYearAgain(store: Store, year: number): void {
  write(store, () => {
    const lines = all<Omit<StagedLineRow, 'assessment'>>(
      store,
      `SELECT id, file_name AS fileName, hash, given_unit AS givenUnit, given_year AS givenYear, reader, reading
       FROM staged_reports WHERE reading IS NOT NULL AND reader = $reader AND assessment ->> '$.year' = $year`,
      { reader: READER_VERSION, year },
    )
    for (const line of lines) assessLine(store, line)
  })
}

function assessLine(store: Store, line: Omit<StagedLineRow, 'assessment'>): void {
  if (line.reading === null) return
  const given = { unit: line.givenUnit ?? undefined, year: line.givenYear ?? undefined }
  const { hash, fileName } = line
  try {
    const bytes = stagedBytes(store, hash)
    const file = { bytes, fileName, hash, report: unpackReading(line.reading), given }
    run(store, 'UPDATE staged_reports SET assessment = $assessment WHERE id = $id', {
      id: line.id,
      assessment: JSON.stringify(assess(store, file)),
    })
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
  }
}
