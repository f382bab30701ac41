import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../demo/seeded-random'
import type { CellValue } from '../../model/cell-value'
import { readReport } from '../../pipeline'
import { readSource } from '../source-to-grid'
import { StyleSheet } from './style-sheet'

const fixture = (name: string) =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../../fixtures/documents/${name}`, import.meta.url))))
type Printed = { unit: string; year: number; form: string; cells: Record<string, number | string | null> }

const plain = (value: CellValue) =>
  value.status === 'number'
    ? value.value
    : value.status === 'mark'
      ? value.mark
      : value.status === 'blank'
        ? null
        : value.status

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
/** A copy with bytes put in at a place. */
function changed(bytes: Uint8Array, at: number, put: readonly number[]): Uint8Array {
  const copy = bytes.slice()
  copy.set(put, at)
  return copy
}
/** The file information block begins a stream, and streams begin at sectors. */
const blockAt = (bytes: Uint8Array) => latin(bytes).indexOf('\u00ec\u00a5')

/** The file with its WordDocument under another name, as other programs name their main stream. */
function renamed(bytes: Uint8Array, name: string): Uint8Array {
  const utf16 = (text: string) => Buffer.from(text, 'utf16le')
  const at = Buffer.from(bytes).indexOf(utf16('WordDocument'))
  const field = Buffer.alloc(66)
  utf16(name).copy(field)
  field.writeUInt16LE((name.length + 1) * 2, 64)
  return changed(bytes, at, [...field])
}

async function reason(bytes: Uint8Array, name = 'a.doc') {
  const outcome = await readSource(bytes, name)
  return outcome.ok ? null : outcome.reason
}

describe('readDoc', () => {
  it.each(['2021', '2019'])('reads every cell of a report of the form of %s', async (form) => {
    const printed: Printed = JSON.parse(new TextDecoder().decode(fixture(`report-${form}.json`)))
    const outcome = await readReport(fixture(`report-${form}.doc`), 'report.doc')
    if (!outcome.ok) throw new Error(outcome.reason)
    const { identity, cells, source } = outcome.value
    expect({ unit: identity.unit, year: identity.year, form: outcome.value.form }).toEqual({
      unit: printed.unit,
      year: printed.year,
      form: printed.form,
    })
    const read = [...cells].filter(([, cell]) => cell.value.status !== 'absent')
    expect(Object.fromEntries(read.map(([id, cell]) => [id, plain(cell.value)]))).toEqual(printed.cells)
    expect(source.carrier).toBe('doc')
    expect(source.blocks.every((block) => block.kind === 'paragraph' || block.structured)).toBe(true)
  })

  it('keeps what is printed: no field codes, no hidden, struck-out or deleted words, notes and headers apart', async () => {
    const outcome = await readSource(fixture('printed-signs.doc'), 'a.wps')
    if (!outcome.ok) throw new Error(outcome.reason)
    const { blocks, pictures } = outcome.value
    const printed = blocks.map((block) =>
      block.kind === 'paragraph'
        ? block.text
        : block.rows.map((row) =>
            row.map((cell) => `${cell.column}+${cell.colspan}|${cell.rowspan}:${cell.text}`).join(' '),
          ),
    )
    expect(printed.slice(2, 10)).toEqual([
      '见附件一。',
      '留住12 1 b',
      'c',
      '收到',
      '前后',
      '脚注处后面',
      '图前图后',
      '框前框后',
    ])
    expect(printed.slice(10)).toEqual([
      '框内文字三条',
      [
        '0+1|2:组 1+2|1:甲 3+1|1:乙',
        '1+1|1:1 2+1|1:2 3+1|1:3',
        '0+1|1: 1+1|1: 2+1|1:4 3+1|1:5',
        '0+1|1:\ufffc 1+1|1:7 2+1|1:删 3+1|1:',
        '0+1|1:旧行 1+1|1:9 2+1|1:9 3+1|1:9',
      ],
      '间',
      ['0+1|1:a 1+1|1:1'],
      'b',
      ['0+1|1:内 1+1|1:8', '0+1|1:内二 1+1|1:9'],
      '尾',
      ['0+1|1:c 1+1|1:2'],
      '末 Latin only text é ü — “引”',
      'ASCII 12,345.67 only',
    ])
    expect(pictures).toBe(2)
  })
})

it('digits nobody sees are not known, raised ones stand apart, hidden and struck-out ones are left out', async () => {
  const outcome = await readSource(fixture('unseen-signs.doc'), 'a.doc')
  if (!outcome.ok) throw new Error(outcome.reason)
  const [, grid, sentence] = outcome.value.blocks
  if (grid?.kind !== 'grid') throw new Error('no table')
  const unseen = ['white', 'minute', 'squeezed', 'black on black', 'overlapped', 'styled white']
  const left = ['hidden', 'struck', 'struck twice', 'styled hidden']
  expect(Object.fromEntries(grid.rows.map(([label, cell]) => [label?.text, cell?.text]))).toEqual({
    ...Object.fromEntries(unseen.map((each) => [each, '52\ufffd/'])),
    ...Object.fromEntries(left.map((each) => [each, '52/'])),
    raised: '52 9 /',
    superscript: '52 9 /',
    'white on dark': '529/',
    red: '529/',
    'paragraph white': '\ufffd',
    'paragraph hidden': '',
    'shown against its style': '529',
  })
  expect(sentence).toEqual({ kind: 'paragraph', text: '共受理5\ufffd件。' })
})

it('a style sheet that is damaged tells nothing, and one in a circle ends', () => {
  const circle = [
    4, 0, 1, 0, 10, 0, 22, 0, 0, 0, 0x02, 0x00, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0x42, 0x2a, 8, 0,
  ]
  expect(new StyleSheet(Uint8Array.from(circle)).look(0).ink).toBe('FFFFFF')
  for (let length = 0; length < circle.length; length += 1)
    expect(new StyleSheet(Uint8Array.from(circle.slice(0, length))).look(0).hidden).toBeNull()
})

describe('what cannot be read is refused with the remedy', () => {
  const doc = fixture('printed-signs.doc')
  const block = blockAt(doc)
  const flags = doc[block + 11] ?? 0
  it.each([
    ['a password', changed(doc, block + 11, [flags | 1]), '打开密码'],
    ['Word 95', changed(doc, block, [0xdc, 0xa5, 0x68, 0]), 'Word 95'],
    ['half a file', doc.subarray(0, doc.length / 2), '损坏'],
    ['a header alone', doc.subarray(0, 512), '损坏'],
    ['an Excel table', renamed(doc, 'Workbook'), 'Excel'],
    ['a presentation', renamed(doc, 'PowerPoint Document'), '演示文稿'],
    ['an encrypted .docx', renamed(doc, 'EncryptedPackage'), '打开密码'],
    ['something else', renamed(doc, 'Contents'), '没有 Word 正文'],
    ['RTF', Buffer.from('{\\rtf1\\ansi x}'), 'RTF'],
    [
      'XML of Word',
      Buffer.from('<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?><w:wordDocument/>'),
      'XML',
    ],
  ])('%s', async (_, bytes, words) => {
    expect(await reason(bytes)).toContain(words)
  })

  it('and what is named .doc but is a web page is read as one', async () => {
    const page = Buffer.from('<html><body><p>云泽县民政局2023年政府信息公开工作年度报告</p></body></html>')
    expect(await readSource(page, 'a.doc')).toMatchObject({ ok: true, value: { carrier: 'html' } })
  })

  it('a damaged file never throws', async () => {
    const random = seededRandom('damaged .doc files')
    for (let round = 0; round < 400; round += 1) {
      const bytes = doc.slice()
      for (let hit = 0; hit < 8; hit += 1) bytes[random.whole(0, bytes.length - 1)] = random.whole(0, 255)
      await expect(readSource(bytes, 'a.doc')).resolves.toHaveProperty('ok')
    }
  })
})
