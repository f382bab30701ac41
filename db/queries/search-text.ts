import { gramQuery } from '../../lib/search/grams'
import { all, type Store } from '../store'
import { countyKey } from './county-info'
import { toUnitRef, UNIT_COLUMNS, type UnitColumns, type UnitRef } from './unit-ref'

/** A passage that holds every word asked for. */
export type TextHit = {
  readonly unit: UnitRef
  readonly year: number
  /** Block of the document, for the link to its place. */
  readonly block: number
  readonly text: string
}
export type TextHits = {
  readonly total: number
  /** Reports with a hit, by year, newest first. */
  readonly years: readonly { readonly year: number; readonly reports: number }[]
  readonly hits: readonly TextHit[]
}
export type TextSearch = {
  /** Folded words, all of which must stand in the passage. */
  readonly words: readonly (readonly string[])[]
  readonly year: number | null
  /** Only of these units' reports; left out: of all. */
  readonly units?: readonly number[]
  readonly limit: number
  readonly offset: number
}

/**
 * What holds the words is looked up once, for a single character finds a third of all passages: counts and the places
 * to show are told from it, and only those are read in full (sorting would carry every text along).
 */
const FOUND_SQL = `
  WITH found AS MATERIALIZED (
    SELECT p.id, p.block, p.prose, v.year, v.unit_id
    FROM passage_grams g
    JOIN passages p ON p.id = g.rowid
    JOIN report_versions v ON v.county = p.county AND v.id = p.version_id AND v.current = 1
    WHERE g.grams MATCH $query AND p.county = $county
      AND ($units IS NULL OR v.unit_id IN (SELECT value FROM json_each($units))))
  SELECT year, count(*) AS passages, NULL AS id FROM found GROUP BY year, unit_id
  UNION ALL
  SELECT year, 1, id FROM (
    SELECT year, id FROM found WHERE $year IS NULL OR year = $year
    ORDER BY prose DESC, year DESC, unit_id, block LIMIT $limit OFFSET $offset)`
const HITS_SQL = `
  SELECT v.year, p.block, p.text, ${UNIT_COLUMNS}
  FROM json_each($ids) shown
  JOIN passages p ON p.id = shown.value
  JOIN report_versions v ON v.county = p.county AND v.id = p.version_id
  JOIN units u ON u.county = v.county AND u.id = v.unit_id
  ORDER BY p.prose DESC, v.year DESC, v.unit_id, p.block`
type Found = { readonly year: number; readonly passages: number; readonly id: number | null }

/** The passages of current reports that hold every word: sentences first, then headings and tables, newest year first. Without words nothing is found. */
export function searchText(store: Store, { words, year, units, limit, offset }: TextSearch): TextHits {
  const query = gramQuery(words)
  if (query === null) return { total: 0, years: [], hits: [] }
  const only = units === undefined ? null : JSON.stringify(units)
  const asked = { county: countyKey(store), query, year, units: only, limit, offset }
  const found = all<Found>(store, FOUND_SQL, asked)
  const counts = found.filter(({ id }) => id === null)
  const ids = found.flatMap(({ id }) => id ?? [])
  const rows = all<UnitColumns & { year: number; block: number; text: string }>(store, HITS_SQL, {
    ids: JSON.stringify(ids),
  })
  return {
    total: counts
      .filter((each) => year === null || each.year === year)
      .reduce((sum, { passages }) => sum + passages, 0),
    years: reportsByYear(counts),
    hits: rows.map((row) => ({ unit: toUnitRef(row), year: row.year, block: row.block, text: row.text })),
  }
}

/** A unit has one current report a year, so the rows of a year are its reports. */
function reportsByYear(counts: readonly Found[]): TextHits['years'] {
  const years = new Map<number, number>()
  for (const { year } of counts) years.set(year, (years.get(year) ?? 0) + 1)
  return [...years].map(([year, reports]) => ({ year, reports })).sort((a, b) => b.year - a.year)
}
