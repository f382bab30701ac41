import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DEMO_STORE, storeFile } from '@/db/connection'
import { openStore } from '@/db/open-db'
import { listUnits } from '@/db/queries/list-units'
import type { Store } from '@/db/store'
import { type ColdResult, coldRequests } from './bench/cold-requests'
import { firstLoadBytes } from './bench/first-load'
import { load, median } from './bench/load-client'
import { FIRST_LOAD_LIMIT, type PageKind, pageKinds } from './bench/page-kinds'
import { type Site, startSite } from './bench/site'
import { type StaticPages, startStaticPages } from './bench/static-pages'
import { runScript } from './console/run-script'

const USAGE = `用法：npm run bench:pages -- [--cold] [--keep] [--rounds 5]
在演示县上测各类页面的速度；--cold 只测数据刚有变动、须重新生成的页面；--keep 把所得写入 scripts/bench/RESULTS.md。`
const FORMATTER = 'node_modules/@biomejs/biome/bin/biome'
const RESULTS = 'scripts/bench/RESULTS.md'
const ROUNDS = '5'
const SECONDS = 1.5
const CONNECTIONS = 16
const COLD_REQUESTS = 15
/** In January a server has made every kind of page many times; one just started has yet to compile its own code. */
const WARM_REQUESTS = 40
const TARGETS = { ratio: 0.75, coldP50: 30, scriptKb: FIRST_LOAD_LIMIT / 1024 }

interface Row {
  kind: PageKind
  kb: number
  cold: ColdResult
  /** Null with --cold. */
  cached: CachedResult | null
}

interface CachedResult {
  perSecond: number
  p50: number
  p99: number
  yardstick: number
  ratio: number
  scriptKb: number
}

/** Requests per second and waiting times of every kind of page on the demo county, as a Markdown table. */
async function bench(): Promise<number> {
  const { values } = parseArgs({
    options: {
      cold: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      rounds: { type: 'string', default: ROUNDS },
    },
  })
  const rounds = Number(values.rounds)
  const ownFolder = process.env.DATA_DIR ? null : mkdtempSync(join(tmpdir(), 'nianbao-bench-'))
  const folder = ownFolder ?? String(process.env.DATA_DIR)
  const site = await startSite(folder, { NIANBAO_STORE: 'demo' })
  const store = openStore(storeFile(DEMO_STORE, folder))
  try {
    const kinds = kindsOf(store)
    const sizes = await Promise.all(kinds.map((kind) => htmlBytes(`${site.url}${kind.path}`)))
    for (const kind of kinds) await coldRequests(site, kind.path, store, WARM_REQUESTS)
    const pages = values.cold ? null : await startStaticPages([...new Set(sizes)], await freePort())
    const rows: Row[] = []
    for (const [index, kind] of kinds.entries()) {
      rows.push(await measure(kind, site, sizes[index] ?? 0, pages, store, rounds))
      console.error(`  ${kind.path}`)
    }
    await pages?.stop()
    const table = resultTable(rows, rounds)
    console.log(table)
    if (values.keep) keep(table)
    return 0
  } finally {
    store.sqlite.close()
    await site.stop()
    if (ownFolder) rmSync(ownFolder, { recursive: true, force: true })
  }
}

function kindsOf(store: Store): PageKind[] {
  const year = 2023
  const [first, second] = listUnits(store).filter(
    (unit) => unit.kind === 'township' && unit.years.includes(year),
  )
  if (!first || !second) throw new Error('the demo county has no two townships with a report of 2023')
  return pageKinds(first.slug, second.slug, year)
}

/** One page against its yardstick, turn by turn, so that whatever else this machine does falls on both. */
async function measure(
  kind: PageKind,
  site: Site,
  size: number,
  pages: StaticPages | null,
  store: Store,
  rounds: number,
): Promise<Row> {
  const url = `${site.url}${kind.path}`
  const ours = []
  const theirs = []
  const cold: ColdResult[] = []
  for (let round = 0; round < rounds; round += 1) {
    if (pages) {
      await load(url, 1, 0.2)
      ours.push(await load(url, CONNECTIONS, SECONDS))
      theirs.push(await load(pages.address(size), CONNECTIONS, SECONDS))
    }
    cold.push(await coldRequests(site, kind.path, store, COLD_REQUESTS))
  }
  const perSecond = median(ours.map((result) => result.requestsPerSecond))
  const yardstick = median(theirs.map((result) => result.requestsPerSecond))
  return {
    kind,
    kb: size / 1000,
    cold: {
      p50: median(cold.map(({ p50 }) => p50)),
      p99: median(cold.map(({ p99 }) => p99)),
      cpu: median(cold.map(({ cpu }) => cpu ?? Number.NaN)),
    },
    cached: pages && {
      perSecond,
      p50: median(ours.map(({ p50 }) => p50)),
      p99: median(ours.map(({ p99 }) => p99)),
      yardstick,
      ratio: perSecond / yardstick,
      scriptKb: (await firstLoadBytes(site.url, kind.path)) / 1024,
    },
  }
}

async function htmlBytes(url: string): Promise<number> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return (await response.arrayBuffer()).byteLength
}

const COLD_HEADS = ['page', 'HTML kB', 'cold p50 ms', 'cold p99 ms', 'cold CPU ms']
const CACHED_HEADS = [
  'cached req/s',
  'p50 ms',
  'p99 ms',
  'Next static req/s',
  'ratio',
  'first-load script kB',
]

/** Puts the table in the place of the last one; what stands under other headings stays. */
function keep(table: string): void {
  const [before = '', after = ''] = readFileSync(RESULTS, 'utf8').split(/^## Pages\n[^#]*/m)
  writeFileSync(RESULTS, `${before}## Pages\n\n${machine()}\n\n${table}\n\n${after}`.trimEnd().concat('\n'))
  execFileSync(process.execPath, [FORMATTER, 'format', '--write', RESULTS])
}

function machine(): string {
  const day = new Date().toISOString().slice(0, 10)
  return `\`npm run bench:pages -- --keep\`, ${day}: ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.version}, the demo county.`
}

function resultTable(rows: readonly Row[], rounds: number): string {
  const [one, ms] = [(value: number) => value.toFixed(0), (value: number) => value.toFixed(1)]
  const heads = rows.some((row) => row.cached) ? [...COLD_HEADS, ...CACHED_HEADS] : COLD_HEADS
  const lines = [`| ${heads.join(' | ')} |`, `|${'---|'.repeat(heads.length)}`]
  for (const { kind, kb, cold, cached } of rows) {
    const cells = [one(kb), ms(cold.p50), ms(cold.p99), ms(cold.cpu ?? Number.NaN)]
    if (cached)
      cells.push(
        one(cached.perSecond),
        ms(cached.p50),
        ms(cached.p99),
        one(cached.yardstick),
        cached.ratio.toFixed(2),
        one(cached.scriptKb),
      )
    lines.push(`| ${[`${kind.name} \`${kind.path}\``, ...cells].join(' | ')} |`)
  }
  const misses = rows.filter(
    ({ kind, cold, cached }) =>
      cold.p50 > TARGETS.coldP50 ||
      (cached && kind.isDefault && cached.ratio < TARGETS.ratio) ||
      (cached && cached.scriptKb > TARGETS.scriptKb),
  )
  lines.push(
    `\nCold: the store has just changed, one connection, ${rounds} × ${COLD_REQUESTS} requests, after ${WARM_REQUESTS} of each kind that are not counted; CPU is the server's, all threads. Cached: ${CONNECTIONS} connections. Medians of ${rounds} rounds.`,
  )
  lines.push(
    `Targets: cold p50 ≤ ${TARGETS.coldP50} ms, ratio ≥ ${TARGETS.ratio}, script ≤ ${TARGETS.scriptKb} kB. ${
      misses.length ? `Missed by: ${misses.map((row) => row.kind.path).join(', ')}` : 'All met.'
    }`,
  )
  return lines.join('\n')
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

await runScript(bench, USAGE)
