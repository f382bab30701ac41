import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Actor, may } from '@/lib/desk/permissions'
import { cameByHttps, clientOf, deskFault, isOpenToAll } from './desk-request'
import { answerEnded } from './ended-session'
import type { Rendered } from './internal-render'
import { NOTICE_COOKIE } from './notice-cookie'
import { DESK, sendPlainPage } from './plain-page'
import type { RequestContext } from './request-context'
import { privateAnswer } from './stored-page'

export interface DeskSource {
  /** Lets Next answer somebody's own request. */
  answer(request: IncomingMessage, context: RequestContext): Promise<Rendered>
  /** Lets Next make a page of the site as a signed-in person sees it, who is known by the cookie. */
  render(url: string, headers: Record<string, string>, context: RequestContext): Promise<Rendered>
  /** Who is signed in with these cookies. */
  actor(cookie: string | undefined): Promise<Actor | null>
  /** Names the site is reached by through a proxy; empty without one. */
  names: ReadonlySet<string>
}

/** Answers a request to the desk, or gives the words of a fault: never kept, and nothing without a session. */
export async function answerAtDesk(
  source: DeskSource,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const fault = deskFault(request, source.names)
  if (fault) return sendPlainPage(response, fault.status, fault.title, fault.advice, fault.headers)
  const actor = await source.actor(request.headers.cookie)
  const url = request.url ?? '/desk'
  if (!actor && !isOpenToAll(url)) {
    if (request.method === 'POST') return answerEnded(request, response)
    return askToSignIn(response, url)
  }
  const context: RequestContext = {
    view: may(actor, 'import') ? 'desk' : 'public',
    place: 'desk',
    client: clientOf(request, source.names.size > 0),
  }
  const rendered = await source.answer(request, context)
  if (context.refused || (rendered.status === 403 && isEmpty(rendered)))
    return sendPlainPage(
      response,
      403,
      '没有权限',
      '您的账号不能办理此事项。如有需要，请联系管理员。',
      [],
      DESK,
    )
  if (rendered.status === 404 && isEmpty(rendered))
    return sendPlainPage(
      response,
      404,
      '没有这个页面',
      '地址可能有误，或内容已变动。请从工作台进入。',
      [],
      DESK,
    )
  if (rendered.status >= 500) throw new Error(`answered with ${rendered.status}`)
  await sendToOne(request, response, rendered)
}

/** A page of the site with drafts in it, for a supervisor who asked for that; false for anyone else. */
export async function answerWithDrafts(
  source: DeskSource,
  request: IncomingMessage,
  response: ServerResponse,
  headers: Record<string, string>,
): Promise<boolean> {
  const { cookie = '' } = request.headers
  if (!may(await source.actor(cookie), 'import')) return false
  const context = {
    view: 'desk',
    place: 'site',
    client: clientOf(request, source.names.size > 0),
  } as const
  const rendered = await source.render(request.url ?? '/', { ...headers, cookie }, context)
  if (rendered.status >= 500) throw new Error(`answered with ${rendered.status}`)
  await sendToOne(request, response, rendered)
  return true
}

function askToSignIn(response: ServerResponse, url: string): void {
  response.writeHead(303, {
    Location: `/desk/login?next=${encodeURIComponent(url)}`,
    'Cache-Control': 'no-store',
  })
  response.end()
}

/** Next leaves the words of `notFound()` to its client; a refusing route handler sends none. */
function isEmpty({ body }: Rendered): boolean {
  return body.length === 0 || body.includes('<html id="__next_error__"')
}

async function sendToOne(
  request: IncomingMessage,
  response: ServerResponse,
  rendered: Rendered,
): Promise<void> {
  const { headers, body } = await privateAnswer(rendered, cookiesOf(request, rendered))
  response.writeHead(rendered.status, headers as string[])
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** A notice has been read once the page that shows it is sent. */
function cookiesOf(request: IncomingMessage, { headers, status }: Rendered): string[] {
  const set = headers['set-cookie']
  const cookies = (Array.isArray(set) ? set : [set]).flatMap((each) =>
    each === undefined ? [] : [String(each)],
  )
  const shown = status === 200 && request.method === 'GET' && request.headers.cookie?.includes(NOTICE_COOKIE)
  if (shown) cookies.push(`${NOTICE_COOKIE}=; Max-Age=0; Path=/desk; HttpOnly; SameSite=Lax`)
  return cameByHttps(request) ? cookies.map((each) => `${each}; Secure`) : cookies
}
