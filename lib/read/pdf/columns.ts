import type { Grid, GridCell, PagePart } from '../../model/source-document'
import { around, type Box } from './geometry'
import type { FlowLine } from './page-flow'
import { lineText, standsApart, type TextLine } from './text-lines'

/** A run of lines without ruling lines as a grid, or a line that is none of it. */
export type LineOrGrid = FlowLine | { readonly kind: 'grid'; readonly grid: Grid }

type Word = Box & { readonly text: string }
/** A line as what stands before its values, and the values at its end. */
export type ValueLine = { readonly at: number; readonly label: string; readonly values: readonly Word[] }

const VALUE = /^(?:[+-]?\d[\d,.]*|[-—–/]|无)$/
/** Fewer columns are written in sentences too; for them the order of the values must do. */
const MIN_COLUMNS = 3
/** Complete rows it takes to know where columns stand. */
const MIN_ROWS = 2
/** Lines a broken label may take between two rows, and how long such a line may be. */
const LABEL_LINES = 4
const LABEL_LENGTH = 32
/** Lines nearer than this, in heights of print, may be lines of one row. */
const NEAR = 3

/**
 * Finds tables without ruling lines: rows of the same number of values whose places never overlap from column to column.
 * Rows with fewer values enter when each value stands in one column. Where columns cannot be told apart, the lines stay text.
 * `place` tells where a box lies on the page as it is seen.
 */
export function findColumns(lines: readonly FlowLine[], place: (box: Box) => PagePart): LineOrGrid[] {
  const rows = lines.map((item, at) => valueLine(item.line, at)).filter((row) => row.values.length > 0)
  const found: LineOrGrid[] = []
  let next = 0
  for (const group of groupsOf(rows, lines)) {
    const columns = columnsOf(group)
    const placed = columns && group.map((row) => placedRow(row, lines[row.at]?.line, columns, place))
    const [first, last] = [group[0]?.at ?? 0, group.at(-1)?.at ?? -1]
    if (!placed || placed.some((row) => row === null) || isBroken(group, lines)) continue
    found.push(...lines.slice(next, first))
    const byLine = new Map(group.map((row, at) => [row.at, placed[at] ?? []]))
    const all = lines
      .slice(first, last + 1)
      .map((item, at) => byLine.get(first + at) ?? labelRow(item, place))
    found.push({ kind: 'grid', grid: { kind: 'grid', rows: all, structured: false } })
    next = last + 1
  }
  return [...found, ...lines.slice(next)]
}

/** Where the values at the end of a line begin, and what stands before them. */
export function valueLine(line: TextLine, at: number): ValueLine {
  const words = wordsOf(line)
  let first = words.length
  while (first > 0 && VALUE.test(words[first - 1]?.text ?? '')) first -= 1
  return {
    at,
    label: words
      .slice(0, first)
      .map((word) => word.text)
      .join(' '),
    values: words.slice(first),
  }
}

function wordsOf(line: TextLine): Word[] {
  const words: TextLine['glyphs'][number][][] = []
  for (const [at, glyph] of line.glyphs.entries()) {
    const before = line.glyphs[at - 1]
    if (before && !standsApart(before, glyph)) words.at(-1)?.push(glyph)
    else words.push([glyph])
  }
  return words.map((glyphs) => ({ ...around(glyphs), text: lineText({ ...line, glyphs }) }))
}

/** Rows that follow each other with at most the lines of a broken label between them, as wide as the widest is often. */
function groupsOf(rows: readonly ValueLine[], lines: readonly FlowLine[]): ValueLine[][] {
  const groups: ValueLine[][] = []
  for (const row of rows) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && belongTogether(last, row, lines)) group.push(row)
    else groups.push([row])
  }
  return groups
}

function belongTogether(before: ValueLine, row: ValueLine, lines: readonly FlowLine[]): boolean {
  const between = lines.slice(before.at + 1, row.at)
  return (
    between.length <= LABEL_LINES &&
    between.every(({ text }) => text.length <= LABEL_LENGTH && !/[。；]/.test(text))
  )
}

/**
 * Whether values of one row stand on several lines: a line and the next but near one share no column, or digits stand
 * straight below digits without a label between. Then nobody can tell which lines make a row.
 */
function isBroken(rows: readonly ValueLine[], lines: readonly FlowLine[]): boolean {
  return rows.some((row, at) => {
    const next = rows[at + 1]
    const [line, below] = [lines[row.at]?.line, next && lines[next.at]?.line]
    if (!next || !line || !below || below.y0 - line.y0 > NEAR * line.size) return false
    const shared = row.values.some((value) =>
      next.values.some((other) => value.x0 <= other.x1 && value.x1 >= other.x0),
    )
    return !shared || (row.values.length !== next.values.length && (row.label === '' || next.label === ''))
  })
}

/** Where the columns stand, from the rows that fill all of them; null when two of them overlap anywhere. */
function columnsOf(rows: readonly ValueLine[]): Box[] | null {
  const width = Math.max(...rows.map((row) => row.values.length))
  const complete = rows.filter((row) => row.values.length === width)
  if (width < MIN_COLUMNS || complete.length < MIN_ROWS) return null
  const columns = Array.from({ length: width }, (_, at) =>
    around(complete.flatMap((row) => row.values[at] ?? [])),
  )
  return columns.every((column, at) => at === 0 || column.x0 > (columns[at - 1]?.x1 ?? 0)) ? columns : null
}

/** The row's label and its values in their columns; null when a value stands in none or in two, or beside another. */
function placedRow(
  row: ValueLine,
  line: Box | undefined,
  columns: readonly Box[],
  place: (box: Box) => PagePart,
): GridCell[] | null {
  const parts = (box: Partial<Box>) => (line ? { parts: [place({ ...line, ...box })] } : {})
  const [first] = row.values.length > 0 ? row.values : columns
  const label = parts(first ? { x1: first.x0 } : {})
  const cells: GridCell[] = [{ text: row.label, column: 0, colspan: 1, rowspan: 1, ...label }]
  const used = new Set<Word>()
  for (const [at, column] of columns.entries()) {
    const here = row.values.filter((value) => value.x0 <= column.x1 && value.x1 >= column.x0)
    const [value] = here
    if (here.length > 1 || (value && used.has(value))) return null
    if (value) used.add(value)
    const { x0, x1 } = value ?? column
    cells.push({ text: value?.text ?? '', column: at + 1, colspan: 1, rowspan: 1, ...parts({ x0, x1 }) })
  }
  return used.size === row.values.length ? cells : null
}

const labelRow = ({ text, line }: FlowLine, place: (box: Box) => PagePart): GridCell[] => [
  { text, column: 0, colspan: 1, rowspan: 1, parts: [place(line)] },
]
