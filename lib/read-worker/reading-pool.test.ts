import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import type { ReadingLimits } from './limits'
import { ReadingPool } from './reading-pool'

const HOSTILE = 'lib/fixtures/hostile-reader.ts'
const opened: ReadingPool[] = []
afterEach(() => {
  for (const pool of opened.splice(0)) pool.close()
})

/** Time enough, on a busy machine too, for everything that ends by itself. */
const PATIENT = { seconds: 25 }

function pool(size: number, limits: Partial<ReadingLimits> = {}): ReadingPool {
  const made = new ReadingPool(size, { seconds: 2, megabytes: 300, ...limits }, HOSTILE)
  opened.push(made)
  return made
}

/** What is said of a file that does the deed of its name. */
async function said(readers: ReadingPool, deed: string, onPage?: (page: number, pages: number) => void) {
  const outcome = await readers.read({ bytes: new Uint8Array(3), fileName: `${deed}.txt`, given: {}, onPage })
  return outcome.ok ? 'read' : outcome.reason
}

async function saidOfEach(readers: ReadingPool, deeds: readonly string[]) {
  const answers = await Promise.all(deeds.map((deed) => said(readers, deed)))
  return Object.fromEntries(deeds.map((deed, at) => [deed, answers[at]]))
}

it('ends what takes too long, says so, and reads on', async () => {
  expect(await saidOfEach(pool(2), ['endless', 'asleep', 'sound'])).toEqual({
    endless: '读取超过 2 秒没有结果，已停止，没有保存；其余文件照常处理。',
    asleep: '读取超过 2 秒没有结果，已停止，没有保存；其余文件照常处理。',
    sound: expect.stringMatching(/^3 bytes by \d+$/),
  })
})

it('ends what takes too much memory or the process with it, says why, and reads on', async () => {
  const deeds = ['buffers', 'heap', 'abort', 'exit', 'throws', 'sound']
  expect(await saidOfEach(pool(2, PATIENT), deeds)).toEqual({
    buffers: '读取时占用内存超过上限 300 MB，已停止，没有保存；其余文件照常处理。',
    heap: '读取时占用内存超过上限 300 MB，已停止，没有保存；其余文件照常处理。',
    abort: '读取程序意外退出（SIGABRT），没有保存；其余文件照常处理。',
    exit: '读取程序意外退出（3），没有保存；其余文件照常处理。',
    throws: '文件结构异常，读取中断（Maximum call stack size exceeded）。',
    sound: expect.stringMatching(/^3 bytes by \d+$/),
  })
})

it('uses a process again, and does not blame a file for what an earlier one left behind', async () => {
  const readers = pool(1, PATIENT)
  const first = await said(readers, 'sound')
  expect(await said(readers, 'sound')).toBe(first)
  expect(await said(readers, 'late')).toBe('late')
  // The process breaks down while, or just before, it reads this one, which is then read in a fresh process.
  expect(await said(readers, 'pages')).toBe('24 pages')
  expect(await said(readers, 'sound')).not.toBe(first)
})

it('gives a slow reader time for every page, but not for ever', async () => {
  const pages: number[] = []
  expect(await said(pool(1), 'pages', (page) => pages.push(page))).toBe('24 pages')
  expect(pages).toEqual(Array.from({ length: 24 }, (_, at) => at + 1))
  expect(await said(pool(1, { ...PATIENT, totalSeconds: 1.2 }), 'pages-for-ever')).toContain('总共超过')
})

it('does not take in a reading of any size', async () => {
  expect(await said(pool(1, { ...PATIENT, resultMegabytes: 1 }), 'large')).toMatch(
    /超过 1 MB.*其余文件照常处理/,
  )
})

it.skipIf(process.platform === 'win32')('ends what a reader has started, too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-reader-'))
  const written = join(folder, 'written')
  const size = () => statSync(written).size
  try {
    const given = { unit: written }
    await pool(1).read({ bytes: new Uint8Array(), fileName: 'grandchild', given })
    expect(size()).toBeGreaterThan(0)
    const ended = size()
    await wait(200)
    expect(size()).toBe(ended)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

it('does not take pages that are still announced for an earlier file as news of the next', async () => {
  const readers = pool(1)
  expect(await said(readers, 'pages-afterwards')).toBe('answered')
  const pages: number[] = []
  expect(await said(readers, 'asleep', (page) => pages.push(page))).toContain('超过 2 秒没有结果')
  expect(pages).toEqual([])
  expect(readers.state.started).toBe(1)
})

it('leaves nothing behind in the temporary folder when a reading is ended', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-reader-'))
  const named = join(folder, 'named')
  try {
    await pool(1).read({ bytes: new Uint8Array(), fileName: 'temporary', given: { unit: named } })
    const temporary = readFileSync(named, 'utf8')
    expect(dirname(temporary)).toContain('nianbao-read-')
    expect([existsSync(temporary), existsSync(dirname(temporary))]).toEqual([false, false])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

it('reads nothing any more when it is closed, not even once more', async () => {
  const readers = pool(1, PATIENT)
  await said(readers, 'sound')
  const answer = said(readers, 'asleep')
  readers.close()
  expect(await answer).toBe('读取已经中止。')
  expect(await said(readers, 'sound')).toBe('读取已经中止。')
  expect(readers.state.started).toBe(1)
})

it('has a reader for every core and answers whoever waits when it is closed', async () => {
  expect(new ReadingPool().size).toBe(availableParallelism())
  const readers = pool(1, PATIENT)
  const answers = Promise.all([said(readers, 'asleep'), said(readers, 'sound')])
  readers.close()
  expect(await answers).toEqual(['读取已经中止。', '读取已经中止。'])
})
