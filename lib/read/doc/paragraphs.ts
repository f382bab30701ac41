import type { WordFile } from './file-information'
import { type FormattedRun, formattedRuns, runAt } from './formatted-runs'
import type { PieceText } from './pieces'
import { type PropertyChange, propertyChanges } from './property-changes'
import { type RowShape, rowShape } from './row-shape'

/** A paragraph with its end mark, and what its end says of tables. */
export type MarkedParagraph = {
  readonly from: number
  /** Position of the mark that ends it. */
  readonly mark: number
  /** How many tables it lies in. */
  readonly depth: number
  readonly endsCell: boolean
  readonly endsRow: boolean
  /** For the end of a row: its cells, null when the file does not tell them. */
  readonly shape: RowShape | null
  /** Word prints a number or sign in front. */
  readonly listed: boolean
  /** The number of its style. */
  readonly style: number
}

const PARAGRAPH_INDEX = 13
/** Properties of paragraphs ([MS-DOC] 2.6.2). */
const IN_TABLE = 0x2416
const ROW_END = 0x2417
const DEPTH = 0x6649
const DEEPER = 0x664a
const INNER_CELL = 0x244b
const INNER_ROW_END = 0x244c
const LIST = 0x460b
const STYLE = 0x4600
/** Higher numbers say that a paragraph was taken out of its list. */
const LAST_LIST = 0x07fe
/** Properties too many for their page: the operand is where in the data stream they lie. */
const ELSEWHERE = new Set([0x6646, 0x6645, 0x646b])

const CELL_MARK = '\u0007'
/** Paragraph, cell or row, page or section. */
const MARKS = new Set(['\r', CELL_MARK, '\f'])
const MAX_DEPTH = 40

/** Cuts a story at its paragraph, cell, page and section marks. */
export class Paragraphs {
  private readonly runs: readonly FormattedRun[]

  constructor(
    private readonly file: WordFile,
    private readonly pieces: PieceText,
  ) {
    this.runs = formattedRuns(file.main, file.structure(PARAGRAPH_INDEX), 'paragraph')
  }

  between(start: number, end: number): MarkedParagraph[] {
    const found: MarkedParagraph[] = []
    let from = start
    for (let at = start; at < end; at += 1) {
      if (at < end - 1 && !MARKS.has(this.pieces.text[at] ?? '')) continue
      found.push(this.marked(from, at))
      from = at + 1
    }
    return found
  }

  private marked(from: number, mark: number): MarkedParagraph {
    const changes = this.changesAt(mark)
    const isCellMark = this.pieces.text[mark] === CELL_MARK
    const value = (code: number) => lastValue(changes, code)
    const inTable = value(IN_TABLE) > 0 || isCellMark
    const told = value(DEPTH) + value(DEEPER)
    const depth = Math.min(MAX_DEPTH, told > 0 ? told : inTable ? 1 : 0)
    const endsRow = depth > 1 ? value(INNER_ROW_END) > 0 : isCellMark && value(ROW_END) > 0
    return {
      from,
      mark,
      depth,
      endsRow,
      endsCell: !endsRow && (depth > 1 ? value(INNER_CELL) > 0 : isCellMark),
      shape: endsRow ? rowShape(changes) : null,
      listed: value(LIST) > 0 && value(LIST) <= LAST_LIST,
      style: value(STYLE) || (runAt(this.runs, this.pieces.place(mark).offset)?.style ?? 0),
    }
  }

  private changesAt(position: number): PropertyChange[] {
    const { offset, changes } = this.pieces.place(position)
    const list = runAt(this.runs, offset)?.list
    return [...(list ? propertyChanges(list) : []), ...propertyChanges(changes)].flatMap((change) =>
      ELSEWHERE.has(change.code) ? this.elsewhere(change) : [change],
    )
  }

  private elsewhere({ operand }: PropertyChange): PropertyChange[] {
    const { data } = this.file
    const at = operand.getUint32(0, true)
    if (!data || at + 2 > data.length) throw new RangeError('properties outside of the data stream')
    const length = new DataView(data.buffer, data.byteOffset, data.byteLength).getUint16(at, true)
    return propertyChanges(data.subarray(at + 2, at + 2 + length))
  }
}

function lastValue(changes: readonly PropertyChange[], code: number): number {
  const operand = changes.findLast((each) => each.code === code)?.operand
  if (!operand) return 0
  if (operand.byteLength >= 4) return operand.getInt32(0, true)
  return operand.byteLength >= 2 ? operand.getUint16(0, true) : operand.getUint8(0)
}
