import type { IncomingMessage } from 'node:http'
import { isDeskAddress } from './desk-request'

export interface RequestFault {
  status: number
  title: string
  advice: string
  headers: readonly string[]
}

/** A comparison of every unit of a large county over every indicator still fits. */
const MAX_URL_LENGTH = 8_000

/** Says why a request cannot be answered by a page (method, host, address), or null when it can. */
export function requestFault(
  request: IncomingMessage,
  hosts: ReadonlySet<string> | null,
): RequestFault | null {
  const url = request.url ?? ''
  const reads = request.method === 'GET' || request.method === 'HEAD'
  if (!reads && !(request.method === 'POST' && isDeskAddress(url))) {
    return fault(405, '不支持这种请求', '本站只供查阅。请用浏览器直接打开页面地址。', ['Allow', 'GET, HEAD'])
  }
  if (hosts && !hosts.has(hostName(request.headers.host))) {
    return fault(
      421,
      '地址不对',
      '请用服务器窗口中显示的地址打开本站。要用现在这个地址的，请管理员把它写入 ALLOWED_HOSTS 设置后重新启动。',
    )
  }
  if (url.length > MAX_URL_LENGTH) {
    return fault(414, '地址过长', '请减少所选的单位或指标后重试。')
  }
  if (!isPlainAddress(url)) {
    return fault(400, '地址有误', '地址中有无法识别的字符。请检查后重试，或从概览进入。')
  }
  return null
}

/** Host names to answer to: this machine's own while listening on it alone, so that no foreign name can be pointed here. */
export function acceptedHosts(listenHost: string, allowed: string | undefined): ReadonlySet<string> | null {
  const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])
  const extra = proxyNames(allowed)
  const onlyHere = listenHost === 'localhost' || listenHost === '::1' || listenHost.startsWith('127.')
  if (!onlyHere && extra.size === 0) return null
  return new Set([...loopback, listenHost.toLowerCase(), ...extra])
}

/** The names ALLOWED_HOSTS gives: those a proxy in front reaches this server by. */
export function proxyNames(allowed: string | undefined): ReadonlySet<string> {
  const names = (allowed ?? '').split(',').map((name) => name.trim().toLowerCase())
  return new Set(names.filter(Boolean))
}

function fault(status: number, title: string, advice: string, headers: readonly string[] = []): RequestFault {
  return { status, title, advice, headers }
}

function hostName(header: string | undefined): string {
  return (header ?? '').replace(/:\d+$/, '').toLowerCase()
}

/** A path from the root that decodes; a second leading slash or a backslash would lead to another host. */
function isPlainAddress(url: string): boolean {
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(url) || url.includes('\\')) return false
  try {
    decodeURI(url.split('?', 1)[0] ?? '')
    return true
  } catch {
    return false
  }
}
