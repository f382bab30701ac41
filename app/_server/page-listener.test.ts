import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Rendered } from './internal-render'
import { type PageSource, pageListener } from './page-listener'

interface Reply {
  status: number
  headers: IncomingMessage['headers']
  body: Buffer
}

describe('pageListener', () => {
  let server: Server
  let renders: string[] = []
  let faults: unknown[] = []
  let version = '1'
  let answer: (url: string) => Promise<Rendered>

  const html = (body: string, status = 200): Rendered => ({
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'x-nextjs-cache': 'MISS' },
    body: Buffer.from(body),
  })

  const source: PageSource = {
    render(url) {
      renders.push(url)
      return answer(url)
    },
    version: () => version,
    hosts: new Set(['127.0.0.1']),
    report: (error) => faults.push(error),
    desk: {
      answer: async () => html('工作台'),
      render: async (url) => html(url),
      actor: async () => null,
      names: new Set(),
    },
  }

  const ask = (
    path: string,
    options: { method?: string; headers?: Record<string, string> } = {},
  ): Promise<Reply> =>
    new Promise((done, fail) => {
      const { port } = server.address() as AddressInfo
      const request = httpRequest({ port, host: '127.0.0.1', path, ...options }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
        )
      })
      request.on('error', fail)
      request.end()
    })

  beforeEach(async () => {
    renders = []
    faults = []
    version = '1'
    answer = async (url) => html(`<p>${url} 第 ${version} 版</p>`)
    server = createServer(pageListener(source))
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  })
  afterEach(() => {
    server.close()
  })

  it('renders an address once while the store is unchanged, and anew when it changes', async () => {
    await ask('/units')
    expect((await ask('/units')).body.toString()).toBe('<p>/units 第 1 版</p>')
    expect(renders).toEqual(['/units'])
    version = '2'
    expect((await ask('/units')).body.toString()).toBe('<p>/units 第 2 版</p>')
    expect(renders).toEqual(['/units', '/units'])
  })

  it('never keeps a page rendered while the store was changing', async () => {
    answer = async (url) => {
      const before = version
      if (renders.length === 1) version = '2'
      return html(`${url} ${before}`)
    }
    await ask('/')
    await ask('/other')
    expect((await ask('/')).body.toString()).toBe('/ 2')
  })

  it('renders once for all who wait for the same page', async () => {
    answer = (url) => new Promise((done) => setTimeout(() => done(html(url)), 50))
    const replies = await Promise.all(Array.from({ length: 8 }, () => ask('/years/2023')))
    expect(replies.map((reply) => reply.status)).toEqual(Array(8).fill(200))
    expect(renders).toHaveLength(1)
  })

  it('sends gzip only to clients that take it, and the same page', async () => {
    const plain = await ask('/')
    const zipped = await ask('/', { headers: { 'accept-encoding': 'br, gzip' } })
    const refused = await ask('/', { headers: { 'accept-encoding': 'gzip;q=0' } })
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(zipped.headers['content-encoding']).toBe('gzip')
    expect(refused.headers['content-encoding']).toBeUndefined()
    expect(gunzipSync(zipped.body)).toEqual(plain.body)
    expect(zipped.headers.vary).toBe('Accept-Encoding')
  })

  it('answers 304 to a page the browser has, and HEAD without a body', async () => {
    const { headers } = await ask('/')
    const again = await ask('/', { headers: { 'if-none-match': String(headers.etag) } })
    expect(again.status).toBe(304)
    expect(again.body).toHaveLength(0)
    const head = await ask('/', { method: 'HEAD' })
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
      200,
      0,
      headers['content-length'],
    ])
  })

  it('puts the security headers on pages, files and refusals alike', async () => {
    for (const reply of [
      await ask('/'),
      await ask('/_next/static/a.js'),
      await ask('/', { method: 'POST' }),
    ]) {
      expect(reply.headers['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(reply.headers['x-content-type-options']).toBe('nosniff')
      expect(reply.headers['referrer-policy']).toBe('same-origin')
      expect(reply.headers['cross-origin-opener-policy']).toBe('same-origin')
      expect(reply.headers['permissions-policy']).toContain('camera=()')
      expect(reply.headers['x-nextjs-cache']).toBeUndefined()
    }
  })

  it('keeps files of the build over versions and whatever the query', async () => {
    expect((await ask('/_next/static/a.js')).headers['cache-control']).toContain('immutable')
    version = '2'
    await ask('/_next/static/a.js?x=1')
    expect(renders).toEqual(['/_next/static/a.js'])
  })

  it('keeps no page that is not there', async () => {
    answer = async () => html('没有', 404)
    expect((await ask('/nowhere')).status).toBe(404)
    const again = await ask('/nowhere')
    expect(again.headers['cache-control']).toBe('no-store')
    expect(renders).toHaveLength(2)
  })

  it('neither keeps nor compresses a download, and lets nothing in it run', async () => {
    answer = async () => ({
      status: 200,
      headers: { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment' },
      body: Buffer.from('<script>'),
    })
    const reply = await ask('/units/x/2023/original', { headers: { 'accept-encoding': 'gzip' } })
    expect(reply.headers['content-encoding']).toBeUndefined()
    expect(reply.headers['content-disposition']).toBe('attachment')
    expect(reply.headers['content-security-policy']).toContain('sandbox')
    await ask('/units/x/2023/original')
    expect(renders).toHaveLength(2)
  })

  it('sends the words of the not-found page where Next sends an empty document', async () => {
    answer = async (url) =>
      html(url === '/units/x' ? '<html id="__next_error__"></html>' : '没有这个页面', 404)
    const reply = await ask('/units/x')
    expect([reply.status, reply.body.toString()]).toEqual([404, '没有这个页面'])
  })

  it.each([
    ['POST', '/', 405],
    ['GET', '/%zz', 400],
    ['GET', '//evil.example/', 400],
    ['GET', '/a\\b', 400],
    ['GET', `/?q=${'a'.repeat(9_000)}`, 414],
  ])('refuses %s %.20s with %i in words', async (method, path, status) => {
    const reply = await ask(path, { method })
    expect(reply.status).toBe(status)
    expect(reply.body.toString()).toContain('lang="zh-CN"')
    expect(renders).toHaveLength(0)
  })

  it('refuses a foreign host name', async () => {
    expect((await ask('/', { headers: { host: 'evil.example' } })).status).toBe(421)
  })

  it('says so in words when a page fails, reports the cause, and recovers', async () => {
    answer = async () => {
      throw new Error('boom')
    }
    const failed = await ask('/')
    expect([failed.status, failed.body.toString().includes('页面未能生成')]).toEqual([500, true])
    expect(faults).toHaveLength(1)
    answer = async () => html('好')
    expect((await ask('/')).body.toString()).toBe('好')
  })
})
