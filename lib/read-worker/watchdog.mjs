import { rmSync, writeSync } from 'node:fs'
import { workerData } from 'node:worker_threads'

/**
 * A thread beside the reader, because a reader at work never comes back to its own event loop. It ends the process with
 * everything that was started from it when memory runs over, whatever kind of memory it is (limits of V8 count the heap
 * only), and when the process that asked is gone; then nobody else is left to remove its temporary folder.
 */
const { limit, parent, folder, mark } = workerData
const POLL_MS = 50

function endProcess() {
  try {
    process.kill(-process.pid, 'SIGKILL')
  } catch {
    process.kill(process.pid, 'SIGKILL')
  }
}

setInterval(() => {
  if (process.ppid !== parent) {
    if (folder !== null) rmSync(folder, { recursive: true, force: true })
    endProcess()
  }
  if (process.memoryUsage.rss() <= limit) return
  try {
    writeSync(2, `\n${mark}\n`)
  } finally {
    endProcess()
  }
}, POLL_MS)
