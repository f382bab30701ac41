import { describe, expect, it } from 'vitest'
import { PdfPage, pdfFile } from '../../fixtures/pdf-file'
import { readPdf } from './read-pdf'

type Words = Readonly<Record<number, string>>
type Lines = Readonly<Record<number, Words>>
/** Pages with words at places of lines; what is read of them line by line, cells with a bar between. */
async function read(...pages: readonly Lines[]): Promise<string[]> {
  return readWith(() => {}, ...pages)
}
async function readWith(draw: (page: PdfPage) => void, ...pages: readonly Lines[]): Promise<string[]> {
  const drawn = new Map<string, number>()
  const printed = pages.map((lines) => {
    const page = new PdfPage('type3', drawn, false)
    for (const [y, words] of Object.entries(lines))
      for (const [x, word] of Object.entries(words)) page.text(Number(x), Number(y), 10, word)
    draw(page)
    return page
  })
  const outcome = await readPdf(pdfFile(printed))
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value.blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.text]
      : block.rows.map((row) => row.map((cell) => cell.text).join('|')),
  )
}
const PROSE = { 100: '政府信息公开工作平稳开展，公开内容真实、准确、完整，社会反映良好。' }

describe('heads and feet of pages', () => {
  it('go when they repeat or count the pages', async () => {
    const page = (at: number) => ({
      40: { 100: '云泽县民政局年度报告 2023' },
      200: PROSE,
      780: { 100: `第 ${at} 页 共 2 页` },
      810: { 290: String(at) },
    })
    const kept = PROSE[100] + PROSE[100]
    expect((await read(page(1), page(2))).join('')).toBe(kept)
    const dashed = (at: number) => ({ 200: PROSE, 810: { 280: `- ${at} -` } })
    expect((await read(dashed(7), dashed(8))).join('')).toBe(kept)
  })

  it('stay when they are rows of a table, alike on every page', async () => {
    const row = { 100: '其他', 300: '0', 360: '0', 420: '0' }
    const page = (at: number) => ({ 200: PROSE, 800: row, 820: { 290: `- ${at} -` } })
    expect((await read(page(1), page(2))).filter((line) => line.includes('其他'))).toHaveLength(2)
  })

  it('stay when they are sentences with numbers of their own', async () => {
    const page = (count: number) => ({ 80: { 100: `收到申请${count}件，均已答复。` }, 200: PROSE })
    expect((await read(page(12), page(40))).join('')).toBe(
      `收到申请12件，均已答复。${PROSE[100]}收到申请40件，均已答复。${PROSE[100]}`,
    )
  })

  it('stay when a bare number is not that of the page, or stands with the text', async () => {
    const page = (last: string) => ({ 200: PROSE, 790: { 100: '其他处理情况' }, 806: { 290: last } })
    expect((await read(page('12'), page('31'))).join()).toMatch(/12.*31/)
    expect((await read(page('1'), page('2'))).join()).toMatch(/1.*2/)
  })

  it('stay when three values of a row look like a page number', async () => {
    const page = { 200: PROSE, 800: { 200: '-', 300: '3', 400: '-' } }
    expect((await read(page, page)).join()).toContain('- 3 -')
  })
})

describe('a table without lines cut by the end of a page', () => {
  const rows = {
    700: { 100: '规章', 300: '1', 360: '0', 420: '11' },
    740: { 100: '文件', 300: '8', 360: '0', 420: '6' },
  }
  const next = { 200: PROSE }
  it('gives up numbers that may go on over the page', async () => {
    const cut = { ...rows, 780: { 100: '许可', 300: '2', 360: '0', 420: '12345' } }
    for (const rest of [{ 420: '678' }, { 100: '证件', 420: '678' }]) {
      const text = (await read(cut, { 60: rest, ...next })).join('/')
      expect(text).toContain('规章')
      expect(text).toContain('\ufffd')
      expect(text).not.toMatch(/12345|678/)
    }
  })

  it('keeps whole rows on both pages', async () => {
    const more = { 60: { 100: '许可', 300: '2', 360: '0', 420: '12' }, ...next }
    const text = (await read(rows, more)).join('/')
    expect(text).toMatch(/规章\|1\|0\|11/)
    expect(text).toMatch(/许可.2.0.12/)
    expect(text).not.toContain('\ufffd')
  })
})

it('a picture in a row without lines is no blank', async () => {
  const lines = {
    100: { 100: '规章', 300: '1', 360: '0', 420: '11' },
    140: { 100: '文件', 300: '8', 360: '0', 420: '6' },
    180: { 100: '许可', 300: '2', 420: '12' },
  }
  expect(await read(lines)).toContain('许可|2||12')
  const pictured = await readWith((page) => page.picture(355, 171, 370, 181), lines)
  expect(pictured).toContain('文件|8|0|6')
  expect(pictured.at(-1)).toMatch(/许可 ?\ufffd \ufffd\ufffd/)
})
