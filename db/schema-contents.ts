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
} from 'drizzle-orm/sqlite-core'
import { CELL_STATUSES } from '../lib/model/cell-value'
import { OLD_PERIODS } from '../lib/model/old-table'
import { bits, county, flag, indicators, oneOf } from './schema'
import { reportVersions } from './schema-reports'

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
    /** What a person decided last of this identity, from finding_decisions. */
    state: text('state', { enum: FINDING_STATES }).notNull().default('open'),
    /** What decisions and explanations belong to, whichever version says it: lib/desk/finding-identity.ts. */
    identity: text('identity').notNull().default(''),
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
