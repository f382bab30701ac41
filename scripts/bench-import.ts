import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { REAL_STORE, storeFile } from '../db/connection'
import { importFiles } from '../db/import-files'
import { loadRegister } from '../db/load-register'
import { openStore } from '../db/open-db'
import { readRegister } from '../db/register-file'
import { type DemoCarrier, type DemoDocument, demoDocuments, documentBytes } from '../lib/demo/demo-documents'
import { demoRegister } from '../lib/demo/demo-register'
import { readReport } from '../lib/pipeline'
import { runScript } from './console/run-script'

const CARRIERS: readonly (readonly [DemoCarrier, string])[] = [
  ['html', '网页'],
  ['docx', 'Word'],
  ['tabs', '文本（制表符）'],
  ['pipes', '文本（Markdown）'],
  ['pdf', '文本（PDF提取）'],
]
const WARM_UP = 10

type Sample = { readonly document: DemoDocument; readonly path: string; readonly bytes: Uint8Array }

/** Reads documents without storing them; documents per second. A document that is refused ends the measurement. */
async function readingRate(samples: readonly Sample[]): Promise<number> {
  const read = async ({ bytes, path }: Sample) => {
    const outcome = await readReport(bytes, basename(path))
    if (!outcome.ok) throw new Error(`${path}: ${outcome.reason}`)
  }
  for (const sample of samples.slice(0, WARM_UP)) await read(sample)
  const start = performance.now()
  for (const sample of samples) await read(sample)
  return rate(samples.length, start)
}

/** Imports documents into a new store with the register loaded: read, checked, saved, originals kept. */
async function importRate(samples: readonly Sample[], folder: string): Promise<number> {
  const store = openStore(storeFile(REAL_STORE, folder))
  try {
    loadRegister(store, readRegister(new TextEncoder().encode(demoRegister())))
    const start = performance.now()
    const { refused } = await importFiles(
      store,
      samples.map((sample) => sample.path),
    )
    if (refused > 0) throw new Error(`${refused} documents refused`)
    return rate(samples.length, start)
  } finally {
    store.sqlite.close()
  }
}

const rate = (count: number, start: number) => count / ((performance.now() - start) / 1000)

async function writeSamples(folder: string): Promise<Sample[]> {
  const samples: Sample[] = []
  for (const document of demoDocuments()) {
    const path = join(folder, document.path)
    const bytes = await documentBytes(document)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, bytes)
    samples.push({ document, path, bytes })
  }
  return samples
}

async function main(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'))
  try {
    const writing = performance.now()
    const samples = await writeSamples(join(folder, 'documents'))
    console.log(`Node ${process.version}，${cpus().length} 核；${samples.length} 份演示年报。`)
    console.log(`写出文件：${rate(samples.length, writing).toFixed(0)} 份/秒（不计入导入）`)
    console.log('载体\t份数\t只读取 份/秒\t读取并入库 份/秒')
    for (const [carrier, label] of CARRIERS) {
      const chosen = samples.filter((sample) => sample.document.carrier === carrier)
      const reading = await readingRate(chosen)
      const importing = await importRate(chosen, join(folder, carrier))
      console.log(`${label}\t${chosen.length}\t${reading.toFixed(0)}\t${importing.toFixed(0)}`)
    }
    const together = performance.now()
    const all = await importRate(samples, join(folder, 'all'))
    console.log(
      `全部\t${samples.length}\t\t${all.toFixed(0)}（共 ${((performance.now() - together) / 1000).toFixed(1)} 秒）`,
    )
    console.log(`内存峰值：${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)
    return 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

await runScript(main, '用法：npm run bench:import')
