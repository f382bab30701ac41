import { FlushRows } from './flush-rows'
import { labelOfCells } from './label-of-cells'
import type { Line } from './lines'
import { isNumberToken } from './parse-cell-value'
import {
  type GridFrame,
  headRanges,
  holdsHead,
  NOWHERE,
  type Range,
  rowWidth,
  sharedColumns,
  usualWidth,
} from './place-cells'
import type { RowTarget } from './row-target'

/** What the grids of a region tell about where its columns stand; found once per grid. */
export class GridFrames {
  private readonly columns = new Map<string, Range[] | null>()
  private readonly widths = new Map<number, number>()
  /** Columns with values left of the first head, by grid and head. */
  private readonly outside = new Map<string, ReadonlySet<number>>()
  /** Rows of one kind by their grid. */
  private readonly kinds = new Map<string, readonly Extent[]>()

  private readonly flushRows: FlushRows

  constructor(
    private readonly lines: readonly Line[],
    private readonly targets: readonly RowTarget[],
  ) {
    this.flushRows = new FlushRows(lines, targets)
  }

  /** The frame of one row of a grid; `at` is its index among the lines. */
  frameOf(line: Line, at: number, target: RowTarget): GridFrame {
    const ranges = this.rangesFor(line, at, target)
    const width = this.widthOf(line.block)
    return {
      structured: line.structured,
      ranges,
      aligned: rowWidth(line.cells) === width && (line.structured || this.standsWithItsKind(line)),
      filler: (ranges?.at(-1)?.to ?? 0) < width,
      loose: line.loose,
      flush: line.structured ? null : this.flushRows.flushOf(line, target.columns.length),
      outside: line.structured && ranges ? this.outsideOf(line.block, ranges[0]?.from ?? 0) : NOWHERE,
    }
  }

  private outsideOf(block: number, first: number): ReadonlySet<number> {
    const key = `${block}:${first}`
    const known = this.outside.get(key)
    if (known) return known
    const found = new Set(
      this.lines
        .filter((each) => each.block === block)
        .flatMap((each) => labelOfCells(each.cells, this.targets, Number.MAX_SAFE_INTEGER)?.cells ?? [])
        .filter((cell) => cell.column + cell.colspan <= first && isNumberToken(cell.text))
        .map((cell) => cell.column),
    )
    this.outside.set(key, found)
    return found
  }

  private widthOf(block: number): number {
    const known = this.widths.get(block)
    if (known !== undefined) return known
    const width = usualWidth(this.lines.filter((each) => each.block === block).map((each) => each.cells))
    this.widths.set(block, width)
    return width
  }

  /**
   * Whether a row begins and ends in the columns where most rows of its kind do (一、 …, （一） …, 1. …). Behind a lost
   * row or cell it may stand a column off, or lack one, and still be as wide as its neighbours.
   */
  private standsWithItsKind(line: Line): boolean {
    const own = extentOf(line)
    if (!own) return true
    const key = `${line.block} ${own.kind}`
    const alike = this.kinds.get(key) ?? this.extents(line.block, own.kind)
    this.kinds.set(key, alike)
    return (
      own.from === mostOften(alike.map(({ from }) => from)) && own.to === mostOften(alike.map(({ to }) => to))
    )
  }

  private extents(block: number, kind: number): Extent[] {
    const rows = this.lines.filter((each) => each.block === block).map(extentOf)
    return rows.flatMap((row) => (row?.kind === kind ? [row] : []))
  }

  /**
   * Column ranges. Markup: the printed heads above, else the columns complete rows share. Tabs and pipes: the shared
   * columns; the heads only for a short table that stands flush left, since they often have moved against the rows.
   */
  private rangesFor(line: Line, at: number, target: RowTarget): Range[] | null {
    const shared = this.shared(line, target)
    if (shared && !line.structured) return shared
    const heads = this.headsAbove(line, at, target)
    if (!heads || line.structured) return heads ?? shared
    const flush = heads.every((range, column) => range.from === column + 1)
    return flush && target.columns.length <= 3 ? heads : null
  }

  private headsAbove(line: Line, at: number, target: RowTarget): Range[] | null {
    const above: Line[] = []
    for (let up = at - 1; up >= 0; up -= 1) {
      const candidate = this.lines[up]
      if (!candidate || !this.continues(candidate, line)) return null
      if (candidate.row === null || !holdsHead(candidate, target.columns)) continue
      above.push(candidate)
      const ranges = headRanges(above, target.columns)
      if (ranges) return ranges
    }
    return null
  }

  /** The same grid, or one of the same width that this one goes on from behind a page break. */
  private continues(above: Line, line: Line): boolean {
    if (above.block === line.block || above.row === null) return true
    return above.structured && line.structured && this.widthOf(above.block) === this.widthOf(line.block)
  }

  private shared(line: Line, target: RowTarget): Range[] | null {
    const key = `${line.block}:${target.columns.length}`
    const known = this.columns.get(key)
    if (known !== undefined) return known
    const complete = this.lines
      .filter((each) => each.block === line.block)
      .flatMap((each) => {
        const labelled = labelOfCells(each.cells, this.targets, Number.MAX_SAFE_INTEGER)
        const values = labelled?.cells.filter((cell) => cell.text.trim() !== '') ?? []
        return labelled?.match.target.columns.length === target.columns.length &&
          values.length === target.columns.length
          ? [values]
          : []
      })
    const ranges = sharedColumns(complete)
    this.columns.set(key, ranges)
    return ranges
  }
}

const KINDS = [/^[一二三四]\s*、/, /^[（(]\s*[一二三四五六七]\s*[)）]/, /^[1-9]\s*[.．、]/]

/** The kind of enumerator a row begins with, the column of its label, and the one behind its last cell. */
type Extent = { readonly kind: number; readonly from: number; readonly to: number }
function extentOf({ cells }: Line): Extent | null {
  const first = cells.find(({ text }) => text.trim() !== '')
  const kind = KINDS.findIndex((each) => each.test(first?.text.trim() ?? ''))
  return first && kind >= 0 ? { kind, from: first.column, to: rowWidth(cells) } : null
}

function mostOften(numbers: readonly number[]): number {
  const times = (number: number) => numbers.filter((each) => each === number).length
  return numbers.reduce((best, each) => (times(each) > times(best) ? each : best), numbers[0] ?? 0)
}
