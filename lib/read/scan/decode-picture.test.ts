import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { decodePicture } from './decode-picture'

const plain = (shade: string, width = 60, height = 40) =>
  sharp({ create: { width, height, channels: 3, background: shade } })

describe('picture files', () => {
  it.each(['png', 'jpeg', 'tiff', 'webp'] as const)('%s is one page in shades of grey', async (format) => {
    const pages = await decodePicture(await plain('#808080').toFormat(format).toBuffer())
    const page = await pages.page(0)
    expect(pages.count).toBe(1)
    expect(page).toMatchObject({ width: 60, height: 40 })
    expect(page?.data.length).toBe(60 * 40)
    expect(page?.data[100]).toBeCloseTo(128, -1)
  })

  it('a fax of several sheets gives them in order', async () => {
    const sheets = await Promise.all(
      ['#000000', '#808080', '#ffffff'].map((shade) => plain(shade).png().toBuffer()),
    )
    const pages = await decodePicture(
      await sharp(sheets, { join: { animated: true } })
        .tiff()
        .toBuffer(),
    )
    expect(pages.count).toBe(3)
    const shades = await Promise.all([0, 1, 2].map(async (at) => (await pages.page(at))?.data[500]))
    expect(shades[0]).toBeLessThan(20)
    expect(shades[2]).toBeGreaterThan(240)
  })

  it('what shines through is paper, and a telephone held sideways is heeded', async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 }
    const png = sharp({ create: { width: 30, height: 20, channels: 4, background: clear } }).png()
    expect((await (await decodePicture(await png.toBuffer())).page(0))?.data[10]).toBe(255)
    const turned = await plain('#ffffff').jpeg().withMetadata({ orientation: 6 }).toBuffer()
    expect(await (await decodePicture(turned)).page(0)).toMatchObject({ width: 40, height: 60 })
  })

  it('pages are brought to a size that can be read', async () => {
    const large = await plain('#ffffff', 5_000, 7_000).png().toBuffer()
    expect(await (await decodePicture(large)).page(0)).toMatchObject({ height: 3_600 })
  })

  it('a page that breaks off cannot be opened', async () => {
    const noise = Buffer.from(Array.from({ length: 90_000 }, (_, at) => (at * 7_919) % 251))
    const jpeg = await sharp(noise, { raw: { width: 300, height: 300, channels: 1 } })
      .jpeg()
      .toBuffer()
    const pages = await decodePicture(jpeg.subarray(0, jpeg.length / 2))
    expect(await pages.page(0)).toBeNull()
  })
})
