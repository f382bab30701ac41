import { type SQL, sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  unique,
} from 'drizzle-orm/sqlite-core'
import { ENDINGS, SUCCESSION_TYPES, UNIT_KINDS } from '../lib/catalogue/unit-kinds'

/**
 * The store. Every key begins with the county (GB/T 2260 code as a number, 0 while it is not set), so that a store can
 * hold several counties and be divided by county. Foreign keys cascade on update: setting the county's code, moving a
 * pending unit's reports to its registered unit and retiring a version are each one UPDATE.
 */
export const county = () => integer('county').notNull()
export const flag = (name: string) => integer(name).notNull().default(0)
/** A literal list for a CHECK; the values come from the code, never from a user. */
export const oneOf = (column: string, values: readonly string[]): SQL =>
  sql.raw(`${column} in (${values.map((value) => `'${value}'`).join(', ')})`)
export const bits = (...columns: string[]): SQL =>
  sql.raw(columns.map((column) => `${column} in (0, 1)`).join(' and '))

/** data_version, store_id, county, demo, register_loaded_at. */
export const meta = sqliteTable('meta', { key: text('key').primaryKey(), value: text('value').notNull() })

export const counties = sqliteTable(
  'counties',
  {
    code: integer('code').primaryKey(),
    name: text('name').notNull(),
    /** 1 once a person has set it with --county; a proposed name may still change. */
    confirmed: flag('confirmed'),
  },
  () => [
    check('county_code', sql`code = 0 or code between 110000 and 829999`),
    check('county_confirmed', bits('confirmed')),
  ],
)

/** Small numbers for the ids of the catalogue. Assigned once per store, never changed, never reused. */
export const indicators = sqliteTable('indicators', {
  number: integer('number').primaryKey(),
  id: text('id').notNull().unique(),
})

export const DECIDED_SCOPES = ['own', 'government'] as const
export const UNIT_STATUSES = ['registered', 'pending', 'external'] as const
export const units = sqliteTable(
  'units',
  {
    county: county().references(() => counties.code, { onUpdate: 'cascade' }),
    id: integer('id').notNull(),
    name: text('name').notNull(),
    kind: text('kind', { enum: UNIT_KINDS.map((kind) => kind.id) as [string, ...string[]] }).notNull(),
    status: text('status', { enum: UNIT_STATUSES }).notNull(),
    /** Pinyin of the name without the county: the unit's address. */
    slug: text('slug').notNull(),
    /** First letters, for search: bmx. */
    initials: text('initials').notNull(),
    /** Overrules the peer group of the kind. */
    peerGroup: text('peer_group'),
    /** Row in the register, for the order of lists; null for units that are not in it. */
    position: integer('position'),
    /** ISO dates, null where open or not known. */
    validFrom: text('valid_from'),
    validTo: text('valid_to'),
    /** What a person has said of reports that do not tell whether they are the unit's own or the whole place's. */
    decidedScope: text('decided_scope', { enum: DECIDED_SCOPES }),
    /** How it ended on its last day, where nobody follows it; null where the register does not tell. */
    ending: text('ending', { enum: ENDINGS }),
    /** The authority above the county it was moved up to, by name: it is in no register of the county. */
    movedTo: text('moved_to'),
  },
  (t) => [
    primaryKey({ columns: [t.county, t.id] }),
    unique('unit_name').on(t.county, t.name),
    unique('unit_slug').on(t.county, t.slug),
    check(
      'unit_kind',
      oneOf(
        'kind',
        UNIT_KINDS.map((kind) => kind.id),
      ),
    ),
    check('unit_status', oneOf('status', UNIT_STATUSES)),
    check('unit_validity', sql`valid_from is null or valid_to is null or valid_from <= valid_to`),
  ],
)

/** A column list of a unit reference, with the foreign key that goes with it. */
const toUnit = (columns: Parameters<typeof foreignKey>[0]['columns']) =>
  foreignKey({ columns, foreignColumns: [units.county, units.id] })
    .onUpdate('cascade')
    .onDelete('cascade')

export const unitAliases = sqliteTable(
  'unit_aliases',
  { county: county(), alias: text('alias').notNull(), unitId: integer('unit_id').notNull() },
  (t) => [
    primaryKey({ columns: [t.county, t.alias] }),
    toUnit([t.county, t.unitId]),
    index('alias_unit').on(t.county, t.unitId),
  ],
)

/** Addresses units had before they were renamed: they lead on and are given to no other unit. */
export const oldAddresses = sqliteTable(
  'old_addresses',
  { county: county(), slug: text('slug').notNull(), unitId: integer('unit_id').notNull() },
  (t) => [
    primaryKey({ columns: [t.county, t.slug] }),
    toUnit([t.county, t.unitId]),
    index('old_address_unit').on(t.county, t.unitId),
  ],
)

export const unitSuccessions = sqliteTable(
  'unit_successions',
  {
    county: county(),
    fromUnit: integer('from_unit').notNull(),
    toUnit: integer('to_unit').notNull(),
    type: text('type', { enum: SUCCESSION_TYPES }).notNull(),
    /** ISO date, null when the register gives none. */
    date: text('date'),
  },
  (t) => [
    primaryKey({ columns: [t.county, t.fromUnit, t.toUnit] }),
    toUnit([t.county, t.fromUnit]),
    toUnit([t.county, t.toUnit]),
    index('succession_to').on(t.county, t.toUnit),
    check('succession_type', oneOf('type', SUCCESSION_TYPES)),
    check('succession_other', sql`from_unit <> to_unit`),
  ],
)

/** Reporting years in which a unit must report and counts in the county's sums. to_year null: until further notice. */
export const unitYears = sqliteTable(
  'unit_years',
  {
    county: county(),
    unitId: integer('unit_id').notNull(),
    fromYear: integer('from_year').notNull(),
    toYear: integer('to_year'),
    obliged: integer('obliged').notNull(),
    included: integer('included').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.county, t.unitId, t.fromYear] }),
    toUnit([t.county, t.unitId]),
    check('unit_years_order', sql`to_year is null or to_year >= from_year`),
    check('unit_years_flags', bits('obliged', 'included')),
  ],
)
