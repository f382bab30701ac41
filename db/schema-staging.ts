import { sql } from 'drizzle-orm'
import { blob, check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * Files brought to the desk that nobody has confirmed yet: each person's own list. Nothing here belongs to a county or
 * counts anywhere; a line goes when it is confirmed or discarded. The bytes lie beside the store under staged/<hash>.
 */
export const stagedReports = sqliteTable(
  'staged_reports',
  {
    id: integer('id').primaryKey(),
    byId: text('by_id').notNull(),
    byName: text('by_name').notNull(),
    at: text('at').notNull(),
    fileName: text('file_name').notNull(),
    hash: text('hash').notNull(),
    bytes: integer('bytes').notNull(),
    /** What the person says of unit and year, whatever the document says. */
    givenUnit: text('given_unit'),
    givenYear: integer('given_year'),
    /** Of READER_VERSION: a reading by an older program is not confirmed. */
    reader: integer('reader').notNull(),
    /** Deflated JSON of the report as read; null when it was refused. */
    reading: blob('reading', { mode: 'buffer' }),
    /** JSON: what storing it would give, or why it cannot be stored. */
    assessment: text('assessment').notNull(),
  },
  (t) => [index('staged_of_person').on(t.byId), check('staged_assessment', sql`json_valid(assessment)`)],
)
