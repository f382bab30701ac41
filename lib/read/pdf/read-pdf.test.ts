import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encryptedPdf, plainPdf } from '../../fixtures/hostile-files'
import { PdfPage, pdfFile } from '../../fixtures/pdf-file'
import { type PdfStyle, writePdf } from '../../fixtures/pdf-writer'
import { type Filling, type RandomReport, randomReport } from '../../fixtures/random-report'
import { reportBlocks } from '../../fixtures/report-blocks'
import { sharedAvailable, sharedPath } from '../../fixtures/shared-reports'
import type { Block } from '../../model/source-document'
import { readReport } from '../../pipeline'
import { reportToJson } from '../../report-json'
import { pdfPages } from '../scan/pdf-pages'
import { readPdf } from './read-pdf'

const style = (borders: readonly PdfStyle['borders'][], splitRows: fc.Arbitrary<boolean>) =>
  fc.record({
    encoding: fc.constantFrom<PdfStyle['encoding'][]>('type3', 'UniGB-UCS2-H', 'GBK-EUC-H'),
    borders: fc.constantFrom(...borders),
    openAtPageEnd: fc.boolean(),
    splitRows,
    valuesBelow: fc.boolean(),
    repeatedHead: fc.constantFrom(0, 3),
    pageNumbers: fc.boolean(),
    turnedLabels: fc.boolean(),
    scattered: fc.boolean(),
  })

/** How the cells of a report came back from a PDF of it. */
async function tally({ report, expected }: RandomReport, printed: PdfStyle) {
  const outcome = await readReport(writePdf(reportBlocks(report), printed), 'report.pdf')
  if (!outcome.ok) throw new Error(outcome.reason)
  const { cells, identity } = outcome.value
  const found = { right: 0, flagged: 0, silent: [] as string[] }
  for (const [id, value] of expected) {
    const cell = cells.get(id)
    const same = JSON.stringify(cell?.value) === JSON.stringify(value)
    if (same) found.right += 1
    else if (!cell || cell.doubtful || cell.value.status === 'illegible') found.flagged += 1
    else found.silent.push(`${id}: ${JSON.stringify(value)} read as ${JSON.stringify(cell.value)}`)
  }
  return { ...found, unit: identity.unit === report.unit, year: identity.year === report.year }
}

async function readBack(filling: Filling, styles: fc.Arbitrary<PdfStyle>, numRuns: number) {
  let [right, flagged] = [0, 0]
  await fc.assert(
    fc.asyncProperty(randomReport(filling), styles, async (random, printed) => {
      const found = await tally(random, printed)
      expect(found.silent).toEqual([])
      expect([found.unit, found.year]).toEqual([true, true])
      right += found.right
      flagged += found.flagged
    }),
    { numRuns, seed: 2024 },
  )
  return right / (right + flagged)
}

/** How much of the ink of a one-page document stands in the lines told of it, on the page as it is drawn. */
async function darkShare(bytes: Uint8Array) {
  const [outcome, picture] = [await readPdf(bytes), await pdfPages(bytes, 1).page(0)]
  if (!outcome.ok || !picture) throw new Error('not read')
  const parts = outcome.value.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? (block.lines ?? []).map((line) => line.part) : [],
  )
  let [inside, all] = [0, 0]
  for (const [at, grey] of picture.data.entries()) {
    if (grey > 128) continue
    const [x, y] = [at % picture.width, Math.floor(at / picture.width)]
    const [across, down] = [((x + 0.5) / picture.width) * 10_000, ((y + 0.5) / picture.height) * 10_000]
    all += 1
    if (parts.some(([, x0, y0, x1, y1]) => across > x0 && across < x1 && down > y0 && down < y1)) inside += 1
  }
  return inside / all
}

describe('readPdf', () => {
  const ruled = style(['stroked', 'filled'], fc.boolean())
  it('reads every cell between ruling lines back, whatever program laid the pages out', async () => {
    expect(await readBack('numbers', ruled, 25)).toBeGreaterThan(0.995)
  }, 60_000)

  it('keeps blanks and signs, or says that it does not know', async () => {
    expect(await readBack('sparse', ruled, 25)).toBeGreaterThan(0.97)
  }, 60_000)

  it('says nothing wrong about tables without lines', async () => {
    await readBack('sparse', style(['none'], fc.constant(false)), 15)
  }, 60_000)

  const paragraphs = (count: number): Block[] =>
    Array.from({ length: count }, (_, at) => ({
      kind: 'paragraph',
      text: `第${at + 1}段，全年公开信息${at}条。`,
    }))
  const textOf = async (bytes: Uint8Array) => {
    const outcome = await readPdf(bytes)
    if (!outcome.ok) throw new Error(outcome.reason)
    return outcome.value.blocks.map((block) => (block.kind === 'paragraph' ? block.text : '表'))
  }

  it('takes page numbers away and puts a paragraph cut by a page together', async () => {
    const long = '公开'.repeat(1_200)
    expect(await textOf(writePdf([...paragraphs(3), { kind: 'paragraph', text: `${long}。` }]))).toEqual([
      '第1段，全年公开信息0条。',
      '第2段，全年公开信息1条。',
      '第3段，全年公开信息2条。',
      `${long}。`,
    ])
  })

  it.each([0, 90, 180, 270])('reads pages shown turned by %i degrees', async (rotate) => {
    const page = new PdfPage('type3', new Map(), false)
    const turned = rotate === 90 || rotate === 270
    if (turned) page.text(300, 400, 12, '全年公开12条', true)
    else page.text(100, 100, 12, '全年公开12条')
    const bytes = pdfFile([page], rotate)
    expect(await textOf(bytes)).toEqual(['全年公开12条'])
    expect(await darkShare(bytes)).toBe(1)
  })

  it('tells pages without characters and scans with hidden text from reports', async () => {
    const scan = new PdfPage('type3', new Map(), false)
    scan.picture(0, 0, 595, 842)
    scan.text(100, 100, 12, '本年新收政府信息公开申请数量 12', false, 3)
    expect(await readPdf(pdfFile([scan]))).toMatchObject({ ok: false, noTextLayer: true })
    expect(await readPdf(pdfFile([new PdfPage('type3', new Map(), false)]))).toMatchObject({
      noTextLayer: true,
    })
  })

  it('says which page among others is a picture', async () => {
    const drawn = new Map<string, number>()
    const [text, picture] = [new PdfPage('type3', drawn, false), new PdfPage('type3', drawn, false)]
    for (let y = 100; y < 400; y += 30) text.text(100, y, 12, '政府信息公开工作年度报告，全年公开信息。')
    picture.picture(50, 50, 545, 792)
    const outcome = await readPdf(pdfFile([text, picture]))
    expect(outcome).toMatchObject({ ok: true, value: { pictures: 1 } })
    expect(outcome.ok && outcome.value.blocks.at(-1)).toMatchObject({
      text: expect.stringContaining('第2页是图片'),
    })
  })

  it('refuses what cannot be read, each with its reason', async () => {
    const whole = writePdf(paragraphs(40))
    const reasonOf = async (bytes: Uint8Array) => {
      const outcome = await readPdf(bytes)
      return outcome.ok ? null : outcome.reason
    }
    expect(await reasonOf(whole.subarray(0, whole.length / 2))).toContain('不完整')
    expect(await reasonOf(Buffer.from('%PDF-1.7\nnothing\n%%EOF'))).toContain('损坏')
    expect(await reasonOf(encryptedPdf())).toContain('密码')
    expect(await reasonOf(plainPdf(2_000))).toContain('2000页')
    expect(await reasonOf(whole)).toBeNull()
  })

  it('does not run digits of two cells together, nor cuts a number that leaves its cell', async () => {
    const page = new PdfPage('type3', new Map(), false)
    for (const y of [100, 130, 160]) page.stroke(100, y, 300, y)
    for (const x of [100, 200, 300]) page.stroke(x, 100, x, 160)
    page.text(150, 120, 12, '12')
    page.text(201, 120, 12, '3')
    page.text(188, 150, 12, '4567')
    const outcome = await readPdf(pdfFile([page]))
    const [grid] = outcome.ok ? outcome.value.blocks : []
    expect(grid?.kind === 'grid' && grid.rows.map((row) => row.map((cell) => cell.text))).toEqual([
      ['12', '3'],
      ['45\ufffd', '67\ufffd'],
    ])
  })

  it('does not take the part of a number before the edge of the page for the number', async () => {
    const page = new PdfPage('type3', new Map(), false)
    for (const y of [100, 130, 160]) page.stroke(500, y, 590, y)
    for (const x of [500, 560, 590]) page.stroke(x, 100, x, 160)
    page.text(510, 120, 12, '规章')
    page.text(581, 120, 12, '1234')
    const outcome = await readPdf(pdfFile([page]))
    const [grid] = outcome.ok ? outcome.value.blocks : []
    expect(grid?.kind === 'grid' && grid.rows[0]?.[1]?.text).toMatch(/\ufffd/)
  })

  it.skipIf(!sharedAvailable)('reads a real report of a city whole', async () => {
    const bytes = readFileSync(sharedPath('reports', 'huaian-city-2024.pdf'))
    const truth = JSON.parse(readFileSync(sharedPath('reports', 'figures.json'), 'utf8'))[
      'huaian-city-2024.pdf'
    ]
    const outcome = await readReport(bytes, 'huaian-city-2024.pdf')
    if (!outcome.ok) throw new Error(outcome.reason)
    const json = reportToJson('', outcome.value, [])
    expect(json).toMatchObject({ unit: truth.unit, year: truth.year, cells: {} })
    expect([json.disclosure, json.applications, json.disputes]).toEqual([
      truth.disclosure,
      truth.applications,
      truth.disputes,
    ])
  })
})
