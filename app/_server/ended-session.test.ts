import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageOfForm } from './came-from'
import { answerAtDesk } from './desk-listener'

const PAGE = '/desk/reports/hekou/2023?source=text'
let server: Server
let origin = ''

beforeAll(async () => {
  const nobody = async () => null
  const never = async () => {
    throw new Error('nothing may be done')
  }
  const source = { answer: never, render: never, actor: nobody, names: new Set<string>() }
  server = createServer((request, response) => void answerAtDesk(source, request, response))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
})

async function send(
  body: URLSearchParams | FormData,
  address = '/api/desk/reports/step',
  accept = 'text/html',
) {
  const headers = { origin, referer: `${origin}${PAGE}`, accept, 'content-length': '' }
  // A form with files says how long it is, which fetch leaves out where it streams.
  const sent = new Response(body)
  const bytes = await sent.arrayBuffer()
  const answer = await fetch(`${origin}${address}`, {
    method: 'POST',
    headers: {
      ...headers,
      'content-type': sent.headers.get('content-type') ?? '',
      'content-length': String(bytes.byteLength),
    },
    body: bytes,
    redirect: 'manual',
  })
  return { answer, text: await answer.text() }
}

describe('a form that came after its session had ended', () => {
  const typed = new URLSearchParams({
    unit: 'hekou',
    revision: '4',
    step: 'return',
    text: '\r\n表三不平：\r\n<b>"5" & 6</b>',
  })

  it('comes back with all that was typed, to be sent again after signing in', async () => {
    const { answer, text } = await send(typed)
    expect(answer.status).toBe(401)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('content-security-policy')).toContain("form-action 'self'")
    expect(text).toContain('<h1>登录已失效</h1>')
    expect(text).toContain(
      '<dt>意见或理由</dt><dd><pre>\n\r\n表三不平：\r\n&lt;b&gt;&quot;5&quot; &amp; 6&lt;/b&gt;</pre></dd>',
    )
    expect(text).not.toContain('<b>')
    expect(text).toContain(`href="/desk/login?next=${encodeURIComponent(PAGE)}" target="_blank"`)
    expect(text).toContain(`action="/api/desk/reports/step?from=${encodeURIComponent(PAGE)}"`)
    for (const hidden of [
      'name="unit" value="hekou"',
      'name="revision" value="4"',
      'name="step" value="return"',
    ])
      expect(text).toContain(hidden)
  })

  it('sent again too early still knows the page it was filled in on', async () => {
    const { text } = await send(typed, `/api/desk/reports/step?from=${encodeURIComponent('/desk/import')}`)
    expect(text).toContain('next=%2Fdesk%2Fimport"')
    expect(text).toContain('action="/api/desk/reports/step?from=%2Fdesk%2Fimport"')
  })

  it('names the files that were not taken, and asks for them anew', async () => {
    const form = new FormData()
    form.append('year', '2023')
    form.append('file', new File(['%PDF'], '河口镇<2023>.pdf'))
    const { text } = await send(form, '/api/desk/import/own')
    expect(text).toContain('<h2>没有收下的文件</h2><ul><li>河口镇&lt;2023&gt;.pdf</li></ul>')
    expect(text).toContain('<dt>年度</dt><dd><pre>\n2023</pre></dd>')
    expect(text).not.toContain('<form')
  })

  it('never shows or repeats a password', async () => {
    const account = new URLSearchParams({ username: 'li', role: 'officer', password: 'a long secret' })
    const { text } = await send(account, '/api/desk/users')
    expect(text).toContain('<dd><pre>\nli</pre></dd>')
    expect(text).toContain('<dd><pre>\n单位填报人</pre></dd>')
    expect(text).toContain('密码不在这里显示')
    expect(text).not.toContain('a long secret')
    expect(text).not.toContain('<form')
  })

  it('is answered with data where script asks for that', async () => {
    const { answer, text } = await send(typed, '/api/desk/import', 'application/json')
    expect(answer.status).toBe(401)
    expect(JSON.parse(text)).toEqual({
      to: `/desk/login?next=${encodeURIComponent(PAGE)}`,
      fault: '登录已失效，没有保存；请重新登录后再试。',
    })
  })
})

it('believes no address that leads away from the desk', () => {
  expect(pageOfForm('/api/desk/view?from=//evil.example', null)).toBeNull()
  expect(pageOfForm('/api/desk/view?from=/desk.evil', `${origin}/desks`)).toBeNull()
  for (const held of ['/desk/my%0D%0ASet-Cookie:%20a=b', '/desk/%E6%B2%B3%E5%8F%A3%E9%95%87', '/desk%0A'])
    expect(pageOfForm(`/api/desk/view?from=${held}`, null)).toBeNull()
  expect(pageOfForm('/api/desk/view', 'http://a.example/desk/log?year=2023')).toBe('/desk/log?year=2023')
  expect(pageOfForm('/api/desk/view?from=/desk/my', `${origin}/api/desk/view`)).toBe('/desk/my')
})
