import type { Actor, Role } from '../../lib/desk/permissions'
import { countyKey } from '../queries/county-info'
import { one, run, type Store } from '../store'
import { AUTH_ORIGIN, AUTH_PATH, authOf, CLIENT_HEADER, DISABLED } from './auth'

const SIGN_IN = '/sign-in/username'

/** What went wrong: name or password, an account shut out, or too many attempts from this address. */
export type SignInFault = 'wrong' | 'disabled' | 'locked'
export type SignIn =
  | { readonly cookies: readonly string[]; readonly fault: null }
  | { readonly cookies: readonly []; readonly fault: SignInFault }

export interface Client {
  /** The address attempts are counted by. */
  readonly address: string
  readonly agent: string
}

/** Signs a person in: the cookies to set, or why not. A wrong name and a wrong password are told alike. */
export async function signIn(
  store: Store,
  credentials: { readonly username: string; readonly password: string },
  client: Client,
): Promise<SignIn> {
  const answer = await ask(store, SIGN_IN, credentials, client)
  if (!answer.ok) return { cookies: [], fault: await faultOf(answer) }
  // Many people may share one address: only attempts that failed count, and the library counts before it looks.
  run(store, 'UPDATE rate_limit SET count = count - 1 WHERE key = $key AND count > 0', {
    key: `${client.address}|${SIGN_IN}`,
  })
  return { cookies: answer.headers.getSetCookie(), fault: null }
}

/** Ends the session of these cookies; the cookies that clear them. */
export async function signOut(store: Store, cookie: string, client: Client): Promise<readonly string[]> {
  const answer = await ask(store, '/sign-out', {}, client, cookie)
  return answer.headers.getSetCookie()
}

/** Changes one's own password, checked against the present one; every other session of the account ends. */
export async function changeOwnPassword(
  store: Store,
  cookie: string,
  passwords: { readonly currentPassword: string; readonly newPassword: string },
  client: Client,
): Promise<SignIn> {
  const body = { ...passwords, revokeOtherSessions: true }
  const answer = await ask(store, '/change-password', body, client, cookie)
  if (answer.ok) return { cookies: answer.headers.getSetCookie(), fault: null }
  return { cookies: [], fault: await faultOf(answer) }
}

/** Who these cookies belong to; null without a valid session, and for an account that has been shut out. */
export async function actorOfCookie(store: Store, cookie: string): Promise<Actor | null> {
  const found = await authOf(store).api.getSession({ headers: new Headers({ cookie }) })
  return found ? actorOf(store, found.user.id) : null
}

type Row = { id: string; name: string; role: Role; unitId: number | null }

/** An officer of another county's unit than the store shows has no unit here. */
function actorOf(store: Store, id: string): Actor | null {
  const row = one<Row>(
    store,
    `SELECT id, name, role, CASE WHEN county = $county THEN unit_id END AS unitId
     FROM user WHERE id = $id AND disabled = 0`,
    { id, county: countyKey(store) },
  )
  return row ?? null
}

async function ask(
  store: Store,
  path: string,
  body: object,
  { address, agent }: Client,
  cookie = '',
): Promise<Response> {
  return authOf(store).handler(
    new Request(`${AUTH_ORIGIN}${AUTH_PATH}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: AUTH_ORIGIN,
        [CLIENT_HEADER]: address,
        'user-agent': agent,
        ...(cookie ? { cookie } : {}),
      },
      body: JSON.stringify(body),
    }),
  )
}

async function faultOf(answer: Response): Promise<SignInFault> {
  if (answer.status === 429) return 'locked'
  const body: unknown = await answer.json().catch(() => null)
  const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : null
  if (code === DISABLED) return 'disabled'
  if (answer.status >= 500) throw new Error(`sign-in answered with ${answer.status}`)
  return 'wrong'
}
