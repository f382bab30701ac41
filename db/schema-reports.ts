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
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { REPORT_STATES } from '../lib/desk/report-state'
import { CELL_STATUSES } from '../lib/model/cell-value'
import { CARRIERS } from '../lib/model/source-document'
import { bits, counties, county, flag, indicators, oneOf, units } from './schema'

/** A file as it came in; its bytes lie under originals/<hash> beside the store. */
export const originals = sqliteTable(
  'originals',
  {
    county: county().references(() => counties.code, { onUpdate: 'cascade' }),
    hash: text('hash').notNull(),
    fileName: text('file_name').notNull(),
    bytes: integer('bytes').notNull(),
  },
  (t) => [primaryKey({ columns: [t.county, t.hash] }), check('original_hash', sql`length(hash) = 64`)],
)

export const reports = sqliteTable(
  'reports',
  {
    county: county(),
    unitId: integer('unit_id').notNull(),
    year: integer('year').notNull(),
    /** Counted up by everything a person does at the desk, so that two people at one report do not overwrite each other. */
    revision: integer('revision').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.county, t.unitId, t.year] }),
    foreignKey({ columns: [t.county, t.unitId], foreignColumns: [units.county, units.id] }).onUpdate(
      'cascade',
    ),
    check('report_year', sql`year between 2008 and 2100`),
  ],
)

export const reportVersions = sqliteTable(
  'report_versions',
  {
    county: county(),
    id: integer('id').notNull(),
    unitId: integer('unit_id').notNull(),
    year: integer('year').notNull(),
    /** From 1 within the unit's year. */
    versionNo: integer('version_no').notNull(),
    /** 0 past · 1 what counts · 2 draft, not yet accepted. At most one of each of the latter; a removed one is past. */
    current: integer('current').notNull(),
    state: text('state', { enum: REPORT_STATES }).notNull().default('imported'),
    /** Where and on what ISO day the unit published it, as a person entered it. */
    publishedUrl: text('published_url'),
    publishedOn: text('published_on'),
    removedAt: text('removed_at'),
    original: text('original').notNull(),
    /** sha256 of what was read; the same file read alike again is no new version. */
    readingHash: text('reading_hash').notNull(),
    reader: text('reader').notNull(),
    form: text('form'),
    scope: text('scope').notNull(),
    title: text('title'),
    carrier: text('carrier').notNull(),
    hasDisclosure: flag('has_disclosure'),
    hasApplications: flag('has_applications'),
    hasDisputes: flag('has_disputes'),
    importedAt: text('imported_at').notNull(),
    /** What a person said of unit and year when it was imported; reading it again keeps to that. */
    givenUnit: text('given_unit'),
    givenYear: integer('given_year'),
    /** ISO day the page around the report states, and beside which words (发布日期, 成文日期, PubDate). */
    statedDate: text('stated_date'),
    statedDateLabel: text('stated_date_label'),
    /** ISO day it came in, where a person said that it was not the day it was imported. */
    receivedOn: text('received_on'),
  },
  (t) => [
    primaryKey({ columns: [t.county, t.id] }),
    unique('version_number').on(t.county, t.unitId, t.year, t.versionNo),
    unique('version_identity').on(t.county, t.id, t.unitId, t.year, t.current),
    uniqueIndex('current_version').on(t.county, t.unitId, t.year).where(sql`current = 1`),
    uniqueIndex('draft_version').on(t.county, t.unitId, t.year).where(sql`current = 2`),
    index('current_by_year').on(t.county, t.year, t.unitId).where(sql`current = 1`),
    foreignKey({
      columns: [t.county, t.unitId, t.year],
      foreignColumns: [reports.county, reports.unitId, reports.year],
    }).onUpdate('cascade'),
    foreignKey({
      columns: [t.county, t.original],
      foreignColumns: [originals.county, originals.hash],
    }).onUpdate('cascade'),
    check('version_current', sql`current in (0, 1, 2) and (current = 0 or removed_at is null)`),
    check('version_state', oneOf('state', REPORT_STATES)),
    check('version_form', sql`form is null or form in ('2021', '2019', 'before-2019')`),
    check('version_scope', oneOf('scope', ['own', 'government', 'unknown'])),
    check('version_carrier', oneOf('carrier', CARRIERS)),
    check('version_tables', bits('has_disclosure', 'has_applications', 'has_disputes')),
  ],
)

/**
 * Every value: table cells and prose series. Clustered by report (WITHOUT ROWID, added by hand to the generated
 * migration: drizzle has no word for it), so a report is one range of the primary key; `cells_by_indicator` holds
 * everything a series needs. unit, year and current repeat the version's and are kept equal by the foreign key.
 */
export const cells = sqliteTable(
  'cells',
  {
    county: county(),
    versionId: integer('version_id').notNull(),
    indicator: integer('indicator')
      .notNull()
      .references(() => indicators.number),
    unitId: integer('unit_id').notNull(),
    year: integer('year').notNull(),
    current: integer('current').notNull(),
    /** 2019 or 2021, null for a report without tables. */
    form: integer('form'),
    status: text('status', { enum: CELL_STATUSES }).notNull(),
    value: real('value'),
    /** The sign printed, e.g. “/”. */
    mark: text('mark'),
    /** Null where the printed text is exactly the number, or nothing. */
    raw: text('raw'),
    placeBlock: integer('place_block'),
    placeRow: integer('place_row'),
    placeColumn: integer('place_column'),
    /** Index into the snippets of the version's document. */
    snippet: integer('snippet'),
    doubtful: flag('doubtful'),
    approximate: flag('approximate'),
    derived: flag('derived'),
    /** 1: a person corrected what was misread · 2: a person took the blank as 0. What was read is in cell_decisions. */
    settled: flag('settled'),
    note: text('note'),
  },
  (t) => [
    primaryKey({ columns: [t.county, t.versionId, t.indicator] }),
    foreignKey({
      columns: [t.county, t.versionId, t.unitId, t.year, t.current],
      foreignColumns: [
        reportVersions.county,
        reportVersions.id,
        reportVersions.unitId,
        reportVersions.year,
        reportVersions.current,
      ],
    }).onUpdate('cascade'),
    index('cells_by_indicator')
      .on(
        t.county,
        t.indicator,
        t.year,
        t.unitId,
        t.form,
        t.status,
        t.value,
        t.doubtful,
        t.approximate,
        t.derived,
        t.settled,
      )
      .where(sql`current = 1`),
    index('draft_cells').on(t.county, t.indicator, t.year, t.unitId).where(sql`current = 2`),
    check('cell_status', oneOf('status', CELL_STATUSES)),
    check('cell_value', sql`(status = 'number') = (value is not null)`),
    check('cell_mark', sql`(status = 'mark') = (mark is not null)`),
    check('cell_flags', bits('doubtful', 'approximate', 'derived')),
    check('cell_current', sql`current in (0, 1, 2)`),
    check('cell_settled', sql`settled in (0, 1, 2)`),
    check('cell_place', sql`(place_block is null) = (snippet is null)`),
  ],
)
