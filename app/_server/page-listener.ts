import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { answerAtDesk, answerWithDrafts, type DeskSource } from './desk-listener'
import { isDeskAddress } from './desk-request'
import type { Rendered } from './internal-render'
import { PageCache, type StoredPage } from './page-cache'
import { sendPlainPage } from './plain-page'
import { requestFault } from './request-fault'
import { wantsDeskView } from './session-cookie'
import { storedPage } from './stored-page'

export interface PageSource {
  /** Renders an address of the site, with the few headers that make Next answer with data instead of a page. */
  render(url: string, headers: Record<string, string>): Promise<Rendered>
  /** Version of the store right now; asked once per request. */
  version(): string
  /** Host names the server answers to; null for any. */
  hosts: ReadonlySet<string> | null
  /** Told about every fault that the reader sees only as a short sentence. */
  report(error: unknown, url: string): void
  /** What is answered for one person alone. */
  desk: DeskSource
}

interface Answer {
  status: number
  page: StoredPage
}

const PAGE_BYTES = 64 * 1024 * 1024
const ASSET_BYTES = 32 * 1024 * 1024
/** Files of a build bear their content in their name, so they never depend on the store. */
const ASSET_PREFIX = '/_next/static/'
const EMPTY_DOCUMENT = '<html id="__next_error__"'
const UNMATCHED_ADDRESS = '/-/not-found'
/** With one of these Next's client asks for data of a page, not for the page. */
const DATA_HEADERS = [
  'rsc',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-url',
] as const

/**
 * The site as a request listener: pages out of memory while the store is unchanged, otherwise rendered once for all
 * who wait for the same address. The desk, and pages with drafts in them, are made for one person each and never kept.
 */
export function pageListener(source: PageSource): RequestListener {
  const pages = new PageCache(PAGE_BYTES)
  const assets = new PageCache(ASSET_BYTES)
  const pending = new Map<string, Promise<Answer>>()

  async function produce(cache: PageCache, version: string, url: string): Promise<Answer> {
    const rendered = await renderWhole(source, url)
    const answer = { status: rendered.status, page: await storedPage(rendered, url) }
    if (answer.status === 200 && (cache === assets || isPage(rendered))) cache.put(version, url, answer.page)
    return answer
  }

  function produceOnce(cache: PageCache, version: string, url: string): Promise<Answer> {
    const key = `${version}\n${url}`
    const running = pending.get(key)
    if (running) return running
    const started = produce(cache, version, url).finally(() => pending.delete(key))
    pending.set(key, started)
    return started
  }

  async function answerSlowly(
    request: IncomingMessage,
    response: ServerResponse,
    version: string,
    url: string,
  ) {
    try {
      const headers = dataHeaders(request)
      if (headers) {
        const rendered = await source.render(url, headers)
        send(request, response, { status: rendered.status, page: await storedPage(rendered, url) })
      } else {
        send(request, response, await produceOnce(isAsset(url) ? assets : pages, version, url))
      }
    } catch (error) {
      failed(response, error, url)
    }
  }

  function failed(response: ServerResponse, error: unknown, url: string): void {
    source.report(error, url)
    sendPlainPage(
      response,
      500,
      '页面未能生成',
      '数据没有受到影响。请稍后重试；反复出现时，请把服务器窗口中的提示告知维护人员。',
    )
  }

  const answer: RequestListener = (request, response) => {
    const asset = isAsset(request.url ?? '/')
    const url = asset ? withoutQuery(request.url ?? '/') : (request.url ?? '/')
    let version = ''
    try {
      if (!asset) version = source.version()
    } catch (error) {
      source.report(error, url)
      return sendPlainPage(
        response,
        503,
        '数据暂时无法读取',
        '数据库文件不在或正被占用。请确认数据目录后重试。',
      )
    }
    const page = request.headers.rsc === undefined ? (asset ? assets : pages).get(version, url) : undefined
    if (page) return send(request, response, { status: 200, page })
    void answerSlowly(request, response, version, url)
  }

  return (request, response) => {
    const fault = requestFault(request, source.hosts)
    if (fault) return sendPlainPage(response, fault.status, fault.title, fault.advice, fault.headers)
    const url = request.url ?? '/'
    const told = (error: unknown) => failed(response, error, url)
    if (isDeskAddress(url)) {
      answerAtDesk(source.desk, request, response).catch(told)
    } else if (wantsDeskView(request.headers.cookie) && !isAsset(url)) {
      answerWithDrafts(source.desk, request, response, dataHeaders(request) ?? {})
        .then((answered) => answered || answer(request, response))
        .catch(told)
    } else answer(request, response)
  }
}

/**
 * Renders a page so that it reads without JavaScript. When a page calls `notFound()` or fails, Next 16 sends an empty
 * document that only its client fills; an address that matches no page gets the same words as markup.
 */
async function renderWhole(source: PageSource, url: string): Promise<Rendered> {
  const rendered = await source.render(url, {})
  if (rendered.status >= 500) throw new Error(`answered with ${rendered.status}`)
  if (rendered.status !== 404 || !rendered.body.includes(EMPTY_DOCUMENT)) return rendered
  return source.render(UNMATCHED_ADDRESS, {})
}

/** Originals and exports may be large and are asked for once: they are not kept. */
function isPage({ headers }: Rendered): boolean {
  return String(headers['content-type']).startsWith('text/html')
}

function isAsset(url: string): boolean {
  return url.startsWith(ASSET_PREFIX)
}

function withoutQuery(url: string): string {
  const mark = url.indexOf('?')
  return mark < 0 ? url : url.slice(0, mark)
}

function dataHeaders(request: IncomingMessage): Record<string, string> | null {
  if (request.headers.rsc === undefined) return null
  return Object.fromEntries(
    DATA_HEADERS.flatMap((name) => {
      const value = request.headers[name]
      return typeof value === 'string' ? [[name, value]] : []
    }),
  )
}

function send(request: IncomingMessage, response: ServerResponse, { status, page }: Answer): void {
  if (status === 200 && request.headers['if-none-match']?.includes(page.etag)) {
    response.writeHead(304, page.unchangedHeaders as string[])
    response.end()
    return
  }
  const zipped = acceptsGzip(request.headers['accept-encoding'])
  response.writeHead(status, (zipped ? page.gzipHeaders : page.rawHeaders) as string[])
  response.end(request.method === 'HEAD' ? undefined : zipped ? page.gzip : page.raw)
}

function acceptsGzip(header: string | string[] | undefined): boolean {
  return typeof header === 'string' && /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:\s*,|\s*$))/i.test(header)
}
