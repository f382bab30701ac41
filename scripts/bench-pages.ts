import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEMO_STORE, storeFile } from '@/db/connection'
import { markDemo } from '@/db/mark-demo'
import { openStore } from '@/db/open-db'
import { listUnits } from '@/db/queries/list-units'
import type { Store } from '@/db/store'
import { firstLoadBytes } from './bench/first-load'
import { HttpClient, load, median, percentiles } from './bench/load-client'
import { type PageKind, pageKinds } from './bench/page-kinds'
import { startSite } from './bench/site'
import { type StaticPages, startStaticPages } from './bench/static-pages'

const ROUNDS = 5
const SECONDS = 1.5
const CONNECTIONS = 16
const COLD_REQUESTS = 15
const TARGETS = { ratio: 0.75, coldP50: 30, scriptKb: 150 }

interface Row {
  kind: PageKind
  kb: number
  cached: { perSecond: number; p50: number; p99: number }
  yardstick: number
  ratio: number
  cold: { p50: number; p99: number }
  scriptKb: number
}

/** Requests per second and waiting times of every kind of page on the demo county, as a Markdown table. */
async function bench(): Promise<void> {
  const ownFolder = process.env.DATA_DIR ? null : mkdtempSync(join(tmpdir(), 'nianbao-bench-'))
  const folder = ownFolder ?? String(process.env.DATA_DIR)
  const site = await startSite(folder, { NIANBAO_STORE: 'demo' })
  const store = openStore(storeFile(DEMO_STORE, folder))
  try {
    const kinds = kindsOf(store)
    const sizes = await Promise.all(kinds.map((kind) => htmlBytes(`${site.url}${kind.path}`)))
    const pages = await startStaticPages([...new Set(sizes)], await freePort())
    const rows: Row[] = []
    for (const [index, kind] of kinds.entries()) {
      rows.push(await measure(kind, site.url, sizes[index] ?? 0, pages, store))
      console.error(`  ${kind.path}`)
    }
    await pages.stop()
    print(rows)
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
  site: string,
  size: number,
  pages: StaticPages,
  store: Store,
): Promise<Row> {
  const url = `${site}${kind.path}`
  const ours = []
  const theirs = []
  const cold = []
  for (let round = 0; round < ROUNDS; round += 1) {
    await load(url, 1, 0.2)
    ours.push(await load(url, CONNECTIONS, SECONDS))
    theirs.push(await load(pages.address(size), CONNECTIONS, SECONDS))
    cold.push(await coldRequests(url, store))
  }
  const perSecond = median(ours.map((result) => result.requestsPerSecond))
  const yardstick = median(theirs.map((result) => result.requestsPerSecond))
  return {
    kind,
    kb: size / 1000,
    cached: { perSecond, p50: median(ours.map(({ p50 }) => p50)), p99: median(ours.map(({ p99 }) => p99)) },
    yardstick,
    ratio: perSecond / yardstick,
    cold: { p50: median(cold.map(({ p50 }) => p50)), p99: median(cold.map(({ p99 }) => p99)) },
    scriptKb: (await firstLoadBytes(site, kind.path)) / 1024,
  }
}

/** Each request finds a store that has just been written to (its own mark, once more), so that no cache holds the page. */
async function coldRequests(url: string, store: Store): Promise<{ p50: number; p99: number }> {
  const client = new HttpClient(new URL(url))
  const waits: number[] = []
  for (let request = 0; request < COLD_REQUESTS; request += 1) {
    markDemo(store)
    const asked = performance.now()
    await client.get()
    waits.push(performance.now() - asked)
  }
  client.close()
  return percentiles(waits)
}

async function htmlBytes(url: string): Promise<number> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return (await response.arrayBuffer()).byteLength
}

function print(rows: readonly Row[]): void {
  const [one, ms] = [(value: number) => value.toFixed(0), (value: number) => value.toFixed(1)]
  console.log(
    '| page | HTML kB | cached req/s | p50 ms | p99 ms | Next static req/s | ratio | cold p50 ms | cold p99 ms | first-load script kB |',
  )
  console.log('|---|---|---|---|---|---|---|---|---|---|')
  for (const { kind, kb, cached, yardstick, ratio, cold, scriptKb } of rows) {
    const numbers = [one(kb), one(cached.perSecond), ms(cached.p50), ms(cached.p99), one(yardstick)]
    const rest = [ratio.toFixed(2), ms(cold.p50), ms(cold.p99), one(scriptKb)]
    console.log(`| ${[`${kind.name} \`${kind.path}\``, ...numbers, ...rest].join(' | ')} |`)
  }
  const misses = rows.filter(
    (row) =>
      (row.kind.isDefault && row.ratio < TARGETS.ratio) ||
      row.cold.p50 > TARGETS.coldP50 ||
      row.scriptKb > TARGETS.scriptKb,
  )
  console.log(
    `\n${CONNECTIONS} connections, median of ${ROUNDS}; targets ratio ≥ ${TARGETS.ratio}, cold p50 ≤ ${TARGETS.coldP50} ms, script ≤ ${TARGETS.scriptKb} kB.`,
  )
  console.log(
    misses.length ? `Missed by: ${misses.map((row) => row.kind.path).join(', ')}` : 'All targets met.',
  )
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

await bench()
