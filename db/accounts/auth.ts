import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { APIError } from 'better-auth/api'
import { betterAuth } from 'better-auth/minimal'
import { username } from 'better-auth/plugins/username'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import * as schema from '../schema-accounts'
import { one, type Store } from '../store'
import { isUsername, MAX_PASSWORD, MIN_PASSWORD, normaliseUsername, USERNAME_LENGTH } from './credentials'
import { sessionSecret } from './session-secret'

/** The library sees only requests made up by this program: no address of the site, no header of a client. */
export const AUTH_ORIGIN = 'http://desk.invalid'
export const AUTH_PATH = '/api/auth'
/** Carries the client's address to the limit on attempts. */
export const CLIENT_HEADER = 'x-client-address'
export const DISABLED = 'ACCOUNT_DISABLED'

/** Failed attempts to sign in or to change a password per client address, until a minute has passed without one. */
const ATTEMPTS = { window: 60, max: 10 }
const SESSION_SECONDS = 12 * 3600

type Auth = ReturnType<typeof makeAuth>
const made = new WeakMap<Store['sqlite'], Auth>()

/** The login library on a writing connection, one per connection. Nobody can sign themselves up. */
export function authOf(store: Store): Auth {
  const known = made.get(store.sqlite)
  if (known) return known
  const auth = makeAuth(store)
  made.set(store.sqlite, auth)
  return auth
}

function makeAuth(store: Store) {
  return betterAuth({
    baseURL: AUTH_ORIGIN,
    basePath: AUTH_PATH,
    secret: sessionSecret(store),
    telemetry: { enabled: false },
    logger: { level: 'error' },
    database: drizzleAdapter(drizzle(store.sqlite), { provider: 'sqlite', schema }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD,
      maxPasswordLength: MAX_PASSWORD,
    },
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: USERNAME_LENGTH.min,
        maxUsernameLength: USERNAME_LENGTH.max,
        usernameNormalization: normaliseUsername,
        usernameValidator: isUsername,
      }),
    ],
    // Written by us alone; named here because the library refuses a table with a required column it does not know.
    user: { additionalFields: { role: { type: 'string', required: true, input: false } } },
    session: { expiresIn: SESSION_SECONDS, updateAge: SESSION_SECONDS / 12 },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 600,
      customRules: { '/sign-in/*': ATTEMPTS, '/change-password': ATTEMPTS },
    },
    advanced: {
      cookiePrefix: 'nianbao',
      // Behind HTTPS the page listener adds `Secure`; the library would have to know beforehand.
      useSecureCookies: false,
      ipAddress: { ipAddressHeaders: [CLIENT_HEADER] },
    },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => {
            const found = one<{ disabled: number }>(store, 'SELECT disabled FROM user WHERE id = $id', {
              id: userId,
            })
            if (found?.disabled !== 0) throw new APIError('FORBIDDEN', { code: DISABLED })
          },
        },
      },
    },
  })
}
