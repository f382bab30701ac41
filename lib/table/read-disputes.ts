import type { ColumnSpec, TableSpec } from '../catalogue/form'
import type { Cell } from '../model/cell-value'
import type { Warning } from '../model/report'
import type { GridCell } from '../model/source-document'
import { forcedSplit, oneDigitEach } from './forced-split'
import { isPageNumber, type Line, splitTrailingValues } from './lines'
import { normalizeLabel } from './normalize-label'
import { isNumberToken, isValueCell } from './parse-cell-value'
import { type GridFrame, NOWHERE, placeCells, type Range, rowWidth, usualWidth } from './place-cells'
import { placeOf, readCells, unreadCells } from './row-reading'

export type DisputesRead = {
  /** Row id → its cells; empty when no numbers were found. */
  readonly rows: ReadonlyMap<string, readonly Cell[]>
  readonly warnings: readonly Warning[]
  readonly end: number
}

type Run = {
  readonly line: Line
  readonly at: number
  readonly cells: readonly GridCell[]
  readonly glued: boolean
}

/**
 * Reads table four: one line of fifteen numbers under three merged heads, or three lines of five under a head each.
 * Fewer numbers than columns are placed by markup columns or not at all.
 */
export function readDisputes(lines: readonly Line[], table: TableSpec): DisputesRead {
  const block = table.blocks[0]
  const outcomes = block?.columns ?? []
  const kinds = block?.rows ?? []
  const all = kinds.flatMap(() => [...outcomes])
  const runs = valueRuns(lines, outcomes)
  const found = headsContradict(lines, block)
    ? null
    : (singleLine(lines, runs, all) ?? oneToALine(lines, runs, all))
  if (found) {
    const rows = new Map(
      kinds.map((kind, at) => [kind.id, found.cells.slice(at * outcomes.length, (at + 1) * outcomes.length)]),
    )
    return { rows, warnings: [], end: found.end }
  }
  const threes = threeTables(lines, runs, kinds, outcomes)
  if (threes) return threes
  const last = runs.at(-1)
  if (!last) return { rows: new Map(), warnings: [], end: 0 }
  const reason = '数字连在一起或个数不是十五个，无法逐格确定'
  const unread = unreadCells(last.line, all, reason)
  const rows = new Map(
    kinds.map((kind, at) => [kind.id, unread.slice(at * outcomes.length, (at + 1) * outcomes.length)]),
  )
  const warning: Warning = {
    code: 'row-unread',
    message: `“${table.title}”未读：${reason}。`,
    place: placeOf(last.line, null),
  }
  return { rows, warnings: [warning], end: last.at + 1 }
}

/** Lines that hold values, or – in markup – the first line below the heads even when it is all blank. */
function valueRuns(lines: readonly Line[], outcomes: readonly ColumnSpec[]): Run[] {
  const runs: Run[] = []
  const names = outcomes.map((column) => normalizeLabel(column.label))
  for (const [at, line] of lines.entries()) {
    if (isPageNumber(line.text)) continue
    if (line.row !== null) {
      const values = valuesOf(line)
      const printed = values.filter((cell) => cell.text.trim() !== '')
      const underHeads =
        lines[at - 1]?.block === line.block && names.some((name) => lines[at - 1]?.normalized.includes(name))
      if (values.length !== line.cells.length && printed.length < outcomes.length) continue
      if (printed.length > 0 ? printed.every(isValueCell) : underHeads && values.length >= outcomes.length) {
        runs.push({ line, at, cells: values, glued: false })
      }
      continue
    }
    const { tokens, glued } = splitTrailingValues(line.text)
    if (!tokens.some(isNumberToken)) continue
    const cells = tokens.map((text, column) => ({ text, column, colspan: 1, rowspan: 1 }))
    runs.push({ line, at, cells, glued: glued || tokens.length < 5 })
  }
  return runs
}

/**
 * The cells of a row that are no words; where a row is told by what follows, those behind its last words. Words with a
 * digit (3注1) are a value that cannot be read: left out, an empty cell too many would take their place.
 */
function valuesOf(line: Line): readonly GridCell[] {
  const isValue = (cell: GridCell) =>
    !/\p{Script=Han}/u.test(cell.text) || /\d/.test(cell.text) || isValueCell(cell)
  if (!line.loose) return line.cells.filter(isValue)
  const behind = line.cells.slice(line.cells.findLastIndex((cell) => !isValue(cell)) + 1)
  const [first, ...rest] = behind
  return first?.text === '' && rest.every((cell) => cell.text !== '') ? rest : behind
}

function singleLine(lines: readonly Line[], runs: readonly Run[], all: readonly ColumnSpec[]) {
  for (const run of runs) {
    const isGrid = run.line.row !== null
    const ranges = isGrid && run.line.structured ? leafHeads(lines, run.at, all) : null
    const texts = run.cells.map((cell) => cell.text)
    const positions = isGrid
      ? placeCells(run.cells, all.length, frameOf(lines, run, ranges, all.length))
      : null
    if (positions) {
      const doubt = positions.doubtful ? '位置与表头不一致' : null
      const cells = readCells(run.line, all, positions.cells, doubt)
      return { cells, end: run.at + 1 }
    }
    if (!isGrid && texts.length === all.length) {
      const cells = readCells(
        run.line,
        all,
        run.cells.map((cell) => ({ text: cell.text, column: null })),
        null,
      )
      return { cells, end: run.at + 1 }
    }
    // Fifteen digits with zeros among them: the table prints its zeros, so no cell of the fifteen is empty. Where most
    // numbers stand apart, digits that do not are one number.
    const each =
      isGrid || texts.length > 2 || !texts.join('').includes('0') ? null : oneDigitEach(texts, all.length)
    const forced = isGrid ? null : (forcedSplit(texts, all.length) ?? each)
    if (forced) {
      const cells = readCells(
        run.line,
        all,
        forced.map((text) => ({ text, column: null })),
        each && forced === each
          ? '数字连在一起，位数与格数相同，按每格一位读出'
          : '数字连在一起，按唯一可能的拆分读出',
      )
      return { cells, end: run.at + 1 }
    }
  }
  return null
}

/** Text copied cell by cell: fifteen lines of one number each, one after the other and no other number in the table. */
function oneToALine(lines: readonly Line[], runs: readonly Run[], all: readonly ColumnSpec[]) {
  const [first, last] = [runs[0], runs.at(-1)]
  if (!first || !last || runs.length !== all.length) return null
  const between = lines.slice(first.at, last.at + 1)
  const alone = runs.every((run) => run.line.row === null && run.line.text.trim() === run.cells[0]?.text)
  if (!alone || between.filter((line) => line.text.trim() !== '').length !== all.length) return null
  const cells = runs.flatMap((run, at) =>
    readCells(
      run.line,
      all.slice(at, at + 1),
      [{ text: run.cells[0]?.text ?? '', column: null }],
      '一行一个数字，按先后次序读出',
    ),
  )
  return { cells, end: last.at + 1 }
}

/** A tab or pipe line with exactly as many fields as columns is as good as markup. */
function frameOf(
  lines: readonly Line[],
  run: Run,
  ranges: readonly Range[] | null,
  count: number,
): GridFrame {
  const width = usualWidth(lines.filter((line) => line.block === run.line.block).map((line) => line.cells))
  // A column that is empty in every row holds no value: with it, as many fields as columns are one too few.
  const rows = lines.filter((line) => line.row !== null)
  const isIndented = rows.length > 1 && rows.every((line) => line.cells[0]?.text.trim() === '')
  const isBegun = run.cells.length === count && (run.line.loose === 'filled' || run.cells[0]?.text !== '')
  return {
    structured: run.line.structured || (run.cells.length === count && !isIndented),
    ranges,
    aligned: rowWidth(run.line.cells) === width,
    filler: ranges !== null && (ranges.at(-1)?.to ?? 0) < width,
    // Of a line for each cell, a bar alone in front may begin the row instead of being an empty cell.
    flush: run.line.loose ? (isBegun ? 'sure' : 'no') : null,
    loose: run.line.loose,
    outside: NOWHERE,
  }
}

/** The lowest heads above the values, left to right: fifteen outcome names, or none. */
function leafHeads(lines: readonly Line[], at: number, all: readonly ColumnSpec[]): Range[] | null {
  const heads = headsOf(lines.slice(0, at), lines[at]?.block, namesOf(all))
  return heads.length === all.length
    ? heads.map(({ cell }) => ({ from: cell.column, to: cell.column + cell.colspan }))
    : null
}

const namesOf = (specs: readonly { readonly label: string }[]) =>
  specs.map((spec) => normalizeLabel(spec.label))

function headsOf(lines: readonly Line[], block: number | undefined, names: readonly string[]) {
  return lines
    .filter((line) => line.block === block && line.structured)
    .flatMap((line) => line.cells.map((cell, index) => ({ cell, name: line.names[index] ?? '' })))
    .filter(({ name }) => names.includes(name))
    .sort((a, b) => a.cell.column - b.cell.column)
}

/**
 * Whether kinds or outcomes are printed in another order than the form's: then order says nothing about the numbers.
 * Outcomes are judged in markup only, because extracted text scatters their words.
 */
function headsContradict(lines: readonly Line[], block: TableSpec['blocks'][number] | undefined): boolean {
  const kinds = namesOf(block?.rows ?? [])
  const outcomes = namesOf(block?.columns ?? [])
  const text = lines.map((line) => line.normalized).join('')
  const places = kinds.map((kind) => text.indexOf(kind))
  if (places.every((place) => place >= 0) && places.some((place, at) => place < (places[at - 1] ?? -1)))
    return true
  return [...new Set(lines.filter((line) => line.structured).map((line) => line.block))].some((grid) => {
    const printed = headsOf(lines, grid, outcomes).map(({ name }) => name)
    return (
      printed.length % outcomes.length === 0 &&
      printed.some((name, at) => name !== outcomes[at % outcomes.length])
    )
  })
}

/** Three separate tables, each under a heading that names its kind. */
function threeTables(
  lines: readonly Line[],
  runs: readonly Run[],
  kinds: TableSpec['blocks'][number]['rows'],
  outcomes: readonly ColumnSpec[],
): DisputesRead | null {
  const fives = runs.filter((run) => run.cells.length === outcomes.length && !run.glued)
  if (fives.length !== kinds.length) return null
  const rows = new Map<string, Cell[]>()
  let from = 0
  for (const [at, kind] of kinds.entries()) {
    const run = fives[at]
    if (!run) return null
    const above = lines.slice(from, run.at + 1).map((line) => line.normalized)
    if (!above.some((text) => text.includes(normalizeLabel(kind.key)))) return null
    from = run.at + 1
    rows.set(kind.id, readCells(run.line, outcomes, run.cells, null))
  }
  return { rows, warnings: [], end: from }
}
