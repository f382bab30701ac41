import { AsyncLocalStorage } from 'node:async_hooks'
import type { Client } from '@/db/accounts/sign-in'
import type { StoreView } from '@/db/store-view'

/** What the server has found out about a request before Next sees it. No header carries it, so no client can forge it. */
export interface RequestContext {
  /** What of the store the page may show. */
  readonly view: StoreView
  /** Pages of the desk are about the real store, never about the demo county. */
  readonly place: 'site' | 'desk'
  readonly client: Client
  /** Set while a page is made for somebody who may not see it: the server answers 403 and sends nothing of the page. */
  refused?: true
}

const KEY = Symbol.for('nianbao.requestContext')

/** The server and what Next bundles are two copies of this module and share nothing but the process. */
function contexts(): AsyncLocalStorage<RequestContext> {
  const host = globalThis as { [KEY]?: AsyncLocalStorage<RequestContext> }
  host[KEY] ??= new AsyncLocalStorage<RequestContext>()
  return host[KEY]
}

/** Makes an answer under a context. */
export function inContext<T>(context: RequestContext, work: () => T): T {
  return contexts().run(context, work)
}

/** The context of the request being answered; undefined for pages that are the same for everyone. */
export function requestContext(): RequestContext | undefined {
  return contexts().getStore()
}
