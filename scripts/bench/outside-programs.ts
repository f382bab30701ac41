import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
/** Tesseract's own threads only wait for each other. */
const ENVIRONMENT = { ...process.env, OMP_THREAD_LIMIT: '1' }

/** Whether a program of the machine can be called by its name. */
export function hasProgram(name: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)))
}

/** Runs a program of the machine; rejects when it fails. */
export async function runProgram(name: string, args: readonly string[]): Promise<void> {
  await run(name, [...args], { env: ENVIRONMENT, maxBuffer: 1e9 })
}

/** Runs a program for every item, as many at a time as there are cores; seconds. */
export async function timeOnAllCores<I>(
  items: readonly I[],
  work: (item: I) => Promise<void>,
): Promise<number> {
  const start = performance.now()
  const left = [...items]
  const worker = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: availableParallelism() }, worker))
  return (performance.now() - start) / 1_000
}
