import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { ROLES } from '../lib/desk/permissions'
import { oneOf, units } from './schema'

/**
 * People who sign in, as the login library (better-auth) wants its four tables and its rate limit; `role` and what
 * follows are ours. Times are milliseconds since 1970.
 */
const time = (name: string) => integer(name, { mode: 'timestamp_ms' })

export const user = sqliteTable(
  'user',
  {
    id: text('id').primaryKey(),
    /** What others read: 张三. */
    name: text('name').notNull(),
    /** Not an address anybody writes to: the library asks for one, people sign in by user name. */
    email: text('email').notNull().unique(),
    emailVerified: integer('email_verified', { mode: 'boolean' }).notNull().default(false),
    image: text('image'),
    createdAt: time('created_at').notNull(),
    updatedAt: time('updated_at').notNull(),
    /** 用户名, in one width and small letters. */
    username: text('username').notNull().unique(),
    role: text('role', { enum: ROLES }).notNull(),
    /** The officer's unit; both null when the unit is dropped from the register, and for the other roles. */
    county: integer('county'),
    unitId: integer('unit_id'),
    disabled: integer('disabled').notNull().default(0),
  },
  (t) => [
    foreignKey({ columns: [t.county, t.unitId], foreignColumns: [units.county, units.id] })
      .onUpdate('cascade')
      .onDelete('set null'),
    index('user_unit').on(t.county, t.unitId),
    check('user_role', oneOf('role', ROLES)),
    check('user_disabled', sql`disabled in (0, 1)`),
    check('user_unit_of_officer', sql`unit_id is null or (role = 'officer' and county is not null)`),
  ],
)

const ofUser = () =>
  text('user_id')
    .notNull()
    .references(() => user.id, { onDelete: 'cascade' })

export const session = sqliteTable(
  'session',
  {
    id: text('id').primaryKey(),
    expiresAt: time('expires_at').notNull(),
    token: text('token').notNull().unique(),
    createdAt: time('created_at').notNull(),
    updatedAt: time('updated_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    userId: ofUser(),
  },
  (t) => [index('session_user').on(t.userId)],
)

/** How a person proves who they are: one row each, with the hash of the password. The rest is the library's. */
export const account = sqliteTable(
  'account',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: ofUser(),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: time('access_token_expires_at'),
    refreshTokenExpiresAt: time('refresh_token_expires_at'),
    scope: text('scope'),
    password: text('password'),
    createdAt: time('created_at').notNull(),
    updatedAt: time('updated_at').notNull(),
  },
  (t) => [index('account_user').on(t.userId)],
)

export const verification = sqliteTable(
  'verification',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: time('expires_at').notNull(),
    createdAt: time('created_at').notNull(),
    updatedAt: time('updated_at').notNull(),
  },
  (t) => [index('verification_identifier').on(t.identifier)],
)

/** Attempts to sign in by client address, so that a restart does not forget them. */
export const rateLimit = sqliteTable('rate_limit', {
  id: text('id').primaryKey(),
  key: text('key').notNull().unique(),
  count: integer('count').notNull(),
  lastRequest: integer('last_request').notNull(),
})
