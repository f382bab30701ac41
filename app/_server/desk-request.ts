import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import type { Client } from '@/db/accounts/sign-in'
import type { RequestFault } from './request-fault'

const UPLOAD_PATH = '/api/desk/import'
const UPLOAD_BYTES = 200 * 1024 * 1024
const FORM_BYTES = 1024 * 1024
/** What can be opened without being signed in. */
const OPEN = ['/desk/login', '/desk/first', '/api/desk/sign-in', '/api/desk/sign-out', '/api/desk/first']

/** Pages and actions of the desk: never kept, and the only ones that take cookies and POST. */
export function isDeskAddress(url: string): boolean {
  return /^\/(?:api\/)?desk(?:[/?]|$)/.test(url)
}

export function isOpenToAll(url: string): boolean {
  return OPEN.includes(url.split('?', 1)[0] ?? '')
}

/** What a POST to the desk must be: from a page of this site, with a length, and not too long. */
export function deskFault(request: IncomingMessage, names: ReadonlySet<string>): RequestFault | null {
  if (request.method === 'GET' || request.method === 'HEAD') return null
  if (!isFromThisSite(request, names))
    return {
      ...CLOSING,
      status: 403,
      title: '请求来自其他网站',
      advice: '没有改动任何内容。请从本站的页面办理。',
    }
  const length = Number(request.headers['content-length'])
  if (!Number.isInteger(length))
    return { ...CLOSING, status: 411, title: '请求不完整', advice: '没有改动任何内容。请从本站的页面重试。' }
  const upload = request.url?.split('?', 1)[0]?.startsWith(UPLOAD_PATH)
  if (length > (upload ? UPLOAD_BYTES : FORM_BYTES))
    return {
      ...CLOSING,
      status: 413,
      title: '内容过大',
      advice: upload ? '一次最多上传 200 MB，没有保存。请分几次上传。' : '没有保存。请减少内容后重试。',
    }
  return null
}

/** The body that was refused is not read to its end. */
const CLOSING = { headers: ['Connection', 'close'] } as const

/**
 * Whether a browser sent this from a page of this very site. Sec-Fetch-Site comes only over HTTPS and from this
 * machine, Origin always with a POST; who sends neither is no browser. Behind a proxy the site has the `names` it is
 * reached by.
 */
function isFromThisSite({ headers }: IncomingMessage, names: ReadonlySet<string>): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return false
  const { origin } = headers
  if (origin === undefined) return site === 'same-origin'
  if (!URL.canParse(origin)) return false
  const { host, hostname } = new URL(origin)
  return host === headers.host?.toLowerCase() || names.has(hostname)
}

/**
 * Whose attempts to sign in are counted together. Only a proxy on this machine, whose names ALLOWED_HOSTS gives, is
 * believed about the address it was asked from.
 */
export function clientOf(request: IncomingMessage, behindProxy: boolean): Client {
  const peer = request.socket.remoteAddress?.replace(/^::ffff:/, '') ?? ''
  const forwarded = request.headers['x-forwarded-for']
  const last = typeof forwarded === 'string' ? (forwarded.split(',').at(-1)?.trim() ?? '') : ''
  const local = peer === '::1' || peer.startsWith('127.')
  return {
    address: behindProxy && local && isIP(last) ? last : peer,
    agent: (request.headers['user-agent'] ?? '').slice(0, 200),
  }
}

/** Whether the browser came over HTTPS, as the proxy in front says. */
export function cameByHttps({ headers }: IncomingMessage): boolean {
  return headers['x-forwarded-proto'] === 'https'
}
