import type { Client } from '@/db/accounts/sign-in'
import { Forbidden } from '@/db/desk/demand'
import { storageFault } from '@/db/storage-fault'
import { type Store, StoreError } from '@/db/store'
import type { Actor } from '@/lib/desk/permissions'
import { pageOfForm } from './came-from'
import { noticeCookie } from './notice-cookie'
import { requestContext } from './request-context'
import { actorOfHeader } from './session-cookie'
import { writingStore } from './writing-store'

export interface DeskInput {
  /** Null only at the few addresses that are open to all. */
  readonly actor: Actor | null
  readonly store: Store
  readonly form: FormData
  readonly client: Client
  readonly cookie: string
}

/** Where to go after an action, what to say there, and cookies to set. */
export interface DeskOutcome {
  readonly to: string
  readonly notice?: string
  readonly fault?: string
  readonly cookies?: readonly string[]
}

/**
 * A route handler for a plain form of the desk: does the work, then sends the browser to a page that says what was
 * done. What a person can mend (StoreError) is said on the page they came from, and nothing of it is kept; what they
 * may not do is answered with 403. Script that asks for JSON gets the same outcome as data.
 */
export function deskForm(
  work: (input: DeskInput) => Promise<DeskOutcome> | DeskOutcome,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const cookie = request.headers.get('cookie') ?? ''
    const answer = request.headers.get('accept') === 'application/json' ? asData : goTo
    try {
      const input = {
        actor: await actorOfHeader(cookie),
        store: writingStore(),
        form: await request.formData(),
        client: requestContext()?.client ?? { address: '127.0.0.1', agent: '' },
        cookie,
      }
      return answer(await work(input))
    } catch (error) {
      if (error instanceof Forbidden) return new Response(null, { status: 403 })
      const fault = error instanceof StoreError ? error : storageFault(error)
      // Whoever looks after the machine finds the cause in its window; Next would answer 500 without a word there.
      if (fault !== error) console.error(error)
      if (fault) return answer({ to: formPage(request), fault: fault.message })
      throw error
    }
  }
}

/** The files of a field, with the names they have on the person's machine. */
export async function filesOf(
  form: FormData,
  name: string,
): Promise<{ bytes: Uint8Array; fileName: string }[]> {
  const files = form.getAll(name).filter((each) => typeof each !== 'string' && each.name !== '')
  return Promise.all(
    files.map(async (each) => {
      const file = each as File
      const fileName = (file.name.split(/[\\/]/).at(-1) ?? '').slice(-200)
      return { bytes: new Uint8Array(await file.arrayBuffer()), fileName }
    }),
  )
}

/** A field of a form as text; '' when it is missing or a file. */
export function field(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

function asData({ to, notice, fault }: DeskOutcome): Response {
  return Response.json({ to, notice, fault })
}

function goTo({ to, notice, fault, cookies = [] }: DeskOutcome): Response {
  const headers = new Headers({ Location: to })
  for (const each of cookies) headers.append('Set-Cookie', each)
  if (notice !== undefined) headers.append('Set-Cookie', noticeCookie({ kind: 'done', text: notice }))
  if (fault !== undefined) headers.append('Set-Cookie', noticeCookie({ kind: 'fault', text: fault }))
  return new Response(null, { status: 303, headers })
}

/** The page of the desk a form stood on; forms of other pages come back to the desk's first page. */
const formPage = (request: Request): string =>
  pageOfForm(request.url, request.headers.get('referer')) ?? '/desk'
