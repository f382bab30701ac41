import { describe, expect, it } from 'vitest'
import { freshStore } from '../fresh-db'
import { all } from '../store'
import { SERIES_SQL, YEAR_SQL } from './indicator-values'
import { REPORT_SQL } from './report-values'

const store = freshStore()
const plan = (sql: string, parameters: Record<string, number | string>) =>
  all<{ detail: string }>(store, `EXPLAIN QUERY PLAN ${sql}`, parameters)
    .map((row) => row.detail)
    .join('; ')

describe('the two ways values are read', () => {
  it('one indicator, all units, all years: from the index alone, without sorting', () => {
    expect(plan(SERIES_SQL, { county: 1, indicator: 1 })).toBe(
      'CO-ROUTINE (subquery-1); SEARCH cells USING COVERING INDEX cells_by_indicator (county=? AND indicator=?); SCAN (subquery-1)',
    )
    expect(plan(YEAR_SQL, { county: 1, indicators: '[1,2]', year: 2023 })).toBe(
      'CO-ROUTINE (subquery-2); SEARCH cells USING COVERING INDEX cells_by_indicator (county=? AND indicator=? AND year=?); LIST SUBQUERY 1; SCAN json_each VIRTUAL TABLE INDEX 1:; SCAN (subquery-2)',
    )
  })

  it('one report, all cells: one range of the primary key, which holds the rows', () => {
    expect(plan(REPORT_SQL, { county: 1, versionId: 1 })).toBe(
      'SEARCH cells USING PRIMARY KEY (county=? AND version_id=?)',
    )
    const [table] = all<{ sql: string }>(store, `SELECT sql FROM sqlite_master WHERE name = 'cells'`)
    expect(table?.sql).toMatch(/WITHOUT ROWID$/)
  })
})
