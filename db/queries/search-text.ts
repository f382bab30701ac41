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
  readonly limit: number
  readonly offset: number
}

const FOUND = `
  FROM passage_grams g
  JOIN passages p ON p.id = g.rowid
  JOIN report_versions v ON v.county = p.county AND v.id = p.version_id AND v.current = 1
  WHERE g.grams MATCH $query AND p.county = $county`
const COUNT_SQL = `SELECT v.year, count(*) AS passages, count(DISTINCT v.unit_id) AS reports ${FOUND} GROUP BY v.year`
/** Texts are fetched for the page shown only: sorting would carry all of them along. */
const HITS_SQL = `
  SELECT h.year, h.block, t.text, ${UNIT_COLUMNS}
  FROM (SELECT p.id, p.block, p.prose, v.year, v.unit_id ${FOUND} AND ($year IS NULL OR v.year = $year)
        ORDER BY p.prose DESC, v.year DESC, v.unit_id, p.block LIMIT $limit OFFSET $offset) h
  JOIN passages t ON t.id = h.id
  JOIN units u ON u.county = $county AND u.id = h.unit_id
  ORDER BY h.prose DESC, h.year DESC, h.unit_id, h.block`

/** The passages of current reports that hold every word: sentences first, then headings and tables, newest year first. Without words nothing is found. */
export function searchText(store: Store, { words, year, limit, offset }: TextSearch): TextHits {
  const query = gramQuery(words)
  if (query === null) return { total: 0, years: [], hits: [] }
  const county = countyKey(store)
  const years = all<{ year: number; passages: number; reports: number }>(store, COUNT_SQL, {
    county,
    query,
  }).sort((a, b) => b.year - a.year)
  const counted = years.filter((each) => year === null || each.year === year)
  const rows = all<UnitColumns & { year: number; block: number; text: string }>(store, HITS_SQL, {
    county,
    query,
    year,
    limit,
    offset,
  })
  return {
    total: counted.reduce((sum, each) => sum + each.passages, 0),
    years: years.map(({ year: each, reports }) => ({ year: each, reports })),
    hits: rows.map((row) => ({ unit: toUnitRef(row), year: row.year, block: row.block, text: row.text })),
  }
}
