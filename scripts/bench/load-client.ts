import { connect, type Socket } from 'node:net'

export interface LoadResult {
  requestsPerSecond: number
  /** Milliseconds. */
  p50: number
  p99: number
  bytes: number
}

const HEAD_END = Buffer.from('\r\n\r\n')
const CHUNKED_END = Buffer.from('0\r\n\r\n')

/**
 * Asks for one address over `connections` kept-alive connections for `seconds`, each sending its next request when
 * the answer is whole. Speaks HTTP on bare sockets, so that the client costs little beside the server it measures.
 * Rejects on any status but 200.
 */
export async function load(url: string, connections: number, seconds: number): Promise<LoadResult> {
  const latencies: number[] = []
  const start = performance.now()
  const end = start + seconds * 1000
  let bytes = 0
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new HttpClient(new URL(url))
      while (performance.now() < end) {
        const asked = performance.now()
        bytes = await client.get()
        latencies.push(performance.now() - asked)
      }
      client.close()
    }),
  )
  const took = (performance.now() - start) / 1000
  return { requestsPerSecond: latencies.length / took, ...percentiles(latencies), bytes }
}

/** Median and 99th percentile of durations. */
export function percentiles(durations: readonly number[]): { p50: number; p99: number } {
  const sorted = [...durations].sort((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99) }
}

/** The middle one of several measurements. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** One kept-alive connection that asks for one address again and again. */
export class HttpClient {
  private readonly socket: Socket
  private readonly request: string
  private received: Buffer[] = []
  private waiting: { done: (bytes: number) => void; fail: (error: Error) => void } | null = null
  /** Bytes of head and body of the answer under way; null until its head is whole, infinite while it is chunked. */
  private expected: number | null = null
  private count = 0

  constructor(url: URL) {
    this.socket = connect(Number(url.port), url.hostname)
    this.socket.setNoDelay(true)
    this.socket.on('data', (chunk) => this.read(chunk))
    this.socket.on('error', (error) => this.waiting?.fail(error))
    this.socket.on('close', () => this.waiting?.fail(new Error('the server hung up')))
    this.request = `GET ${url.pathname}${url.search} HTTP/1.1\r\nHost: ${url.host}\r\nAccept: text/html\r\n\r\n`
  }

  /** Sends the request and gives the bytes of the whole answer. */
  get(): Promise<number> {
    return new Promise((done, fail) => {
      this.waiting = { done, fail }
      this.socket.write(this.request)
    })
  }

  close(): void {
    this.waiting = null
    this.socket.destroy()
  }

  private read(chunk: Buffer): void {
    this.count += chunk.length
    if (this.expected === null) {
      this.received.push(chunk)
      this.readHead()
    }
    const whole =
      this.expected === Number.POSITIVE_INFINITY
        ? chunk.subarray(-CHUNKED_END.length).equals(CHUNKED_END)
        : this.expected !== null && this.count >= this.expected
    if (whole) this.finish()
  }

  private readHead(): void {
    const data = Buffer.concat(this.received)
    const end = data.indexOf(HEAD_END)
    if (end < 0) return
    const head = data.subarray(0, end).toString('latin1')
    if (!head.startsWith('HTTP/1.1 200')) this.waiting?.fail(new Error(head.split('\r\n', 1)[0] ?? head))
    const length = /^content-length: (\d+)/im.exec(head)
    this.expected = length ? end + HEAD_END.length + Number(length[1]) : Number.POSITIVE_INFINITY
  }

  private finish(): void {
    const { waiting, count } = this
    this.received = []
    this.expected = null
    this.count = 0
    this.waiting = null
    waiting?.done(count)
  }
}
