import { serialize } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { brokenFile } from '../broken-file'
import { type Outcome, refused } from '../model/outcome'
import type { Report } from '../model/report'
import { readReport } from '../pipeline'
import { MEMORY_MARK, type ReadingNews, type ReadingRequest } from './messages'

/** The program of a reading process: one file after another, asked for and answered over the channel to its parent. */
const limit = Number(process.argv[2]) * 1_000_000
const watchdog = new Worker(new URL('./watchdog.mjs', import.meta.url), {
  workerData: { limit, parent: process.ppid, mark: MEMORY_MARK },
  execArgv: [],
})
watchdog.unref()

const tell = (news: ReadingNews) => process.send?.(news)

/** A fault of a reader is an answer about the file; the process goes on. */
async function read(request: ReadingRequest): Promise<Outcome<Report>> {
  try {
    return await readReport(request.bytes, request.fileName, request.given, (page, pages) =>
      tell({ kind: 'page', page, pages }),
    )
  } catch (error) {
    return refused(brokenFile(error))
  }
}

process.on('message', async (request: ReadingRequest) => {
  const outcome = serialize(await read(request))
  const residentBytes = process.memoryUsage.rss()
  if (outcome.byteLength > request.resultMegabytes * 1_000_000) tell({ kind: 'too-large', residentBytes })
  else tell({ kind: 'done', outcome, residentBytes })
})
process.on('disconnect', () => process.exit(0))
tell({ kind: 'ready' })
