import { availableParallelism } from 'node:os'
import { type Outcome, refused } from '../model/outcome'
import type { OnPage } from '../model/page-progress'
import type { Report } from '../model/report'
import type { GivenIdentity } from '../narrative/identity'
import { endSentence, READING_LIMITS, type ReadingLimits } from './limits'
import type { ReadingMemory } from './messages'
import { type Reading, type ReadingJob, ReadingProcess } from './reading-process'

type Waiting = { readonly job: ReadingJob; readonly answer: (outcome: Outcome<Report>) => void }

/** More memory than this share of the limit after a file, and the next one gets a fresh process. */
const KEPT_SHARE = 0.35
const IDLE_MS = 30_000
const BROKEN_OFF = refused('读取已经中止。')

/**
 * Reads files in processes of their own, as many at a time as there are cores, so that no file can harm this process or
 * the reading of another. Processes start when they are needed and end when they have been idle for half a minute.
 */
export class ReadingPool {
  readonly size: number
  readonly #limits: ReadingLimits
  readonly #program: string | undefined
  readonly #idle: ReadingProcess[] = []
  readonly #busy = new Set<ReadingProcess>()
  readonly #waiting: Waiting[] = []
  #idleTimer: NodeJS.Timeout | null = null
  #started = 0
  #closed = false

  /** `program`: what a process runs; tests give a hostile one. */
  constructor(size = availableParallelism(), limits: Partial<ReadingLimits> = {}, program?: string) {
    this.size = Math.max(1, size)
    this.#program = program
    this.#limits = { ...READING_LIMITS, ...limits }
  }

  /** Starts processes that will be needed in a moment, at most as many as the pool holds. */
  warm(count: number): void {
    while (this.#idle.length + this.#busy.size < Math.min(count, this.size)) {
      this.#idle.push(this.#start())
    }
  }

  /** What lib/pipeline.ts readReport says of the file, or why its reading was ended. Never rejects. */
  async read(job: ReadingJob): Promise<Outcome<Report>> {
    if (this.#closed) return BROKEN_OFF
    return new Promise((answer) => {
      this.#waiting.push({ job, answer })
      this.#next()
    })
  }

  /** Of the processes there are now: how many were started in all, and their memory together. */
  get state(): { readonly started: number; readonly memory: ReadingMemory } {
    const memories = [...this.#idle, ...this.#busy].map((each) => each.memory)
    const now = memories.reduce((sum, each) => sum + each.now, 0)
    return {
      started: this.#started,
      memory: { now, most: memories.reduce((sum, each) => sum + each.most, 0) },
    }
  }

  /** Ends all processes; files that are being read, wait or still come are answered as broken off. */
  close(): void {
    this.#closed = true
    if (this.#idleTimer) clearTimeout(this.#idleTimer)
    for (const { answer } of this.#waiting.splice(0)) answer(BROKEN_OFF)
    for (const each of [...this.#idle.splice(0), ...this.#busy]) each.kill()
  }

  #next(): void {
    if (this.#waiting.length === 0 || this.#busy.size >= this.size) return
    const waiting = this.#waiting.shift()
    if (!waiting) return
    if (this.#idleTimer) clearTimeout(this.#idleTimer)
    this.#run(this.#take(), waiting)
  }

  async #run(reader: ReadingProcess, waiting: Waiting): Promise<void> {
    const { used } = reader
    this.#busy.add(reader)
    const reading = await reader.read(waiting.job)
    this.#busy.delete(reader)
    if (this.#closed) return waiting.answer(BROKEN_OFF)
    this.#putBack(reader)
    if (used && isBreakdown(reading)) return this.#run(this.#start(), waiting)
    waiting.answer(reading.end ? refused(endSentence(reading.end, this.#limits)) : reading.outcome)
    this.#next()
  }

  #take(): ReadingProcess {
    for (let each = this.#idle.pop(); each; each = this.#idle.pop()) if (each.usable) return each
    return this.#start()
  }

  #start(): ReadingProcess {
    this.#started += 1
    return new ReadingProcess(this.#limits, this.#program)
  }

  /** What a reader leaves behind in its process is not known; one that has grown is replaced. */
  #putBack(reader: ReadingProcess): void {
    const grown = reader.memory.now > this.#limits.megabytes * 1_000_000 * KEPT_SHARE
    if (grown || !reader.usable) reader.kill()
    else this.#idle.push(reader)
    if (this.#busy.size > 0 || this.#waiting.length > 0) return
    this.#idleTimer = setTimeout(() => {
      for (const each of this.#idle.splice(0)) each.kill()
    }, IDLE_MS)
    this.#idleTimer.unref()
  }
}

/** Ends a file read before it may be to blame for: such a file is read once more, in a fresh process. */
function isBreakdown({ end }: Reading): boolean {
  return end?.kind === 'memory' || end?.kind === 'failed'
}

let shared: ReadingPool | null = null

/** The pool of this process. */
export function readingPool(): ReadingPool {
  shared ??= new ReadingPool()
  return shared
}

/** lib/pipeline.ts readReport in a process apart, within READING_LIMITS. */
export function readApart(
  bytes: Uint8Array,
  fileName: string,
  given: GivenIdentity = {},
  onPage?: OnPage,
): Promise<Outcome<Report>> {
  return readingPool().read({ bytes, fileName, given, onPage })
}
