import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { unzipSync } from 'fflate'
import { REAL_STORE, storeFile } from '../db/connection'
import { importFiles } from '../db/import-files'
import { loadRegister } from '../db/load-register'
import { openStore } from '../db/open-db'
import { readRegister } from '../db/register-file'
import { demoRegister } from '../lib/demo/demo-register'
import { ReadingPool } from '../lib/read-worker/reading-pool'
import {
  demoSamples,
  oldWordSamples,
  printedSamples,
  type Sample,
  type Samples,
  scannedSamples,
} from './bench/import-samples'
import { hasProgram, runProgram, timeOnAllCores } from './bench/outside-programs'
import { runScript } from './console/run-script'

const WARM_UP = 10
const LEAK_DOCUMENTS = 2_000
const LEAK_MARKS = [250, 500, 1_000, 1_500, 2_000]
const megabytes = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`
const seconds = (since: number) => (performance.now() - since) / 1_000

/** Reads a file; null when it was read, else why not. */
async function read(pool: ReadingPool, { path, bytes }: Sample): Promise<string | null> {
  const outcome = await pool.read({ bytes, fileName: basename(path), given: {} })
  return outcome.ok ? null : outcome.reason
}

/** What the same files cost where nothing is understood of them, in seconds on all cores; null where nothing compares. */
async function yardstick({ kind, files }: Samples): Promise<{ name: string; seconds: number } | null> {
  if (kind === 'docx') {
    const start = performance.now()
    for (const { bytes } of files) unzipSync(bytes)
    return { name: '只解压', seconds: seconds(start) / availableParallelism() }
  }
  const program = kind === 'pdf' ? 'pdftotext' : kind === 'scan' ? 'tesseract' : null
  if (program === null || !hasProgram(program)) return null
  const args = (path: string) =>
    program === 'pdftotext' ? ['-layout', path, '-'] : [path, '-', '-l', 'chi_sim', '--psm', '6']
  const spent = await timeOnAllCores(files, ({ path }) => runProgram(program, args(path)))
  return { name: program, seconds: spent }
}

/** One row: reading on all cores, memory of all processes, and the ratio to the yardstick. */
async function measure(samples: Samples): Promise<string> {
  const { files, label, kind } = samples
  const pool = new ReadingPool()
  try {
    for (const sample of files.slice(0, kind === 'scan' ? 1 : WARM_UP)) await read(pool, sample)
    const start = performance.now()
    const refusals = (await Promise.all(files.map((sample) => read(pool, sample)))).filter(
      (each) => each !== null,
    )
    const spent = seconds(start)
    // A page of a scan alone need not be a report; anything else that is refused is no measurement.
    if (kind !== 'scan' && refusals.length > 0) return `${label}\t${files.length}\t未能读取：${refusals[0]}`
    const other = await yardstick(samples)
    const ratio = other
      ? `${(spent / other.seconds).toFixed(1)} 倍（${other.name} ${other.seconds.toFixed(2)} 秒）`
      : ''
    const { memory } = pool.state
    return [
      label,
      files.length,
      (files.length / spent).toFixed(1),
      spent.toFixed(2),
      megabytes(memory.most),
      ratio,
    ].join('\t')
  } finally {
    pool.close()
  }
}

/** Imports documents into a new store with the register loaded: read, checked, saved, originals kept; seconds. */
async function importTime(samples: readonly Sample[], folder: string): Promise<number> {
  const store = openStore(storeFile(REAL_STORE, folder))
  try {
    loadRegister(store, readRegister(new TextEncoder().encode(demoRegister())))
    const start = performance.now()
    const paths = samples.map((sample) => sample.path)
    const { refused } = await importFiles(store, paths)
    if (refused > 0) throw new Error(`${refused} documents refused`)
    return seconds(start)
  } finally {
    store.sqlite.close()
  }
}

/** Reads documents over and over in processes that are never replaced: their memory must not grow with the number. */
async function leakRun(samples: readonly Sample[]): Promise<void> {
  const pool = new ReadingPool(availableParallelism(), { megabytes: 16_000 })
  console.log('读取份数\t读取进程内存\t本进程内存')
  let done = 0
  while (done < LEAK_DOCUMENTS) {
    const next = LEAK_MARKS.find((mark) => mark > done) ?? LEAK_DOCUMENTS
    const batch = Array.from(
      { length: next - done },
      (_, at) => samples[(done + at) % samples.length] as Sample,
    )
    await Promise.all(batch.map((sample) => read(pool, sample)))
    done = next
    const { memory, started } = pool.state
    console.log(`${done}\t${megabytes(memory.now)}（${started} 个）\t${megabytes(process.memoryUsage.rss())}`)
  }
  pool.close()
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { leak: { type: 'boolean' }, only: { type: 'string' } } })
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'))
  const wanted = (kind: string) => values.only === undefined || values.only.split(',').includes(kind)
  try {
    const demo = await demoSamples(join(folder, 'documents'))
    const of = (kind: string) => demo.find((each) => each.kind === kind)?.files ?? []
    const everything = demo.flatMap(({ files }) => files)
    console.log(
      `Node ${process.version}，${availableParallelism()} 个读取进程；${everything.length} 份演示年报。`,
    )
    if (values.leak) {
      await leakRun(wanted('pdf') && values.only ? await printed() : everything)
      return 0
    }
    console.log('载体\t份数\t份/秒\t秒\t读取进程内存峰值\t与对照之比')
    for (const samples of demo.filter(({ kind }) => wanted(kind))) console.log(await measure(samples))
    const pdf = wanted('pdf') || wanted('scan') ? await printedSamples(of('html'), join(folder, 'pdf')) : null
    if (pdf && wanted('pdf')) console.log(await measure(pdf))
    const scan = pdf && wanted('scan') ? await scannedSamples(pdf.files, join(folder, 'scan')) : null
    if (scan) console.log(await measure(scan))
    const doc = wanted('doc') ? await oldWordSamples(of('docx'), join(folder, 'doc')) : null
    if (doc) console.log(await measure(doc))
    if (values.only === undefined) {
      mkdirSync(join(folder, 'all'))
      const spent = await importTime(everything, join(folder, 'all'))
      console.log(
        `全部读取、核对并入库\t${everything.length}\t${(everything.length / spent).toFixed(0)}\t${spent.toFixed(1)}`,
      )
    }
    console.log(`本进程内存峰值：${megabytes(process.resourceUsage().maxRSS * 1_024)}`)
    return 0

    async function printed(): Promise<readonly Sample[]> {
      return (await printedSamples(of('html'), join(folder, 'pdf')))?.files ?? []
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

await runScript(
  main,
  '用法：npm run bench:import -- [--only html,docx,tabs,pipes,text,pdf,scan,doc] [--leak]',
)
