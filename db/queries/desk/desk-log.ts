import { all, type Store } from '../../store'
import { countyKey } from '../county-info'

/** One thing somebody did at the desk. */
export type LogLine = {
  /** Unique over both kinds of lines. */
  readonly key: string
  /** The number by which a merger is undone. */
  readonly id: number
  /** ISO timestamp (UTC). */
  readonly at: string
  readonly byName: string
  /** The unit and year it was about; null where it was about none. */
  readonly unit: string | null
  readonly slug: string | null
  readonly year: number | null
  /** Chinese: 退回, 修改单位, 锁定年度, … */
  readonly event: string
  readonly text: string | null
  /** Who undid it. */
  readonly undoneBy: string | null
  readonly undoable: boolean
}
export type LogQuestion = {
  readonly unitId?: number | undefined
  readonly year?: number | undefined
  readonly byId?: string | undefined
  readonly event?: string | undefined
  /** Lines before this instant: the next page. */
  readonly before?: string | undefined
  readonly limit: number
}

const SQL = `
  SELECT * FROM (
    SELECT 'r' || e.id AS key, e.id, e.at, e.by_id, e.by_name AS byName, e.unit_id, e.year, e.event, e.text,
      NULL AS undoneBy, 0 AS undoable FROM report_events e WHERE e.county = $county
    UNION ALL
    SELECT 'd' || d.id, d.id, d.at, d.by_id, d.by_name, d.unit_id, d.year, d.event, d.text, d.withdrawn_by,
      d.event = '合并单位' AND d.withdrawn_by IS NULL FROM desk_log d WHERE d.county IN (0, $county)) l
  WHERE ($unitId IS NULL OR l.unit_id = $unitId) AND ($year IS NULL OR l.year = $year)
    AND ($byId IS NULL OR l.by_id = $byId) AND ($event IS NULL OR l.event = $event) AND ($before IS NULL OR l.at < $before)
  ORDER BY l.at DESC, l.key DESC LIMIT $limit`

type Row = Omit<LogLine, 'unit' | 'slug' | 'undoable'> & {
  by_id: string
  unit_id: number | null
  undoable: number
}

/** What was done at the desk, the latest first; also before anything said whose store it is (county 0). */
export function deskLog(store: Store, question: LogQuestion): LogLine[] {
  const county = countyKey(store)
  const units = new Map(
    all<{ id: number; name: string; slug: string }>(
      store,
      'SELECT id, name, slug FROM units WHERE county = $county',
      { county },
    ).map((unit) => [unit.id, unit]),
  )
  const rows = all<Row>(store, SQL, {
    county,
    unitId: question.unitId ?? null,
    year: question.year ?? null,
    byId: question.byId ?? null,
    event: question.event ?? null,
    before: question.before ?? null,
    limit: question.limit,
  })
  return rows.map(({ by_id: _, unit_id: unitId, undoable, ...row }) => {
    const unit = unitId === null ? undefined : units.get(unitId)
    return { ...row, unit: unit?.name ?? null, slug: unit?.slug ?? null, undoable: undoable === 1 }
  })
}

/** Everybody who has done something, by name, and the years there were deeds about. */
export function logChoices(store: Store): {
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly years: readonly number[]
} {
  const key = { county: countyKey(store) }
  const deeds = `SELECT by_id, by_name, year FROM report_events WHERE county = $county
    UNION ALL SELECT by_id, by_name, year FROM desk_log WHERE county IN (0, $county)`
  return {
    people: all(
      store,
      `SELECT by_id AS id, max(by_name) AS name FROM (${deeds}) GROUP BY by_id ORDER BY name`,
      key,
    ),
    years: all<{ year: number }>(
      store,
      `SELECT DISTINCT year FROM (${deeds}) WHERE year IS NOT NULL ORDER BY year DESC`,
      key,
    ).map(({ year }) => year),
  }
}
