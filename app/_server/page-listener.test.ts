import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/desk/permissions'
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
  /** Cookies and the people they belong to. */
  const people: Record<string, Actor> = {
    'nianbao.session_token=s': { id: 's', name: '王', role: 'supervisor', unitId: null },
    'nianbao.session_token=o': { id: 'o', name: '李', role: 'officer', unitId: 3 },
  }
  const supervisor = { cookie: 'nianbao.desk_view=1; nianbao.session_token=s' }

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
      answer: async (request, context) => {
        renders.push(`${request.method} ${request.url} ${context.view}`)
        if (request.url === '/desk/users') context.refused = true
        const page = html(request.url === '/desk/users' ? '账号' : '工作台')
        return { ...page, headers: { ...page.headers, 'set-cookie': ['a=1', 'b=2'] } }
      },
      render: async (url, headers, context) => {
        renders.push(`${url} ${context.view} ${headers.cookie}`)
        return html(`${url} 含待审核`)
      },
      actor: async (cookie) => people[/nianbao\.session_token=\w+/.exec(cookie ?? '')?.[0] ?? ''] ?? null,
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

  it('keeps nothing of the desk, and passes on every cookie it sets', async () => {
    const reply = await ask('/desk', { headers: supervisor })
    expect([reply.status, reply.body.toString()]).toEqual([200, '工作台'])
    expect(reply.headers['cache-control']).toBe('no-store')
    expect(reply.headers.etag).toBeUndefined()
    expect(reply.headers['set-cookie']).toEqual(['a=1', 'b=2'])
    expect(reply.headers['content-security-policy']).toContain("frame-ancestors 'none'")
    await ask('/desk', { headers: { cookie: 'nianbao.session_token=o' } })
    expect(renders).toEqual(['GET /desk desk', 'GET /desk public'])
  })

  it('marks cookies Secure when the proxy says the browser came by HTTPS', async () => {
    const reply = await ask('/desk', { headers: { ...supervisor, 'x-forwarded-proto': 'https' } })
    expect(reply.headers['set-cookie']).toEqual(['a=1; Secure', 'b=2; Secure'])
  })

  it('asks whoever is not signed in to do so before any page of the desk is made', async () => {
    const reply = await ask('/desk/year?y=2023')
    expect([reply.status, reply.headers.location]).toEqual([
      303,
      '/desk/login?next=%2Fdesk%2Fyear%3Fy%3D2023',
    ])
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const posted = await ask('/api/desk/users', {
      method: 'POST',
      headers: { origin, 'content-length': '0' },
    })
    expect(posted.status).toBe(401)
    expect(renders).toEqual([])
    expect((await ask('/desk/login')).status).toBe(200)
  })

  it('sends nothing of a page that was refused while it was made', async () => {
    const reply = await ask('/desk/users', { headers: supervisor })
    expect([reply.status, reply.body.toString().includes('没有权限')]).toEqual([403, true])
    expect(reply.body.toString()).not.toContain('账号</')
    expect(reply.headers['set-cookie']).toBeUndefined()
  })

  it('shows drafts to a supervisor who asks for them, kept by nobody; to everyone else the page of all', async () => {
    const drafts = await ask('/units', { headers: supervisor })
    expect(drafts.body.toString()).toBe('/units 含待审核')
    expect(drafts.headers['cache-control']).toBe('no-store')
    expect(renders).toEqual([`/units desk ${supervisor.cookie}`])
    for (const cookie of [
      '',
      'nianbao.desk_view=1',
      'nianbao.session_token=s',
      'nianbao.desk_view=1; nianbao.session_token=o',
      'nianbao.desk_view=1; nianbao.session_token=forged',
    ]) {
      const reply = await ask('/units', { headers: { cookie } })
      expect(reply.body.toString()).toBe('<p>/units 第 1 版</p>')
      expect(reply.headers['set-cookie']).toBeUndefined()
    }
    expect(renders).toHaveLength(2)
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
