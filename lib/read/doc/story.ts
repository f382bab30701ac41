import type { Block } from '../../model/source-document'
import { OBJECT, tableBlocks, withoutObjects } from '../word-table'
import type { MarkedParagraph } from './paragraphs'
import type { RunText } from './run-text'
import { columnsOfRows, type TwipRow } from './twip-columns'

type OpenTable = { rows: TwipRow[]; cells: Block[][]; cell: Block[] }

/** What stands at an anchor in the text: the blocks of a text box. */
export type Anchored = (position: number) => readonly Block[]

/** The blocks of one story: its paragraphs, and its tables by their cell and row marks. */
export function storyBlocks(
  paragraphs: readonly MarkedParagraph[],
  runs: RunText,
  anchored: Anchored = () => [],
): Block[] {
  const story = new Story(runs, anchored)
  for (const paragraph of paragraphs) story.take(paragraph)
  story.settle(0)
  return story.blocks
}

class Story {
  readonly blocks: Block[] = []
  private readonly open: OpenTable[] = []
  private pending = ''

  constructor(
    private readonly runs: RunText,
    private readonly anchored: Anchored,
  ) {}

  take(paragraph: MarkedParagraph): void {
    if (paragraph.depth !== this.open.length) this.settle(paragraph.depth)
    while (this.open.length < paragraph.depth) this.open.push({ rows: [], cells: [], cell: [] })
    const table = this.open.at(-1)
    const drawn = this.runs.drawings.length
    const text = this.pending + this.numbered(paragraph)
    const deleted = this.runs.isDeleted(paragraph.mark)
    this.pending = ''
    if (table && paragraph.endsRow) {
      if (!deleted) table.rows.push({ shape: paragraph.shape, contents: table.cells })
      table.cells = []
      table.cell = []
      return
    }
    // A deleted paragraph mark: the next paragraph goes on in this one.
    if (deleted && !paragraph.endsCell) this.pending = text
    else this.emit([{ kind: 'paragraph', text }])
    for (const anchor of this.runs.drawings.slice(drawn)) this.emit(this.anchored(anchor))
    if (table && paragraph.endsCell) {
      table.cells.push(table.cell)
      table.cell = []
    }
  }

  /** Closes the tables deeper than a depth. Cells behind the last row mark are a row whose cells are not told. */
  settle(depth: number): void {
    if (this.pending !== '') this.emit([{ kind: 'paragraph', text: this.pending }])
    this.pending = ''
    while (this.open.length > depth) {
      const table = this.open.pop()
      if (!table) return
      const rest = table.cell.length > 0 ? [...table.cells, table.cell] : table.cells
      const all = rest.length > 0 ? [...table.rows, { shape: null, contents: rest }] : table.rows
      const { rows, structured } = columnsOfRows(all)
      this.emit(tableBlocks(rows, structured))
    }
  }

  /** Automatic numbers are not counted here: in a cell without words a sign stands for what Word prints in front. */
  private numbered(paragraph: MarkedParagraph): string {
    const { listed } = paragraph
    const text = this.runs.read(paragraph)
    return listed && this.open.length > 0 && !/\p{Script=Han}/u.test(text) ? `${OBJECT}${text}` : text
  }

  private emit(blocks: readonly Block[]): void {
    const cell = this.open.at(-1)?.cell
    if (cell) cell.push(...blocks)
    else this.blocks.push(...blocks.flatMap(withoutObjects))
  }
}
