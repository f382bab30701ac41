import { sql } from 'drizzle-orm'
import {
  blob,
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
import { CELL_STATUSES } from '../lib/model/cell-value'
import { OLD_PERIODS } from '../lib/model/old-table'
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
  { county: county(), unitId: integer('unit_id').notNull(), year: integer('year').notNull() },
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
    /** At most one version of a unit's year is current; a removed one never is. */
    current: integer('current').notNull(),
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
  },
  (t) => [
    primaryKey({ columns: [t.county, t.id] }),
    unique('version_number').on(t.county, t.unitId, t.year, t.versionNo),
    unique('version_identity').on(t.county, t.id, t.unitId, t.year, t.current),
    uniqueIndex('current_version').on(t.county, t.unitId, t.year).where(sql`current = 1`),
    index('current_by_year').on(t.county, t.year, t.unitId).where(sql`current = 1`),
    foreignKey({
      columns: [t.county, t.unitId, t.year],
      foreignColumns: [reports.county, reports.unitId, reports.year],
    }).onUpdate('cascade'),
    foreignKey({
      columns: [t.county, t.original],
      foreignColumns: [originals.county, originals.hash],
    }).onUpdate('cascade'),
    check('version_state', sql`current in (0, 1) and (current = 0 or removed_at is null)`),
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
      )
      .where(sql`current = 1`),
    check('cell_status', oneOf('status', CELL_STATUSES)),
    check('cell_value', sql`(status = 'number') = (value is not null)`),
    check('cell_mark', sql`(status = 'mark') = (mark is not null)`),
    check('cell_flags', bits('current', 'doubtful', 'approximate', 'derived')),
    check('cell_place', sql`(place_block is null) = (snippet is null)`),
  ],
)

const version = () => ({ county: county(), versionId: integer('version_id').notNull() })
const toVersion = (columns: Parameters<typeof foreignKey>[0]['columns']) =>
  foreignKey({ columns, foreignColumns: [reportVersions.county, reportVersions.id] }).onUpdate('cascade')

/** The neutral document a version was read from: deflated JSON of its blocks, snippets and the reader's warnings. */
export const documents = sqliteTable(
  'documents',
  { ...version(), content: blob('content', { mode: 'buffer' }).notNull() },
  (t) => [primaryKey({ columns: [t.county, t.versionId] }), toVersion([t.county, t.versionId])],
)

/**
 * The text of a version in pieces, for search. What is searched is the FTS5 table `passage_grams` (added by hand to the
 * generated migration, rowid = passage), which keeps no text of its own.
 */
export const passages = sqliteTable(
  'passages',
  {
    id: integer('id').primaryKey(),
    ...version(),
    block: integer('block').notNull(),
    text: text('text').notNull(),
    /** 0 for headings and rows of tables. */
    prose: integer('prose').notNull(),
  },
  (t) => [
    index('passages_of_version').on(t.county, t.versionId),
    toVersion([t.county, t.versionId]),
    check('passage_prose', bits('prose')),
  ],
)

export const sections = sqliteTable(
  'sections',
  {
    ...version(),
    position: integer('position').notNull(),
    number: text('number').notNull(),
    heading: text('heading').notNull(),
    /** JSON: [{text, block}]. */
    paragraphs: text('paragraphs').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.county, t.versionId, t.position] }),
    toVersion([t.county, t.versionId]),
    check('section_number', oneOf('number', ['一', '二', '三', '四', '五', '六'])),
    check('section_paragraphs', sql`json_valid(paragraphs)`),
  ],
)

export const mentions = sqliteTable(
  'mentions',
  {
    ...version(),
    position: integer('position').notNull(),
    indicator: integer('indicator')
      .notNull()
      .references(() => indicators.number),
    value: real('value').notNull(),
    quote: text('quote').notNull(),
    /** JSON of the place, null when it has none. */
    place: text('place'),
    approximate: flag('approximate'),
    implicit: flag('implicit'),
    derived: flag('derived'),
    doubtful: flag('doubtful'),
  },
  (t) => [
    primaryKey({ columns: [t.county, t.versionId, t.position] }),
    toVersion([t.county, t.versionId]),
    check('mention_place', sql`place is null or json_valid(place)`),
    check('mention_flags', bits('approximate', 'implicit', 'derived', 'doubtful')),
  ],
)

/** The figures of a statistics table of 2008–2018 as printed, two per row; what continues later is among `cells` too. */
export const oldFigures = sqliteTable(
  'old_figures',
  {
    ...version(),
    position: integer('position').notNull(),
    period: text('period', { enum: OLD_PERIODS }).notNull(),
    /** The printed label, unique within the table. */
    label: text('label').notNull(),
    /** The catalogue's row, null for one that is only kept. */
    item: text('item'),
    measure: text('measure'),
    /** The printed head over the column. */
    head: text('head'),
    status: text('status', { enum: CELL_STATUSES }).notNull(),
    value: real('value'),
    mark: text('mark'),
    raw: text('raw').notNull(),
    /** JSON of the place, null when it has none. */
    place: text('place'),
    doubtful: flag('doubtful'),
    note: text('note'),
  },
  (t) => [
    primaryKey({ columns: [t.county, t.versionId, t.position, t.period] }),
    toVersion([t.county, t.versionId]),
    check('old_figure_period', oneOf('period', OLD_PERIODS)),
    check('old_figure_status', oneOf('status', CELL_STATUSES)),
    check('old_figure_value', sql`(status = 'number') = (value is not null)`),
    check('old_figure_mark', sql`(status = 'mark') = (mark is not null)`),
    check('old_figure_flags', bits('doubtful')),
    check('old_figure_place', sql`place is null or json_valid(place)`),
  ],
)

export const FINDING_STATES = ['open', 'confirmed', 'dismissed'] as const
export const findings = sqliteTable(
  'findings',
  {
    ...version(),
    position: integer('position').notNull(),
    rule: text('rule').notNull(),
    severity: text('severity').notNull(),
    kind: text('kind').notNull(),
    assessable: integer('assessable').notNull(),
    message: text('message').notNull(),
    /** JSON: indicator ids. */
    cells: text('cells').notNull(),
    quote: text('quote'),
    groupNo: integer('group_no').notNull(),
    likely: text('likely'),
    /** What a person decided; a re-run keeps it for a finding that says the same. */
    state: text('state', { enum: FINDING_STATES }).notNull().default('open'),
  },
  (t) => [
    primaryKey({ columns: [t.county, t.versionId, t.position] }),
    toVersion([t.county, t.versionId]),
    check('finding_severity', oneOf('severity', ['error', 'warn', 'info'])),
    check('finding_kind', oneOf('kind', ['report', 'extraction'])),
    check('finding_state', oneOf('state', FINDING_STATES)),
    check('finding_assessable', bits('assessable')),
    check('finding_cells', sql`json_valid(cells)`),
  ],
)
