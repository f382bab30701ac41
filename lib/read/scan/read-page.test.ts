import { existsSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { Block, GridCell } from '../../model/source-document'
import type { GrayImage } from './gray-image'
import { readScan } from './read-scan'
import { hasTesseract } from './tesseract'

const ready = (await hasTesseract()) && existsSync('/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc')

/** A4 at 200 dpi in points. */
const [WIDE, HIGH, SIZE] = [595, 842, 11]
const print = (x: number, y: number, text: string, more = '') =>
  `<text x="${x}" y="${y}" font-size="${SIZE}" xml:space="preserve" ${more}>${text}</text>`
const pale = (text: string) => `<tspan fill="#dcdcdc">${text}</tspan>`

/** A ruled table: cells 110 points wide and 26 high. */
function table(left: number, top: number, rows: readonly (readonly string[])[]): string {
  return rows
    .flatMap((row, at) =>
      row.map((text, column) => {
        const [x, y] = [left + column * 110, top + at * 26]
        const box = `<rect x="${x}" y="${y}" width="110" height="26" fill="none" stroke="black" stroke-width="0.8"/>`
        return box + print(x + 20, y + 17, text)
      }),
    )
    .join('')
}

async function sheet(marks: string): Promise<GrayImage> {
  const size = `width="${Math.round((WIDE * 200) / 72)}" height="${Math.round((HIGH * 200) / 72)}"`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${WIDE} ${HIGH}" font-family="Noto Serif CJK SC"><rect width="100%" height="100%" fill="white"/>${marks}</svg>`
  const paper = sharp(Buffer.from(svg)).flatten().grayscale().raw()
  const { data, info } = await paper.toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data: new Uint8Array(data) }
}

async function blocksOf(...sheets: readonly string[]): Promise<readonly Block[]> {
  const page = async (index: number) => sheet(sheets[index] ?? '')
  const outcome = await readScan({ count: sheets.length, page }, () => undefined)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value.blocks
}
const valuesOf = (blocks: readonly Block[]) =>
  blocks
    .flatMap((block): GridCell[][] => (block.kind === 'grid' ? block.rows.map((row) => [...row]) : []))
    .map((row) => row.map((cell) => (cell.unsure ? `${cell.text} unsure` : cell.text)))

const PROSE = print(60, 60, '本年度收到政府信息公开申请情况如下，数据统计期限为全年。')

const ROWS = [
  ['自然人', '38', '40'],
  ['商业企业', '7', '8'],
]

describe.skipIf(!ready)('a page as printed', { timeout: 60_000 }, () => {
  it('digits far apart are not one number, one beside a pale digit is not the whole', async () => {
    const rows = [
      ['自然人', '38', '3 8', '12　34'],
      ['商业企业', `3${pale('8')}`, `3${pale('1')}`, `4${pale('7')}5`],
      ['科研机构', `${pale('2')}6`, '250', '96'],
    ]
    expect(valuesOf(await blocksOf(PROSE + table(60, 100, rows)))).toEqual([
      ['自然人', '38', '？ unsure', '？ unsure'],
      ['商业企业', '？ unsure', '？ unsure', '？ unsure'],
      ['科研机构', '？ unsure', '250', '96'],
    ])
  })

  it('a last page with a few digits is read, an empty one beside it is left out', async () => {
    const last = table(60, 60, [['总计', '45', '48']])
    const blocks = await blocksOf(PROSE + table(60, 100, ROWS), last, '')
    expect(valuesOf(blocks)).toEqual([...ROWS, ['总计', '45', '48']])
  })

  it('what is printed beside a table is read, line by line, its numbers unsure', async () => {
    const beside = print(420, 114, '单位为万元') + print(420, 140, '另有办结12件')
    const blocks = await blocksOf(PROSE + table(60, 100, ROWS) + beside)
    expect(blocks.slice(-2)).toMatchObject([
      { kind: 'paragraph', text: '单位为万元' },
      { kind: 'paragraph', text: '另有办结12件', unsure: true },
    ])
    expect(valuesOf(blocks)).toEqual(ROWS)
  })
})
