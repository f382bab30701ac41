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
 * reader is an answer about the file. The memory limit in MB is the first argument of the process.
 */
export function serveReadings(read: typeof readReport): void {
  const watchdog = new Worker(new URL('./watchdog.mjs', import.meta.url), {
    workerData: { limit: Number(process.argv[2]) * 1_000_000, parent: process.ppid, mark: MEMORY_MARK },
    execArgv: [],
  })
  watchdog.unref()
  process.on('message', async (request: ReadingRequest) => {
    const outcome = serialize(await answer(read, request))
    const memory = { now: process.memoryUsage.rss(), most: process.resourceUsage().maxRSS * 1_024 }
    if (outcome.byteLength > request.resultMegabytes * 1_000_000) tell({ kind: 'too-large', memory })
    else tell({ kind: 'done', outcome, memory })
  })
  process.on('disconnect', () => process.exit(0))
  tell({ kind: 'ready' })
}

async function answer(read: typeof readReport, request: ReadingRequest): Promise<Outcome<Report>> {
  try {
    return await read(request.bytes, request.fileName, request.given, (page, pages) =>
      tell({ kind: 'page', page, pages }),
    )
  } catch (error) {
    return refused(brokenFile(error))
  }
}
