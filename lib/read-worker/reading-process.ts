import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { deserialize } from 'node:v8'
import type { Outcome } from '../model/outcome'
import type { OnPage } from '../model/page-progress'
import type { Report } from '../model/report'
import type { ReadingEnd, ReadingLimits } from './limits'
import { MEMORY_MARK, type ReadingMemory, type ReadingNews, type ReadingRequest } from './messages'

/** A file to read; `onPage` hears of the pages of a slow one. */
export type ReadingJob = Omit<ReadingRequest, 'number' | 'resultMegabytes'> & {
  readonly onPage?: OnPage | undefined
}
/** What the reader says of the file, or why its reading was ended. */
export type Reading =
  | { readonly outcome: Outcome<Report>; readonly end?: never }
  | { readonly end: ReadingEnd }
type Running = {
  readonly number: number
  readonly job: ReadingJob
  readonly answer: (reading: Reading) => void
  readonly until: number
  timer: NodeJS.Timeout | null
}

/** Relative to the project's root, as the migrations are: bundled code has no other anchor. */
const READING_PROGRAM = 'lib/read-worker/reading-main.ts'
const START_SECONDS = 60
const LAST_WORDS = 8_192

/**
 * A process that reads one file at a time. A process and not a thread: a thread shares the memory of the server, its
 * limits leave buffers and WebAssembly out, and native code that breaks down takes everything with it.
 * It keeps nothing alive while it has nothing to do.
 */
export class ReadingProcess {
  readonly #child: ChildProcess
  readonly #limits: ReadingLimits
  /** Its temporary files: one that is ended from outside cannot remove them itself. */
  readonly #folder = join(tmpdir(), `nianbao-read-${randomUUID()}`)
  #files = 0
  #ready = false
  #gone = false
  #words = ''
  #end: ReadingEnd | null = null
  #running: Running | null = null
  /** As it was after its last file. */
  memory: ReadingMemory = { now: 0, most: 0 }
  /** Whether it has read a file before: what that one left behind may harm the next. */
  used = false

  constructor(limits: ReadingLimits, program = READING_PROGRAM) {
    this.#limits = limits
    this.#child = fork(
      resolve(/* turbopackIgnore: true */ program),
      [String(limits.megabytes), this.#folder],
      {
        execArgv: ['--import', 'tsx', `--max-old-space-size=${limits.megabytes}`],
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
        serialization: 'advanced',
        // A group of its own, so that ending it ends what it has started too.
        detached: process.platform !== 'win32',
      },
    )
    this.#child.on('message', (news) => this.#hear(news as ReadingNews))
    this.#child.stderr?.on('data', (bytes: Buffer) => {
      this.#words = (this.#words + bytes.toString('utf8')).slice(-LAST_WORDS)
    })
    this.#child.once('error', (error) => this.#close(error.message))
    this.#child.once('close', (code, signal) => this.#close(signal ?? String(code)))
    this.#hold(false)
  }

  /** Whether it can take another file. */
  get usable(): boolean {
    return !this.#gone && this.#end === null
  }

  /** Reads a file; never rejects. Must not be called while another one is being read. */
  read(job: ReadingJob): Promise<Reading> {
    return new Promise((answer) => {
      const until = performance.now() + this.#limits.totalSeconds * 1_000
      this.#files += 1
      this.#running = { number: this.#files, job, answer, until, timer: null }
      this.#hold(true)
      if (this.#ready) this.#send()
      else this.#limit(START_SECONDS, { kind: 'failed', words: '未能启动' })
    })
  }

  /** Ends it at once, with everything it has started. */
  kill(): void {
    const { pid } = this.#child
    if (this.#gone || pid === undefined) return
    try {
      if (process.platform === 'win32') this.#child.kill('SIGKILL')
      else process.kill(-pid, 'SIGKILL')
    } catch {
      // Already gone, which is what we want.
    }
    // This process may end before it hears that the other one has.
    this.#clear()
  }

  #send(): void {
    const running = this.#running
    if (!running) return
    const { bytes, fileName, given } = running.job
    const { resultMegabytes } = this.#limits
    const request: ReadingRequest = { number: running.number, bytes, fileName, given, resultMegabytes }
    this.#limit(this.#limits.seconds, { kind: 'time' })
    this.#child.send(request, () => undefined)
  }

  #hear(news: ReadingNews): void {
    if (news.kind === 'ready') {
      this.#ready = true
      this.#send()
      return
    }
    const running = this.#running
    if (!running || running.number !== news.number || this.#end) return
    if (news.kind === 'page') {
      const left = (running.until - performance.now()) / 1_000
      if (left < this.#limits.seconds) this.#limit(left, { kind: 'total-time' })
      else this.#limit(this.#limits.seconds, { kind: 'time' })
      running.job.onPage?.(news.page, news.pages)
    }
    if (news.kind === 'too-large' || news.kind === 'done') this.memory = news.memory
    if (news.kind === 'too-large') this.#answer({ end: { kind: 'result' } })
    if (news.kind === 'done') this.#answer({ outcome: deserialize(news.outcome) as Outcome<Report> })
  }

  #limit(seconds: number, end: ReadingEnd): void {
    const running = this.#running
    if (!running) return
    if (running.timer) clearTimeout(running.timer)
    running.timer = setTimeout(
      () => {
        this.#end = end
        this.kill()
      },
      Math.max(0, seconds * 1_000),
    )
  }

  #clear(): void {
    try {
      rmSync(this.#folder, { recursive: true, force: true })
    } catch {
      // It was writing there at its last moment; its end leads here once more.
    }
  }

  /** The process has ended: whoever waits is told why. */
  #close(status: string): void {
    this.#gone = true
    this.#clear()
    const memory =
      this.#words.includes(MEMORY_MARK) || /heap (out of memory|limit)|allocation failed/i.test(this.#words)
    this.#end ??= memory ? { kind: 'memory' } : { kind: 'failed', words: status }
    this.#answer({ end: this.#end })
  }

  #answer(reading: Reading): void {
    const running = this.#running
    if (!running) return
    this.#running = null
    if (running.timer) clearTimeout(running.timer)
    this.used = true
    this.#hold(false)
    running.answer(reading)
  }

  /** Whether this process waits for the reading one before it ends by itself. */
  #hold(held: boolean): void {
    const { channel, stderr } = this.#child
    for (const handle of [this.#child, channel, stderr as Socket | null]) {
      if (held) handle?.ref()
      else handle?.unref()
    }
  }
}
