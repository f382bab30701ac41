import { describe, expect, it } from 'vitest'
import { PdfPage, pdfFile } from '../../fixtures/pdf-file'
import { parseCellValue } from '../../table/parse-cell-value'
import { readPdf } from './read-pdf'

/** The second cell of a table of two, 100 points wide and 30 high from (200, 100), with this drawn into it. */
async function cellWith(draw: (page: PdfPage) => unknown): Promise<string | undefined> {
  const page = new PdfPage('type3', new Map(), false)
  for (const y of [100, 130, 160]) page.stroke(100, y, 300, y)
  for (const x of [100, 200, 300]) page.stroke(x, 100, x, 160)
  page.text(110, 120, 12, '行政许可')
  page.text(110, 150, 12, '行政处罚')
  page.text(220, 150, 12, '7')
  page.text(100, 80, 12, '政府信息公开工作年度报告')
  draw(page)
  const outcome = await readPdf(pdfFile([page]))
  const grid = outcome.ok ? outcome.value.blocks.at(-1) : undefined
  const rows = grid?.kind === 'grid' ? grid.rows : []
  expect(rows.at(-1)?.at(-1)?.text).toBe('7')
  return rows[0]?.[1]?.text
}
const statusOf = async (draw: (page: PdfPage) => unknown) =>
  parseCellValue((await cellWith(draw)) ?? '', '件').value.status

describe('what is drawn in a cell', () => {
  const unread: readonly [string, (page: PdfPage) => unknown][] = [
    ['a small picture', (page) => page.picture(220, 108, 240, 122)],
    ['a picture behind a digit', (page) => [page.text(220, 120, 12, '1'), page.picture(227, 108, 234, 122)]],
    ['a digit drawn as its outline', (page) => page.oval(220, 108, 226, 120)],
    ['an outline beside a digit', (page) => [page.text(220, 120, 12, '1'), page.oval(227, 109, 233, 120)]],
    ['a short stroke, a one or a dash', (page) => page.stroke(230, 110, 230, 120)],
    ['a slash through the cell', (page) => page.stroke(200, 100, 300, 130)],
    ['a black box', (page) => page.box(215, 106, 245, 124, 0)],
    ['a field of a form that has no looks', (page) => page.field(210, 105, 290, 125, '5')],
    ['a number struck out', (page) => [page.text(220, 120, 12, '12'), page.stroke(218, 116, 235, 116)]],
    [
      'a number struck out from border to border',
      (page) => [page.text(220, 120, 12, '12'), page.stroke(200, 116, 300, 116)],
    ],
    ['a blank struck out from border to border', (page) => page.stroke(200, 116, 300, 116)],
    ['a number crossed', (page) => [page.text(220, 120, 12, '12'), page.stroke(218, 122, 235, 108)]],
    ['a number under paper', (page) => [page.text(220, 120, 12, '12'), page.box(210, 105, 250, 125, 1)]],
    [
      'a number under half of paper',
      (page) => [page.text(220, 120, 12, '12'), page.box(226, 105, 250, 125, 1)],
    ],
    ['a number under a picture', (page) => [page.text(220, 120, 12, '12'), page.picture(180, 90, 320, 140)]],
    ['another number over it', (page) => [page.text(220, 120, 12, '12'), page.text(220, 120, 12, '35')]],
    ['another digit nearly over it', (page) => [page.text(220, 120, 12, '1'), page.text(222, 121, 12, '8')]],
    ['a dash over it', (page) => [page.text(220, 120, 12, '12'), page.text(219, 120, 14, '—')]],
    ['two numbers below each other', (page) => [page.text(220, 113, 10, '1'), page.text(220, 126, 10, '23')]],
  ]
  it.each(unread)('%s is neither a blank nor a number', async (_, draw) => {
    expect(await statusOf(draw)).toBe('illegible')
  })

  it('a blank whose row is parted beside it too is no struck-out one', async () => {
    expect(await cellWith((page) => [page.stroke(100, 113, 300, 113), page.text(110, 111, 8, '甲')])).toBe('')
  })

  const read: readonly [string, string, (page: PdfPage) => unknown][] = [
    ['nothing', '', () => {}],
    [
      'bold by printing twice',
      '12',
      (page) => [page.text(220, 120, 12, '12'), page.text(220.5, 120, 12, '12')],
    ],
    ['an underline', '12', (page) => [page.text(220, 120, 12, '12'), page.stroke(218, 122, 235, 122)]],
    ['a ground', '12', (page) => [page.box(200, 100, 300, 130, 0.8), page.text(220, 120, 12, '12')]],
    ['a ground of a blank', '', (page) => page.box(200, 100, 300, 130, 0.8)],
    [
      'a light mark behind it',
      '12',
      (page) => [page.box(210, 105, 250, 125, 0.7), page.text(220, 120, 12, '12')],
    ],
    [
      'a watermark over the page',
      '12',
      (page) => [page.text(220, 120, 12, '12'), page.veil(50, 50, 550, 600)],
    ],
    ['a dot of dust', '12', (page) => [page.text(220, 120, 12, '12'), page.oval(250, 110, 251, 111)]],
  ]
  it.each(read)('%s changes nothing', async (_, text, draw) => {
    expect(await cellWith(draw)).toBe(text)
  })
})

describe('numbers below each other in a narrow cell', () => {
  /** Three cells 22 points wide, one below the other, the first with these lines. */
  const firstOf = async (lines: readonly string[], others: readonly string[]) => {
    const page = new PdfPage('type3', new Map(), false)
    for (const y of [100, 140, 180, 220]) page.stroke(100, y, 222, y)
    for (const x of [100, 200, 222]) page.stroke(x, 100, x, 220)
    for (const [at, line] of lines.entries()) page.text(203, 116 + 14 * at, 10, line)
    for (const [at, other] of others.entries()) page.text(203, 160 + 40 * at, 10, other)
    const outcome = await readPdf(pdfFile([page]))
    const [grid] = outcome.ok ? outcome.value.blocks : []
    return grid?.kind === 'grid' ? grid.rows[0]?.[1]?.text : undefined
  }
  it('are one number only where the first line is as full as any in the table', async () => {
    expect(await firstOf(['123', '4'], ['567', '8'])).toBe('1234')
    expect(await firstOf(['3', '4'], ['5', '6'])).toBe('3\n4')
    expect(await firstOf(['12', '34'], ['5', '6'])).toBe('12\n34')
    expect(await firstOf(['123', '45'], ['6789', '1'])).toBe('123\n45')
  })
})
