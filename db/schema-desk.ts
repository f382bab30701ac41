import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  unique,
} from 'drizzle-orm/sqlite-core'
import { REPORT_STATES } from '../lib/desk/report-state'
import { CELL_STATUSES } from '../lib/model/cell-value'
import { county, indicators, oneOf } from './schema'
import { originals, reports } from './schema-reports'

/**
 * What people decide at the desk. Nothing here is ever changed or deleted but for being withdrawn: each row says who,
 * when (ISO, UTC) and why. Names are kept beside ids, so that a removed account still has a name.
 */
const person = () => ({
  byId: text('by_id').notNull(),
  byName: text('by_name').notNull(),
  at: text('at').notNull(),
})
const withdrawal = () => ({ withdrawnBy: text('withdrawn_by'), withdrawnAt: text('withdrawn_at') })
const place = () => ({
  county: county(),
  unitId: integer('unit_id').notNull(),
  year: integer('year').notNull(),
})
/** Follows its unit's year when the county's code is set or a pending unit's reports move. */
const toReport = (columns: Parameters<typeof foreignKey>[0]['columns']) =>
  foreignKey({ columns, foreignColumns: [reports.county, reports.unitId, reports.year] }).onUpdate('cascade')
const decision = () => ({ id: integer('id').primaryKey(), ...place() })

/** The log of a unit's year: every step, correction and decision in words. */
export const reportEvents = sqliteTable(
  'report_events',
  {
    ...decision(),
    versionId: integer('version_id'),
    /** A step of lib/desk/report-state.ts, or what else happened: submit, correct, decide, explain, … */
    event: text('event').notNull(),
    /** State after it, where it changed the version's. */
    state: text('state', { enum: REPORT_STATES }),
    /** Chinese: opinion, reason, address, or what was changed. */
    text: text('text'),
    ...person(),
  },
  (t) => [index('events_of_report').on(t.county, t.unitId, t.year), toReport([t.county, t.unitId, t.year])],
)

export const findingDecisions = sqliteTable(
  'finding_decisions',
  {
    ...decision(),
    identity: text('identity').notNull(),
    state: text('state', { enum: ['open', 'confirmed', 'dismissed'] }).notNull(),
    reason: text('reason'),
    ...person(),
  },
  (t) => [
    index('decisions_of_report').on(t.county, t.unitId, t.year, t.identity),
    toReport([t.county, t.unitId, t.year]),
    check('decision_state', oneOf('state', ['open', 'confirmed', 'dismissed'])),
    check('decision_reason', sql`state <> 'dismissed' or length(reason) > 0`),
  ],
)

/** A finding a supervisor wrote. It belongs to the file it was written on. */
export const ownFindings = sqliteTable(
  'own_findings',
  {
    ...decision(),
    original: text('original').notNull(),
    severity: text('severity').notNull(),
    message: text('message').notNull(),
    /** JSON: indicator ids. */
    cells: text('cells').notNull(),
    ...person(),
    ...withdrawal(),
  },
  (t) => [
    index('own_findings_of_report').on(t.county, t.unitId, t.year),
    toReport([t.county, t.unitId, t.year]),
    check('own_finding_severity', oneOf('severity', ['error', 'warn', 'info'])),
    check('own_finding_cells', sql`json_valid(cells)`),
  ],
)

/** What a unit says of a confirmed finding; stands beside it, in public too. */
export const explanations = sqliteTable(
  'explanations',
  {
    ...decision(),
    identity: text('identity').notNull(),
    text: text('text').notNull(),
    ...person(),
    ...withdrawal(),
  },
  (t) => [
    index('explanations_of_report').on(t.county, t.unitId, t.year, t.identity),
    toReport([t.county, t.unitId, t.year]),
  ],
)

/** What a person put in the place of what was read, for one file: the same file read again keeps it. */
export const cellDecisions = sqliteTable(
  'cell_decisions',
  {
    ...decision(),
    original: text('original').notNull(),
    indicator: integer('indicator')
      .notNull()
      .references(() => indicators.number),
    kind: text('kind', { enum: ['misread', 'blank-as-zero'] }).notNull(),
    /** One decision over several cells carries one number. */
    batch: integer('batch').notNull(),
    readStatus: text('read_status', { enum: CELL_STATUSES }).notNull(),
    readValue: real('read_value'),
    readMark: text('read_mark'),
    readDoubtful: integer('read_doubtful').notNull(),
    status: text('status', { enum: CELL_STATUSES }).notNull(),
    value: real('value'),
    mark: text('mark'),
    reason: text('reason').notNull(),
    ...person(),
    ...withdrawal(),
  },
  (t) => [
    index('cell_decisions_of_report').on(t.county, t.unitId, t.year),
    toReport([t.county, t.unitId, t.year]),
    foreignKey({
      columns: [t.county, t.original],
      foreignColumns: [originals.county, originals.hash],
    }).onUpdate('cascade'),
    check('cell_decision_kind', oneOf('kind', ['misread', 'blank-as-zero'])),
    check('cell_decision_value', sql`(status = 'number') = (value is not null)`),
    check('cell_decision_mark', sql`(status = 'mark') = (mark is not null)`),
  ],
)

/** Years in which nothing may change any more. */
export const lockedYears = sqliteTable(
  'locked_years',
  { county: county(), year: integer('year').notNull(), ...person() },
  (t) => [primaryKey({ columns: [t.county, t.year] })],
)

/** Settings with the reporting year from which they hold; the last one written for a key and year counts. */
export const settings = sqliteTable(
  'settings',
  {
    id: integer('id').primaryKey(),
    county: county(),
    key: text('key').notNull(),
    fromYear: integer('from_year').notNull(),
    value: text('value').notNull(),
    ...person(),
  },
  (t) => [unique('setting_row').on(t.county, t.key, t.fromYear, t.id)],
)

export const DESK_AREAS = ['register', 'year', 'settings', 'rules', 'accounts'] as const
/** The log of what is not about one report: the register, the lock of a year, settings, new rules, accounts. */
export const deskLog = sqliteTable(
  'desk_log',
  {
    id: integer('id').primaryKey(),
    county: county(),
    area: text('area', { enum: DESK_AREAS }).notNull(),
    /** Chinese, as the log shows it: 修改单位, 锁定年度, … */
    event: text('event').notNull(),
    text: text('text'),
    /** Null where it is about no one unit. No reference: units that were taken into others are no more. */
    unitId: integer('unit_id'),
    year: integer('year'),
    /** JSON: what undoing it needs. */
    data: text('data'),
    ...person(),
    ...withdrawal(),
  },
  (t) => [
    index('desk_log_time').on(t.county, t.at),
    check('desk_log_area', oneOf('area', DESK_AREAS)),
    check('desk_log_data', sql`data is null or json_valid(data)`),
  ],
)
