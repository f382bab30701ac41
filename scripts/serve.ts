import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import next from 'next'
import { renderForOne, renderInternally } from '@/app/_server/internal-render'
import { orMoved } from '@/app/_server/moved-unit'
import { pageListener } from '@/app/_server/page-listener'
import { inContext } from '@/app/_server/request-context'
import { acceptedHosts, proxyNames } from '@/app/_server/request-fault'
import { actorOfHeader } from '@/app/_server/session-cookie'
import { closeStores, currentStore, type StoreKind } from '@/app/_server/store'
import { offerFirstAccount } from '@/db/accounts/first-account'
import { DEMO_STORE, REAL_STORE, storeFile } from '@/db/connection'
import { openStore } from '@/db/open-db'

/** What the pages would show now: the county's own reports, the demo county, or nothing yet. Leaves nothing open. */
export function servedKind(): StoreKind {
  try {
    return currentStore().kind
  } finally {
    closeAllStores()
  }
}

/** The address under which the first account can be made, newly given out; null once there is one. */
export function firstAccountPath(): string | null {
  const store = openStore(storeFile(REAL_STORE))
  try {
    const token = offerFirstAccount(store)
    return token && `/desk/first?token=${token}`
  } finally {
    store.sqlite.close()
  }
}

/** Creates the store for real reports and brings every store to today's schema. Throws StoreError. */
export function prepareStores(): void {
  openStore(storeFile(REAL_STORE)).sqlite.close()
  if (existsSync(storeFile(DEMO_STORE))) openStore(storeFile(DEMO_STORE)).sqlite.close()
}

/**
 * Serves the built site from this one process until SIGINT or SIGTERM: Next renders, the page cache in front answers.
 * Gives the port; rejects when it cannot listen.
 */
export async function serve(host: string, port: number): Promise<number> {
  const app = next({ dev: false, dir: process.cwd(), hostname: host, port, quiet: true })
  await withoutRemarks(() => app.prepare())
  const handler = app.getRequestHandler()
  const server = createServer(
    // Headers must come at once; the files of an upload may take their time.
    { requestTimeout: 600_000, headersTimeout: 10_000, keepAliveTimeout: 65_000 },
    pageListener({
      render: async (url, headers) => orMoved(await renderInternally(handler, url, headers), url),
      version: () => currentStore().version,
      hosts: acceptedHosts(host, process.env.ALLOWED_HOSTS),
      report: (error, url) => console.error(`页面 ${url} 未能生成：`, error),
      desk: {
        answer: (request, context) =>
          inContext(context, async () => orMoved(await renderForOne(handler, request), request.url ?? '')),
        render: (url, headers, context) =>
          inContext(context, async () => orMoved(await renderInternally(handler, url, headers), url)),
        actor: actorOfHeader,
        names: proxyNames(process.env.ALLOWED_HOSTS),
      },
    }),
  )
  server.on('clientError', (_error, socket) => {
    if (socket.writable)
      socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
  })
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(port, host, done)
  })
  stopOnSignal(server, () => app.close())
  return (server.address() as AddressInfo).port
}

/** Next names the configuration it reads in English, also when told to be quiet; its errors go elsewhere and stay. */
async function withoutRemarks(work: () => Promise<void>): Promise<void> {
  const { log } = console
  console.log = () => {}
  try {
    await work()
  } finally {
    console.log = log
  }
}

function stopOnSignal(server: Server, closeApp: () => Promise<void>): void {
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    setTimeout(() => server.closeAllConnections(), 2_000).unref()
    server.close(() => {
      closeApp()
        .then(closeAllStores)
        .then(
          () => process.exit(0),
          (error: unknown) => {
            console.error('停止时出错：', error)
            process.exit(1)
          },
        )
    })
    server.closeIdleConnections()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
}

/** Readers cannot fold SQLite's write-ahead log back: opening each store once for writing, as the last, does. */
function closeAllStores(): void {
  closeStores()
  prepareStores()
}
