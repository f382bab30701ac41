import type { Block, Grid, GridCell } from '../model/source-document'
import { tidy } from './html-nodes'
import { UNKNOWN } from './unseen-text'

/** Something printed that is no text: a picture inside a line, a character of a symbol font. */
export const OBJECT = '\ufffc'

/** Where a cell of a Word table stands: its two edges in columns, and how it is merged with the cell above. */
export type CellShape = {
  readonly from: number
  readonly to: number
  readonly merge: 'none' | 'restart' | 'continue'
}
export type WordCell = { readonly shape: CellShape; readonly content: readonly Block[] }
export type WordRow = readonly WordCell[]

type OpenCell = { text: string; column: number; colspan: number; rowspan: number }

/**
 * The blocks a Word table prints. A table without tables inside is one grid. A row that holds further tables is laid open:
 * its paragraphs and inner tables come in order, the rows before and behind it are grids with the columns they had.
 */
export function tableBlocks(rows: readonly WordRow[], structured = true): Block[] {
  const blocks: Block[] = []
  let plain: WordRow[] = []
  const close = () => {
    const grid = gridOf(plain, structured)
    if (grid.rows.length > 0) blocks.push(grid)
    plain = []
  }
  for (const row of rows) {
    if (!row.some((cell) => cell.content.some((block) => block.kind === 'grid'))) {
      plain.push(row)
      continue
    }
    close()
    for (const cell of row) blocks.push(...cell.content.flatMap(withoutObjects))
  }
  close()
  return blocks
}

/** A continued cell prints nothing of its own; one that continues nothing is taken as a cell. */
function gridOf(rows: readonly WordRow[], structured: boolean): Grid {
  let above = new Map<number, { cell: OpenCell; to: number }>()
  const grid: GridCell[][] = []
  for (const row of rows) {
    const open: typeof above = new Map()
    const begun: OpenCell[] = []
    for (const { shape, content } of row) {
      const held = shape.merge === 'continue' ? above.get(shape.from) : undefined
      if (held?.to === shape.to) {
        held.cell.rowspan += 1
        open.set(shape.from, held)
        continue
      }
      const colspan = Math.max(1, shape.to - shape.from)
      const cell = { text: cellText(content), column: shape.from, colspan, rowspan: 1 }
      begun.push(cell)
      open.set(shape.from, { cell, to: shape.to })
    }
    above = open
    grid.push(begun)
  }
  return { kind: 'grid', rows: grid.filter((row) => row.length > 0), structured }
}

/** Digits with the words of a value: 1件, 约3条, 2.5万元. */
const VALUE = /^(?:[\s\p{Nd}\p{P}]|件|条|个|份|次|人|万?元|约|余|多|近)*$/u

/** A sign beside words is an ornament; beside digits or alone it may be part of the value, and stays to be seen. */
export function withoutOrnaments(text: string): string {
  return /\p{Script=Han}/u.test(text) && !VALUE.test(text.replaceAll(OBJECT, ''))
    ? tidy(text.replaceAll(OBJECT, ''))
    : text
}

function cellText(content: readonly Block[]): string {
  return withoutOrnaments(
    tidy(content.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('\n')),
  )
}

/** Signs within a count: between its digits, or in front of its measure. */
const IN_COUNT = /(?<=\d)\ufffc+(?=[\d件条个份次人万元篇项])|\ufffc+(?=\d+[件条个份次人万元篇项])/g

/**
 * Outside of cells pictures are counted and leave no trace in the text, but for one that may be a digit of a count, which
 * is then not known; every line becomes a paragraph.
 */
export function withoutObjects(block: Block): Block[] {
  if (block.kind === 'grid') return [block]
  return tidy(block.text.replace(IN_COUNT, UNKNOWN).replaceAll(OBJECT, ''))
    .split('\n')
    .flatMap((text) => (text === '' ? [] : [{ kind: 'paragraph', text }]))
}
