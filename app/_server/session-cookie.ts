import type { Actor } from '@/lib/desk/permissions'
import { writingStore } from './writing-store'

const SESSION = /(?:^|;\s*)nianbao\.session_token=/
const DESK_VIEW = /(?:^|;\s*)nianbao\.desk_view=1(?:;|$)/

/** The switch 含待审核: set to 1 while a supervisor wants to see drafts on every page. */
export const DESK_VIEW_COOKIE = 'nianbao.desk_view'

/** Whose session the cookies of a request belong to. The login library is loaded when the first cookie comes. */
export async function actorOfHeader(cookie: string | null | undefined): Promise<Actor | null> {
  if (!cookie || !SESSION.test(cookie)) return null
  const { actorOfCookie } = await import('@/db/accounts/sign-in')
  return actorOfCookie(writingStore(), cookie)
}

/** Whether the visitor asks for drafts on public pages, who may or may not be let see them. */
export function wantsDeskView(cookie: string | undefined): boolean {
  return cookie !== undefined && DESK_VIEW.test(cookie) && SESSION.test(cookie)
}
