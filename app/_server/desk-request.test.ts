import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { clientOf, deskFault, isDeskAddress, isOpenToAll } from './desk-request'

const NAMES = new Set(['nianbao.example'])

function post(headers: Record<string, string>, url = '/api/desk/users'): IncomingMessage {
  const request = new IncomingMessage(new Socket())
  request.method = 'POST'
  request.url = url
  request.headers = { host: '127.0.0.1:3000', 'content-length': '10', ...headers }
  return request
}

describe('deskFault', () => {
  it.each([
    ['this site', { origin: 'http://127.0.0.1:3000' }],
    ['this site, told twice', { origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin' }],
    ['a browser that hides the origin from itself', { 'sec-fetch-site': 'same-origin' }],
    ['a name the proxy is reached by', { origin: 'https://nianbao.example' }],
  ])('lets a form of %s through', (_, headers) => {
    expect(deskFault(post(headers), NAMES)).toBeNull()
  })

  it.each([
    ['no browser', {}],
    ['another site', { origin: 'http://evil.example' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:4000' }],
    ['another site under the same name', { origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-site' }],
    ['a page without origin', { origin: 'null' }],
    ['a name that merely ends alike', { origin: 'https://evil-nianbao.example' }],
  ])('refuses a form of %s', (_, headers) => {
    expect(deskFault(post(headers), NAMES)?.status).toBe(403)
  })

  const own = { origin: 'http://127.0.0.1:3000' }
  it.each([
    ['/api/desk/users', '', 411],
    ['/api/desk/users', String(1024 ** 2 + 1), 413],
    ['/api/desk/import', String(150 * 1024 ** 2), undefined],
    ['/api/desk/import/files', String(201 * 1024 ** 2), 413],
  ])('takes for %s a body of %s bytes or answers %s', (url, length, status) => {
    expect(deskFault(post({ ...own, 'content-length': length || 'none' }, url), NAMES)?.status).toBe(status)
  })
})

describe('addresses of the desk', () => {
  it('are told from those of units and from their own open ones', () => {
    const found = [
      '/desk',
      '/desk?x=1',
      '/desk/users',
      '/api/desk/view',
      '/desks',
      '/units/desk',
      '/api/v1/desk',
    ]
    expect(found.filter(isDeskAddress)).toEqual(found.slice(0, 4))
    expect(
      ['/desk/login?next=/desk', '/desk/first', '/desk/logins', '/desk/users'].filter(isOpenToAll),
    ).toEqual(['/desk/login?next=/desk', '/desk/first'])
  })
})

describe('clientOf', () => {
  const from = (remoteAddress: string) => {
    const request = post({ 'x-forwarded-for': '10.0.0.1, 192.0.2.7' })
    Object.defineProperty(request.socket, 'remoteAddress', { value: remoteAddress })
    return request
  }
  it('believes only a proxy on this machine, and only where one is said to be', () => {
    expect(clientOf(from('::ffff:127.0.0.1'), true).address).toBe('192.0.2.7')
    expect(clientOf(from('127.0.0.1'), false).address).toBe('127.0.0.1')
    expect(clientOf(from('198.51.100.4'), true).address).toBe('198.51.100.4')
  })
})
