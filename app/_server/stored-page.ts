import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Rendered } from './internal-render'
import type { StoredPage } from './page-cache'
import { COMMON_HEADERS, INERT_POLICY, pagePolicy } from './security-headers'

const gzipAsync = promisify(gzip)

/** Browsers may keep a page, but ask every time whether the figures have changed since. */
const REVALIDATE = 'no-cache'
const IMMUTABLE = 'public, max-age=31536000, immutable'
const NEVER = 'no-store'
const COMPRESSIBLE = /^text\/|json|javascript|xml/

/** Headers of Next's answer that mean something to the reader; the rest concerns Next's own client cache. */
const KEPT_HEADERS = ['content-type', 'content-disposition', 'location', 'link', 'retry-after'] as const

/** Makes the bytes and header lists of an answer, once, for every client that will get it. */
export async function storedPage(answer: Rendered, url: string): Promise<StoredPage> {
  const type = String(answer.headers['content-type'] ?? 'application/octet-stream')
  const raw = answer.body
  const gzipped = COMPRESSIBLE.test(type) ? await gzipAsync(raw, { level: 6 }) : null
  const etag = `W/"${createHash('sha256').update(raw).digest('base64url').slice(0, 22)}"`
  const common = [
    ...COMMON_HEADERS,
    'Content-Security-Policy',
    type.startsWith('text/html') ? pagePolicy(raw.toString('utf8')) : INERT_POLICY,
    'Cache-Control',
    caching(answer.status, url),
    'Vary',
    'Accept-Encoding',
    'ETag',
    etag,
  ]
  const content = [...common, ...keptHeaders(answer)]
  const rawHeaders = [...content, 'Content-Length', String(raw.length)]
  return {
    raw,
    gzip: gzipped ?? raw,
    etag,
    unchangedHeaders: common,
    rawHeaders,
    gzipHeaders: gzipped
      ? [...content, 'Content-Encoding', 'gzip', 'Content-Length', String(gzipped.length)]
      : rawHeaders,
  }
}

/** An answer for one person alone: kept by nobody, with the cookies it sets. */
export async function privateAnswer(
  answer: Rendered,
  cookies: readonly string[],
): Promise<{ headers: readonly string[]; body: Buffer }> {
  const type = String(answer.headers['content-type'] ?? 'application/octet-stream')
  return {
    headers: [
      ...COMMON_HEADERS,
      'Content-Security-Policy',
      type.startsWith('text/html') ? pagePolicy(answer.body.toString('utf8')) : INERT_POLICY,
      'Cache-Control',
      NEVER,
      ...keptHeaders(answer),
      ...cookies.flatMap((each) => ['Set-Cookie', each]),
      'Content-Length',
      String(answer.body.length),
    ],
    body: answer.body,
  }
}

function caching(status: number, url: string): string {
  if (status >= 400) return NEVER
  return url.startsWith('/_next/static/') ? IMMUTABLE : REVALIDATE
}

function keptHeaders({ headers }: Rendered): string[] {
  return KEPT_HEADERS.flatMap((name) => {
    const value = headers[name]
    if (value === undefined) return []
    return [name, Array.isArray(value) ? value.join(', ') : String(value)]
  })
}
