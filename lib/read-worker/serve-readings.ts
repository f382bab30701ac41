import { mkdirSync, rmSync } from 'node:fs'
import { serialize } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { brokenFile } from '../broken-file'
import { type Outcome, refused } from '../model/outcome'
import type { Report } from '../model/report'
import type { readReport } from '../pipeline'
import { MEMORY_MARK, type ReadingNews, type ReadingRequest } from './messages'

const tell = (news: ReadingNews) => process.send?.(news)

/**
 * What a reading process does: reads one file after another as it is asked over the channel to its parent. A fault of a
 * reader is an answer about the file. Arguments of the process: the memory limit in MB, and its temporary folder, which
 * it makes here and removes when it ends by itself; the parent removes it when it is ended.
 */
export function serveReadings(read: typeof readReport): void {
  const [limit, folder = ''] = process.argv.slice(2)
  const isMade = keepTemporariesIn(folder)
  const watchdog = new Worker(new URL('./watchdog.mjs', import.meta.url), {
    workerData: {
      limit: Number(limit) * 1_000_000,
      parent: process.ppid,
      folder: isMade ? folder : null,
      mark: MEMORY_MARK,
    },
    execArgv: [],
  })
  watchdog.unref()
  process.on('message', async (request: ReadingRequest) => {
    const { number } = request
    const outcome = serialize(await answer(read, request))
    const memory = { now: process.memoryUsage.rss(), most: process.resourceUsage().maxRSS * 1_024 }
    if (outcome.byteLength > request.resultMegabytes * 1_000_000) tell({ number, kind: 'too-large', memory })
    else tell({ number, kind: 'done', outcome, memory })
  })
  process.on('disconnect', () => process.exit(0))
  tell({ kind: 'ready' })
}

/** From here on temporary files lie in this folder. False: it cannot be made, and they lie where they always did. */
function keepTemporariesIn(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch {
    return false
  }
  // What node:os tmpdir asks for, on Windows the last two.
  for (const name of ['TMPDIR', 'TMP', 'TEMP']) process.env[name] = folder
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return true
}

async function answer(read: typeof readReport, request: ReadingRequest): Promise<Outcome<Report>> {
  try {
    return await read(request.bytes, request.fileName, request.given, (page, pages) =>
      tell({ number: request.number, kind: 'page', page, pages }),
    )
  } catch (error) {
    return refused(brokenFile(error))
  }
}
