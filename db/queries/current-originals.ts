import { all, type Store } from '../store'
import { countyKey } from './county-info'

/** The file behind a report that counts now or is a draft, and what is needed to read it again. */
export type CurrentOriginal = {
  readonly versionId: number
  readonly unitId: number
  readonly unit: string
  readonly year: number
  readonly hash: string
  /** The name it came in under. */
  readonly fileName: string
  /** The version of the reader it was read with. */
  readonly reader: string
  readonly readingHash: string
  /** What a person said of unit and year at import; null where nothing was said. */
  readonly givenUnit: string | null
  readonly givenYear: number | null
}

/** The files of all current reports and drafts, by year and unit. Removed and replaced ones are left out. */
export function currentOriginals(store: Store): CurrentOriginal[] {
  return all<CurrentOriginal>(
    store,
    `SELECT v.id AS versionId, v.unit_id AS unitId, u.name AS unit, v.year, v.original AS hash,
       o.file_name AS fileName, v.reader, v.reading_hash AS readingHash, v.given_unit AS givenUnit,
       v.given_year AS givenYear
     FROM report_versions v
     JOIN units u ON u.county = v.county AND u.id = v.unit_id
     JOIN originals o ON o.county = v.county AND o.hash = v.original
     WHERE v.county = $county AND v.current > 0
     ORDER BY v.year, u.position IS NULL, u.position, u.name`,
    { county: countyKey(store) },
  )
}
