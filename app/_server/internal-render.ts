import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { keepingMarkup } from '../_markup/kept-markup'

/** What Next answered, buffered whole. */
export interface Rendered {
  status: number
  headers: OutgoingHttpHeaders
  body: Buffer
}

export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

const RENDER_LIMIT_MS = 30_000
/** Reading a folder of scans takes minutes. */
const ACTION_LIMIT_MS = 20 * 60_000

/**
 * Lets Next answer a request made up here, and buffers the answer. The made-up request carries no client address, a
 * fixed host and no header but `headers`, so without cookies among them what it yields is the same for everyone and may
 * be shared; and a client that hangs up does not spoil the page for those who wait for the same one.
 */
export function renderInternally(
  handler: NextHandler,
  url: string,
  headers: Record<string, string> = {},
): Promise<Rendered> {
  const request = new IncomingMessage(new Socket())
  request.method = 'GET'
  request.url = url
  request.headers = { host: 'localhost', accept: 'text/html', ...headers }
  request.push(null)
  return buffered(handler, request, RENDER_LIMIT_MS)
}

/** Lets Next answer somebody's own request, cookies and body and all, and buffers the answer, which is theirs alone. */
export function renderForOne(handler: NextHandler, request: IncomingMessage): Promise<Rendered> {
  return buffered(handler, request, request.method === 'POST' ? ACTION_LIMIT_MS : RENDER_LIMIT_MS)
}

function buffered(handler: NextHandler, request: IncomingMessage, limit: number): Promise<Rendered> {
  const response = new BufferedResponse(request)
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`no answer within ${limit} ms: ${request.url}`)), limit)
    response.once('finish', () => {
      clearTimeout(timer)
      done({ status: response.statusCode, headers: { ...response.getHeaders() }, body: response.body() })
    })
    const answer = () => handler(request, response)
    const answering = request.headers.rsc === undefined ? keepingMarkup(answer) : answer()
    answering.catch((error: unknown) => {
      clearTimeout(timer)
      fail(error)
    })
  })
}

/** A response without a connection: everything written is kept. */
class BufferedResponse extends ServerResponse {
  private readonly chunks: Buffer[] = []

  body(): Buffer {
    return Buffer.concat(this.chunks)
  }

  override write(chunk: unknown, encoding?: unknown, done?: unknown): boolean {
    if (!this.headersSent) this.writeHead(this.statusCode)
    this.keep(chunk, encoding)
    callBack(encoding, done)
    return true
  }

  override end(chunk?: unknown, encoding?: unknown, done?: unknown): this {
    if (this.finished) return this
    if (!this.headersSent) this.writeHead(this.statusCode)
    if (typeof chunk !== 'function') this.keep(chunk, encoding)
    this.finished = true
    callBack(chunk, encoding, done)
    process.nextTick(() => {
      this.emit('finish')
      this.emit('close')
    })
    return this
  }

  override flushHeaders(): void {
    if (!this.headersSent) this.writeHead(this.statusCode)
  }

  private keep(chunk: unknown, encoding: unknown): void {
    if (chunk === null || chunk === undefined) return
    if (typeof chunk === 'string') {
      this.chunks.push(
        Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'),
      )
    } else if (chunk instanceof Uint8Array) {
      this.chunks.push(Buffer.from(chunk))
    } else {
      throw new TypeError('A response takes strings and bytes')
    }
  }
}

function callBack(...candidates: unknown[]): void {
  for (const candidate of candidates)
    if (typeof candidate === 'function') process.nextTick(candidate as () => void)
}
