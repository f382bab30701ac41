import { DISPUTE_TABLE } from '../catalogue/dispute-table'
import type { TableId } from '../catalogue/form'
import { FORMS } from '../catalogue/indicators'
import type { Line } from './lines'
import { normalizeLabel } from './normalize-label'

/** Lines [from, to) in which a table is looked for. */
export type Region = { readonly from: number; readonly to: number }

const [FIRST, LAST] = [
  FORMS['2021'].tables[1].blocks[0].rows.at(0),
  FORMS['2021'].tables[1].blocks[0].rows.at(-1),
]
const FIRST_ROW = normalizeLabel(FIRST?.key ?? '')
const LAST_ROW = normalizeLabel(LAST?.key ?? '')
/** A label with its values behind it, signs and misread digits among them: no sentence goes on so. */
const rowLine = (label: string) =>
  new RegExp(`^[一四]?${label}(?:数量?)?(?:[\\da-z〇○]|无|未统计|不涉及|不适用|无此项)*$`, 'i')
const FIRST_ROW_LINE = rowLine(FIRST_ROW)
const LAST_ROW_LINE = rowLine(LAST_ROW)
const FIRST_BLOCK = /^第二十条第一项/
const BLOCK_HEAD = /^第二十条第[一五六八九]项/
const DOCUMENT_HEADS = [FORMS['2021'], FORMS['2019']].flatMap((form) =>
  form.tables[0].blocks[0].columns.map((column) => normalizeLabel(column.label)),
)
const OUTCOME_HEADS = DISPUTE_TABLE.blocks[0].columns.map((column) => normalizeLabel(column.label))
const DISPUTE_KINDS = DISPUTE_TABLE.blocks[0].rows.map((row) => normalizeLabel(row.key))
const DISPUTE_HEAD_LINE = new Set([`${DISPUTE_KINDS[0]}行政诉讼`, DISPUTE_KINDS[0]])
/** A row of table two ends the walk back when the heading of section three is missing. */
const BLOCK_ROW = new RegExp(
  FORMS['2021'].tables[0].blocks
    .flatMap((block) => block.rows.map((row) => normalizeLabel(row.key)))
    .join('|'),
)
const NEXT_SECTION = /^[五六][、.．]|^\(?[一二]\)?主要问题/

/**
 * Where the three tables stand, found by what only they print, because every section heading also occurs in the preamble.
 * Table two begins at its first article line or head, table three at its first row, table four behind table three.
 */
export function regionsOf(lines: readonly Line[]): Readonly<Record<TableId, Region | null>> {
  const three = lines.findIndex((line, at) => isFirstRow(line) || beginsFirstRow(lines, at))
  const two = lines.findIndex((line, at) => (three < 0 || at < three) && isBlockHead(line))
  const afterThree = three >= 0 ? three : two
  const four = lines.findIndex(
    (line, at) => at > afterThree && (isDisputeHead(line) || beginsDisputeHead(lines, at)),
  )
  const last = three < 0 ? -1 : findLastRow(lines, three, four)
  const fourEnd =
    four < 0
      ? -1
      : lines.findIndex((line, at) => at > four && line.row === null && NEXT_SECTION.test(line.text))
  return {
    disclosure:
      two < 0
        ? null
        : { from: two, to: firstAfter(two, [headingThree(lines, two), three, four, lines.length]) },
    applications:
      three < 0
        ? null
        : { from: headOfThree(lines, three), to: firstAfter(three, [last, four, lines.length]) },
    disputes: four < 0 ? null : { from: four, to: fourEnd < 0 ? lines.length : fourEnd },
  }
}

/** How many sets of the three tables a document holds: more than one, and none can be told to be this report's. */
export function tableSets(lines: readonly Line[]): Readonly<Record<TableId, number>> {
  const count = (isStart: (line: Line) => boolean) => lines.filter(isStart).length
  return {
    disclosure: count((line) => FIRST_BLOCK.test(line.normalized)),
    applications: count(isFirstRow),
    disputes: count((line) => isTableLine(line) && DISPUTE_HEAD_LINE.has(line.normalized)),
  }
}

/** The first row of table three as a row: in running text its label alone or with its values, never a sentence. */
const isFirstRow = (line: Line) =>
  line.row !== null ? line.normalized.includes(FIRST_ROW) : FIRST_ROW_LINE.test(line.normalized)
/** A few characters to a line, from `at` on, put together; empty where the line is no such piece. */
function brokenText(lines: readonly Line[], at: number): string {
  const pieces = lines.slice(at, at + MOST_PIECES)
  const other = pieces.findIndex((line) => line.row !== null || !PIECE.test(line.text.normalize('NFKC')))
  return pieces
    .slice(0, other < 0 ? MOST_PIECES : other + 1)
    .map((line) => line.normalized)
    .join('')
}
const MOST_PIECES = 10
/** A piece of a broken label or head: words, no sentence, no number. */
const PIECE = /^\s*[^\d。；]{1,20}$/

/** The first row's label broken over lines, its values behind or on the lines below. */
const beginsFirstRow = (lines: readonly Line[], at: number) => FIRST_ROW_BROKEN.test(brokenText(lines, at))
const FIRST_ROW_BROKEN = new RegExp(`^一?${FIRST_ROW}数量`)
/** 行政复 / 议 / 行政诉 / 讼. */
const beginsDisputeHead = (lines: readonly Line[], at: number) => {
  const text = brokenText(lines, at)
  const behind = [OUTCOME_HEADS[0], DISPUTE_KINDS[1]]
  return [...DISPUTE_HEAD_LINE].some((head) => behind.some((next) => text.startsWith(`${head}${next}`)))
}
const isBlockHead = (line: Line) =>
  isTableLine(line) &&
  ((BLOCK_HEAD.test(line.normalized) && (line.row !== null || line.normalized.length < 40)) ||
    isDocumentHead(line))

/** Long running prose may name a row; a table line is short, or a grid row, or a piece of a glued page. */
const isTableLine = (line: Line) => line.row !== null || line.text.length < 90
const isDocumentHead = (line: Line) =>
  DOCUMENT_HEADS.filter((head) => line.normalized.includes(head)).length >= 2
const isDisputeHead = (line: Line) =>
  (isTableLine(line) && DISPUTE_HEAD_LINE.has(line.normalized)) ||
  (!line.text.includes('。') && OUTCOME_HEADS.filter((head) => line.normalized.includes(head)).length >= 3)
const firstAfter = (from: number, candidates: readonly number[]) =>
  Math.min(...candidates.filter((each) => each > from))

/**
 * The line behind the values of the last row: they may stand on the lines after its label. A table or part of one printed
 * twice ends with its second last row, so that both are seen.
 */
function findLastRow(lines: readonly Line[], from: number, four: number): number {
  const to = four < 0 ? lines.length : four
  const own = lines.slice(from, to)
  const first = own.findIndex((line) => line.normalized.includes(LAST_ROW))
  const again = own.findLastIndex((line) =>
    line.row === null ? LAST_ROW_LINE.test(line.normalized) : line.normalized.includes(LAST_ROW),
  )
  if (first < 0) return -1
  const row = from + Math.max(first, again)
  const behind = lines.slice(row + 1, to).findIndex((line) => /[^\d\s]/.test(line.text.normalize('NFKC')))
  // Text copied cell by cell has a line for each number.
  return Math.min(Math.max(row + 4, row + 1 + (behind < 0 ? 0 : Math.min(behind, MOST_LINES))), to)
}

/** Seven numbers with an empty line between. */
const MOST_LINES = 14
const SECTION_THREE = normalizeLabel(FORMS['2021'].tables[1].title).slice(0, 5)
const HEAD_FRAGMENT = 45

/** The heading of section three ends table two: a number among the heads below it is no value of the last row above. */
const headingThree = (lines: readonly Line[], two: number): number =>
  lines.findIndex(
    (line, at) =>
      at > two &&
      line.row === null &&
      line.text.length <= HEAD_FRAGMENT &&
      line.normalized.includes(SECTION_THREE),
  )

/** Head rows of the same grid, or the short lines a broken head leaves between the section heading and the first row. */
function headOfThree(lines: readonly Line[], three: number): number {
  const first = lines[three]
  let from = three
  for (let line = lines[from - 1]; line; line = lines[from - 1]) {
    const sameGrid = first?.row !== null && line.block === first?.block
    const fragment =
      line.row === null && line.text.length <= HEAD_FRAGMENT && !line.normalized.includes(SECTION_THREE)
    if (!sameGrid && (!fragment || three - from > 40 || BLOCK_ROW.test(line.normalized))) return from
    from -= 1
  }
  return from
}
