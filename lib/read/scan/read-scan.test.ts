import { existsSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { randomReport } from '../../fixtures/random-report'
import { scannedPdf, scannedReport } from '../../fixtures/scan-pictures'
import { documentToReport } from '../../pipeline'
import { readSource } from '../source-to-grid'
import { blankImage } from './gray-image'
import { readScan } from './read-scan'
import { hasTesseract } from './tesseract'

/** The pictures are printed in Debian's Chinese type: fonts-noto-cjk, which `npm test` installs where it may. */
const ready = (await hasTesseract()) && existsSync('/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc')

const [sample] = fc.sample(randomReport('sparse'), { numRuns: 1, seed: 11 })
if (!sample) throw new Error('no sample')

describe.skipIf(!ready)('a scanned report, read with Tesseract', { timeout: 120_000 }, () => {
  const pagesSeen: string[] = []
  let outcome: Awaited<ReturnType<typeof readSource>>
  beforeAll(async () => {
    const pictures = await scannedReport(sample.report, { dpi: 200, skew: 0.8, noise: 4, quality: 85 })
    const bytes = await scannedPdf(pictures, 200)
    outcome = await readSource(bytes, 'scan.pdf', (page, pages) => pagesSeen.push(`${page}/${pages}`))
  }, 120_000)

  it('every page is announced', () => {
    expect(pagesSeen).toEqual(['1/4', '2/4', '3/4', '4/4'])
  })

  it('cells are read right or given up, none is wrong in silence', () => {
    const report = outcome.ok ? documentToReport(outcome.value) : outcome
    if (!report.ok) throw new Error(report.reason)
    const wrong: string[] = []
    let right = 0
    for (const [id, expected] of sample.expected) {
      const cell = report.value.cells.get(id)
      if (cell?.value.status === 'illegible') continue
      if (JSON.stringify(cell?.value) === JSON.stringify(expected)) right += 1
      else wrong.push(`${id}: ${JSON.stringify(expected)} read as ${JSON.stringify(cell?.value)}`)
    }
    expect(wrong).toEqual([])
    expect(right / sample.expected.size).toBeGreaterThan(0.95)
    expect(report.value.identity).toMatchObject({ unit: sample.report.unit, year: sample.report.year })
  })

  it('carries confidences, and the picture of what it gave up', () => {
    const cells = outcome.ok
      ? outcome.value.blocks.flatMap((block) => (block.kind === 'grid' ? block.rows.flat() : []))
      : []
    const unsure = cells.filter((cell) => cell.unsure)
    expect(cells.filter((cell) => cell.confidence !== undefined).length).toBeGreaterThan(150)
    for (const cell of unsure) expect(cell.picture).toMatch(/^iVBOR/)
    for (const cell of cells.filter((each) => !each.unsure)) expect(cell.picture).toBeUndefined()
  })
})

describe.skipIf(!ready)('a fault while a page is read', () => {
  it('goes further only when no other page is being read, and no more is begun', async () => {
    const [asked, opened]: number[][] = [[], []]
    const page = async (index: number) => {
      asked?.push(index)
      if (index === 0) throw new Error('page 1 broke down')
      await wait(100)
      opened?.push(index)
      return blankImage(60, 60)
    }
    await expect(readScan({ count: 9, page }, () => undefined)).rejects.toThrow('page 1 broke down')
    expect(opened).toEqual(asked?.filter((index) => index > 0))
    expect(asked?.length).toBeLessThan(9)
  })
})

describe('pictures that hold no report', () => {
  const refusal = async (bytes: Uint8Array, name: string) => {
    const outcome = await readSource(bytes, name)
    return outcome.ok ? 'read' : outcome.reason
  }

  it('a damaged picture is refused', async () => {
    const png = await sharp({ create: { width: 90, height: 90, channels: 3, background: 'white' } })
      .png()
      .toBuffer()
    expect(await refusal(png.subarray(0, 40), 'half.png')).toContain('图片无法打开')
  })

  it('an empty sheet is refused, or first the missing program with the command that adds it', async () => {
    const tiff = await sharp({ create: { width: 800, height: 1000, channels: 3, background: 'white' } })
      .tiff()
      .toBuffer()
    expect(await refusal(tiff, 'empty.tif')).toMatch(
      ready ? /没有找到文字/ : /apt-get install -y tesseract-ocr tesseract-ocr-chi-sim|没有找到文字/,
    )
  })
})
