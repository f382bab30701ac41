import { createServer } from 'node:http'
import next from 'next'
import { renderInternally } from '@/app/_server/internal-render'
import { pageListener } from '@/app/_server/page-listener'
import { acceptedHosts } from '@/app/_server/request-fault'
import { closeStores, currentStore } from '@/app/_server/store'

/** Serves the built site in this one process: Next renders, the page cache in front answers. */
async function serve(): Promise<void> {
  const port = Number(process.env.PORT || 3000)
  const host = process.env.HOST || '127.0.0.1'
  currentStore()
  const app = next({ dev: false, dir: process.cwd(), hostname: host, port, quiet: true })
  await app.prepare()
  const handler = app.getRequestHandler()
  const server = createServer(
    { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 65_000 },
    pageListener({
      render: (url, headers) => renderInternally(handler, url, headers),
      version: () => currentStore().version,
      hosts: acceptedHosts(host, process.env.ALLOWED_HOSTS),
      report: (error, url) => console.error(`页面 ${url} 未能生成：`, error),
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

  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    server.close(() => {
      void app.close().finally(() => {
        closeStores()
        process.exit(0)
      })
    })
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 2_000).unref()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  process.on('SIGHUP', stop)
  const address = server.address()
  console.log(`listening ${typeof address === 'object' && address ? address.port : port}`)
}

serve().catch((error: unknown) => {
  console.error('服务未能启动：', error)
  process.exit(1)
})
