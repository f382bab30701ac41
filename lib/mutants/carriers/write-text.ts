import type { SeededRandom } from '../../demo/seeded-random'
import { placedRows, widthOf } from '../grid-layout'
import { CUT_SIGN, type PrintedDocument, type PrintedRow, type PrintedTable, valuesOf } from '../printed'

export type Layout = 'tabs' | 'pipes' | 'lines'

/** A damaged document as text, with a tab or bar per column, or in the lines a PDF gives. */
export function writeText(document: PrintedDocument, layout: Layout, random: SeededRandom): string {
  const loose = random.chance(0.3) ? '\n' : ''
  const lines = document.blocks.flatMap((block) => {
    if (block.kind === 'table')
      return [...tableLines(block, layout, random), ...(layout === 'lines' ? [] : [''])]
    if (layout !== 'pipes')
      return layout === 'lines' ? broken(block.text, 30) : [block.text, ...(loose ? [''] : [])]
    return [block.section ? `## ${block.text}` : block.text, '']
  })
  const text = `${lines.join('\n')}\n`
  return text.split(CUT_SIGN)[0] ?? text
}

function tableLines(table: PrintedTable, layout: Layout, random: SeededRandom): string[] {
  if (layout === 'lines') return table.rows.flatMap((row, at) => rowLines(table, row, at, random))
  const width = widthOf(table)
  const rows = placedRows(table).map((row) => {
    const end = Math.max(0, ...row.map(({ cell, column }) => column + cell.colspan))
    const whole =
      table.rows.length > 0 && row.some(({ cell }) => cell.text.includes(CUT_SIGN)) ? end : Math.max(end, 1)
    const texts = Array.from({ length: whole }, () => '')
    for (const { cell, column } of row) texts[column] = oneLine(cell.text)
    return texts
  })
  if (layout === 'tabs') return rows.map((texts) => texts.join('\t'))
  const lines = rows.map((texts) => `| ${texts.join(' | ')} |`)
  return [lines[0] ?? '', `|${'---|'.repeat(width)}`, ...lines.slice(1)]
}

const oneLine = (text: string) => text.replaceAll('\n', '<br>')

/** Heads and long labels in pieces, the numbers of a row in one line: beside, below or in the middle of its label. */
function rowLines(table: PrintedTable, row: PrintedRow, at: number, random: SeededRandom): string[] {
  const numbers = row.cells
    .filter((cell) => cell.kind === 'value')
    .map((cell) => cell.text.replaceAll('\n', ' '))
    .filter((text) => text !== '')
    .join(' ')
  const labels = row.cells.filter((cell) => cell.kind !== 'value' && cell.text !== '')
  if (table.id === 'disclosure' || table.id === 'foreign')
    return [[...labels.map((cell) => cell.text), numbers].join(' ').trim()]
  if (valuesOf(row).length === 0 && row.head)
    return labels.flatMap((cell) => broken(cell.text, cell.colspan > 1 ? 30 : 2))
  const label = labels.at(-1)?.kind === 'label' || labels.at(-1)?.kind === 'head' ? labels.at(-1) : undefined
  const outer = labels.filter((cell) => cell !== label).flatMap((cell) => broken(cell.text, 4))
  return [...outer, ...labelled(label?.text ?? '', numbers, row.inside, at + random.whole(0, 1))].filter(
    (line) => line !== '',
  )
}

function labelled(label: string, numbers: string, inside: string | undefined, at: number): string[] {
  const [first = '', ...rest] = broken(label.replaceAll('\n', ''), 18)
  const noise = inside === undefined ? [] : [inside]
  if (rest.length === 0) return [...noise, `${first} ${numbers}`.trim()]
  return at % 2 === 0 ? [first, ...noise, ...rest, numbers] : [first, numbers, ...noise, ...rest]
}

/** Breaks after `length` characters, never inside digits or letters. */
function broken(whole: string, length: number): string[] {
  const lines = ['']
  for (const [run] of whole.matchAll(/[\dA-Za-z]+|[\s\S]/gu)) {
    if (lines.at(-1) !== '' && (lines.at(-1)?.length ?? 0) + run.length > length) lines.push('')
    lines[lines.length - 1] += run
  }
  return lines
}
