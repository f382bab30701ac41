import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyCounty } from '../db/copy-county'
import { openStore } from '../db/open-db'
import { indicatorValues } from '../db/queries/indicator-values'
import { listUnits } from '../db/queries/list-units'
import { reportValues } from '../db/queries/report-values'
import { reportView } from '../db/queries/report-view'
import { yearCoverage } from '../db/queries/year-coverage'
import { saveReport } from '../db/save-report'
import type { Store } from '../db/store'
import { switchCounty } from '../db/switch-county'
import { type CellIndicatorId, formCells } from '../lib/catalogue/indicators'
import { demoDocuments, documentBytes } from '../lib/demo/demo-documents'
import { seededRandom } from '../lib/demo/seeded-random'
import { idsAcrossForms } from '../lib/figures/crosswalk-series'
import { formSummary } from '../lib/figures/form-summary'
import { numberIn } from '../lib/figures/indicator-value'
import type { Cell } from '../lib/model/cell-value'
import type { Report } from '../lib/model/report'
import { readReport } from '../lib/pipeline'
import { runScript } from './console/run-script'

const UNITS = 62
const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025]
const TEMPLATES = 14
const FIRST_CODE = 640001
const SERIES = 'applications.received.total'

/** Documents of the demo county as the pipeline reads them: real structure, real text, real snippets. */
async function templates(): Promise<Report[]> {
  const documents = demoDocuments()
  const step = Math.floor(documents.length / TEMPLATES)
  const reports: Report[] = []
  for (let at = 0; reports.length < TEMPLATES && at < documents.length; at += step) {
    const document = documents[at]
    if (!document) break
    const read = await readReport(await documentBytes(document), document.path)
    if (read.ok && read.value.form) reports.push(read.value)
  }
  return reports
}

/** A template under another name and year, with other numbers. */
function variant(template: Report, unit: string, year: number): Report {
  const random = seededRandom(`${unit}/${year}`)
  const cells = new Map<CellIndicatorId, Cell>()
  for (const [id, cell] of template.cells) {
    const value = random.chance(0.75) ? 0 : random.whole(1, 400)
    cells.set(
      id,
      cell.value.status === 'number'
        ? { ...cell, value: { status: 'number', value }, raw: String(value) }
        : cell,
    )
  }
  return { ...template, cells, identity: { ...template.identity, unit, year } }
}

function fillCounty(store: Store, code: number, reports: readonly Report[]): void {
  const name = `第${code - FIRST_CODE}县`
  switchCounty(store, code, name)
  for (let unit = 0; unit < UNITS; unit += 1) {
    for (const [at, year] of YEARS.entries()) {
      const template = reports[(unit + at) % reports.length]
      if (!template) throw new Error('no template was read')
      const report = variant(template, `${name}第${unit}局`, year)
      const original = {
        bytes: new TextEncoder().encode(`${code}/${unit}/${year}`),
        fileName: `${unit}-${year}.html`,
      }
      saveReport(store, { report, original }, { check: () => [] })
    }
  }
}

/** Median and 99th percentile of one call in microseconds. */
function measure(work: () => unknown, rounds: number): string {
  for (let round = 0; round < 20; round += 1) work()
  const times = Array.from({ length: rounds }, () => {
    const start = process.hrtime.bigint()
    work()
    return Number(process.hrtime.bigint() - start) / 1000
  }).sort((a, b) => a - b)
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(0).padStart(6)
  return `p50 ${at(0.5)} µs   p99 ${at(0.99)} µs`
}

/** What pages ask of a county in the middle of the store; texts and documents are the first county's alone. */
function measureCounty(store: Store, folder: string, counties: number): void {
  store.sqlite.pragma('wal_checkpoint(TRUNCATE)')
  const size = statSync(join(folder, 'bench.db')).size / 1024 / 1024
  console.log(`${counties} 个县，${counties * UNITS * YEARS.length} 份报告，${size.toFixed(1)} MB`)
  const line = (label: string, work: () => unknown, rounds = 500) =>
    console.log(`  ${label.padEnd(26, '　')}${measure(work, rounds)}`)
  switchCounty(store, FIRST_CODE, '')
  const ids = listUnits(store).map((unit) => unit.id)
  const someUnit = ids[Math.floor(ids.length / 2)] ?? 1
  const view = reportView(store, someUnit, 2023)
  if (!view) throw new Error('no report to measure')
  line('一份报告，报告页所需全部', () => reportView(store, someUnit, 2023))
  switchCounty(store, FIRST_CODE + Math.floor(counties / 2), '')
  line('一份报告，全部单元格', () => reportValues(store, view.version.versionId, []))
  line('一项指标，全部单位和年度', () => indicatorValues(store, [SERIES]))
  line('一项指标，全部单位，一年', () => indicatorValues(store, [SERIES], { years: [2023] }))
  line('一项指标，一年，按数排列', () => ranked(store))
  line('汇总表，一年', () => summed(store, ids, [2023]), 50)
  line('汇总表，各年', () => summed(store, ids, YEARS), 20)
  line('一年报送情况', () => yearCoverage(store, 2023))
}

function ranked(store: Store) {
  return indicatorValues(store, [SERIES], { years: [2023] })
    .flatMap((value) => numberIn(value) ?? [])
    .sort((a, b) => b - a)
}

/** The county's statutory form of each year, cell by cell with its coverage. */
function summed(store: Store, units: readonly number[], years: readonly number[]) {
  const cells = formCells('2021').map(({ id }) => id)
  const asked = [...new Set(cells.flatMap(idsAcrossForms))]
  return years.map((year) => formSummary(cells, units, indicatorValues(store, asked, { years: [year] })))
}

async function main(): Promise<number> {
  const sizes = (process.argv[2] ?? '1,100').split(',').map(Number)
  const reports = await templates()
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'))
  const store = openStore(join(folder, 'bench.db'))
  try {
    console.log(`${cpus().length} 核，Node ${process.version}；每县 ${UNITS} 个单位 × ${YEARS.length} 年`)
    const start = Date.now()
    fillCounty(store, FIRST_CODE, reports)
    const perReport = (Date.now() - start) / (UNITS * YEARS.length)
    console.log(`写入一份报告平均 ${perReport.toFixed(2)} ms（不含读取文件和核对）`)
    let filled = 1
    for (const counties of sizes) {
      for (; filled < counties; filled += 1)
        copyCounty(store, FIRST_CODE, FIRST_CODE + filled, `第${filled}县`)
      measureCounty(store, folder, counties)
    }
    return 0
  } finally {
    store.sqlite.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const USAGE = `用法：npm run bench:store -- [县数，默认 1,100，如 1,100,1000]
第一个县有正文和原文件，其余各县只有数；1000 个县约需 8 GB 和数分钟。`

await runScript(main, USAGE)
