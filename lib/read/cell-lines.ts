import type { Block, GridCell } from '../model/source-document'
import { headingsIn } from './report-headings'

/**
 * Text taken out of web pages often has a line for each cell of a table, a bar at its end:
 *
 *     行政规范性文件 |      a label
 *     2 |                   a value
 *     |                     an empty cell
 *     ||                    two bars or more: the row ends; its merged cells cover so many columns beyond one each
 *
 * Some begin each row with a bar on a line of its own. A cell of several lines has its bar behind the last.
 */
const CELL_LINE = /^[^|]*[^|\s][^|]*\|\s*$/
const LEAST_CELL_LINES = 10
const HAN = /\p{Script=Han}/u
const ROW_END = /\|{2,}\s*$/
const ROW_BEGINS = '|'
/** A line in the middle of a cell: short, in words, no sentence. */
const LONGEST_PIECE = 40
const MOST_PIECES = 3

/** “|---|---|” under the heads of a table; two dashes in a cell are a sign. */
const RULE = /^\|(?:\s*:?-{3,}:?\s*\|)+\s*$/

/** Whether a text prints its tables with a line for each cell rather than for each row. */
export function printsCellLines(lines: readonly string[]): boolean {
  const single = lines.filter((line) => CELL_LINE.test(line)).length
  return single >= LEAST_CELL_LINES && single > 2 * lines.filter(holdsManyCells).length
}

const holdsManyCells = (line: string) => line.split('|').filter((part) => part.trim() !== '').length > 1

/** The blocks of such a text: rows are put together again, what has no bars is a paragraph. */
export function cellLineBlocks(lines: readonly string[], paragraph: (line: string) => Block): Block[] {
  const blocks: Block[] = []
  // A way of the whole text: the run a page break cuts off may hold but rows that are full.
  const loose = lines.some((line) => ROW_END.test(line)) ? 'filled' : 'cells'
  let run: CellRun | null = null
  const close = () => {
    const rows = run?.rows() ?? []
    if (rows.length > 0) blocks.push({ kind: 'grid', rows, structured: false, loose })
    const open = run?.taken('') ?? ''
    if (open !== '') blocks.push(paragraph(open))
    run = null
  }
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '' || RULE.test(line.trim())) continue
    if (line.includes('|')) {
      run ??= new CellRun(line.trim() === ROW_BEGINS)
      run.line(line)
    } else if (run && isPieceOfCell(lines, at)) run.piece(line)
    else {
      close()
      blocks.push(paragraph(line))
    }
  }
  close()
  return blocks
}

/** Words whose cell ends a few lines below, in words too: digits put together would make another number. */
function isPieceOfCell(lines: readonly string[], at: number): boolean {
  const ahead = lines.slice(at).filter((line) => line.trim() !== '')
  const end = ahead.findIndex((line) => line.includes('|'))
  const pieces = ahead.slice(0, end)
  const last = ahead[end]?.split('|')[0] ?? ''
  return (
    end > 0 &&
    end <= MOST_PIECES &&
    HAN.test(last) &&
    pieces.every(
      (piece) => piece.length <= LONGEST_PIECE && HAN.test(piece) && !/[。；]|\d\s*$/.test(piece),
    ) &&
    headingsIn(pieces.join('')) === 0
  )
}

/** The cells between two paragraphs, put into rows: a row ends where bars say so, or where words follow values. */
class CellRun {
  private readonly done: string[][] = []
  private row: string[] = []
  /** A cell whose bar has not come yet. */
  private begun = ''

  /** The bar in front of the row has been passed. */
  private isBegun: boolean

  /** `barFirst`: rows begin with a bar on a line of its own. */
  constructor(private readonly barFirst: boolean) {
    this.isBegun = !barFirst
  }

  line(line: string): void {
    const ends = ROW_END.test(line)
    const parts = (ends ? line.replace(ROW_END, '') : line).split('|')
    const rest = parts.pop() ?? ''
    for (const part of parts) {
      // Two values without a bar between them are no longer one.
      if (part.trim() !== '' && ![this.begun, part].some((text) => text === '' || HAN.test(text)))
        this.cell(this.taken(''))
      this.cell(this.taken(part))
    }
    this.begun += rest.trim()
    if (!ends) return
    // The first bar of “0 |||” ends the cell, of “0 | |||” it does not.
    const open = this.taken('')
    if (open !== '') this.cell(open)
    this.endRow()
  }

  piece(line: string): void {
    this.begun += line.trim()
  }

  rows(): GridCell[][] {
    this.endRow()
    return this.done.map((texts) => texts.map((text, column) => ({ text, column, colspan: 1, rowspan: 1 })))
  }

  /** The text of a cell whose bar has come; with nothing to add, what still waits for one. */
  taken(part: string): string {
    const text = `${this.begun}${part}`.trim()
    this.begun = ''
    return text
  }

  private cell(text: string): void {
    const holdsValues = this.row.some((each, at) => !isWords(each) && (at > 0 || each !== ''))
    if (isWords(text) && holdsValues) {
      if (this.barFirst && this.row.at(-1) === '') this.row.pop()
      this.endRow()
      this.isBegun = true
    }
    if (this.row.length > 0 || this.isBegun || text !== '') this.row.push(text)
    this.isBegun = true
  }

  private endRow(): void {
    if (this.row.length > 0) this.done.push(this.row)
    this.row = []
    this.isBegun = !this.barFirst
  }
}

/** 3件, 251000元, 无: what may stand in a number cell though it has letters. */
const VALUE_IN_WORDS =
  /^(?:[+-]?\d[\d,.]*\s*\(?(?:件|条|个|项|次|元|万元|亿元)\)?|暂?无|无此项|未统计|不涉及|不适用|没有|零)$/
const isWords = (text: string) => HAN.test(text) && !VALUE_IN_WORDS.test(text.normalize('NFKC'))
