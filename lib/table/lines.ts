import type { FormSpec } from '../catalogue/form'
import { FORMS } from '../catalogue/indicators'
import { PRINTED_HEADS } from '../catalogue/printed-heads'
import type { Grid, GridCell, SourceDocument } from '../model/source-document'
import { normalizeLabel } from './normalize-label'
import { isValueToken } from './parse-cell-value'

/** One line of the document as the table readers see it: a grid row, a paragraph, or a piece of a glued paragraph. */
export type Line = {
  readonly block: number
  /** Row inside the grid; null for a paragraph. */
  readonly row: number | null
  readonly cells: readonly GridCell[]
  readonly structured: boolean
  readonly loose: Grid['loose']
  readonly text: string
  /** Each cell's text without spaces and punctuation. */
  readonly names: readonly string[]
  readonly normalized: string
}

/** All lines of a document in order. */
export function toLines(document: SourceDocument): Line[] {
  return document.blocks.flatMap((block, at): Line[] =>
    block.kind === 'grid'
      ? block.rows.map((cells, row) => line(at, row, cells, block.structured, block.loose))
      : splitGlued(block.text).map((text) =>
          line(at, null, [{ text, column: 0, colspan: 1, rowspan: 1 }], false),
        ),
  )
}

function line(
  block: number,
  row: number | null,
  cells: readonly GridCell[],
  structured: boolean,
  loose?: Grid['loose'],
): Line {
  const text = cells
    .map((cell) => cell.text.replaceAll('\n', ''))
    .filter((each) => each !== '')
    .join(' ')
  const names = cells.map((cell) => normalizeLabel(cell.text))
  return { block, row, cells, structured, loose, text, names, normalized: names.join('') }
}

/** Signs that stand for one another in a label. */
const SAME_SIGNS = ['（(', '）)', '，,', '：:', '“”"', '.．、']
const flexible = (label: string) =>
  [...label]
    .map((char) => {
      const same = SAME_SIGNS.find((signs) => signs.includes(char))
      return same ? `[${same}]` : char.replace(/[*+?^${}|[\]\\/]/g, '\\$&')
    })
    .join('\\s*')
const LABELS = Object.values<FormSpec>(FORMS)
  .flatMap((form) => form.tables.slice(0, 2))
  .flatMap((table) =>
    table.blocks.flatMap((block) => [
      block.label,
      ...block.rows.flatMap((row) => [row.label, row.group ?? '']),
    ]),
  )
  .concat(PRINTED_HEADS.outcomes, PRINTED_HEADS.content)
  .filter((label) => label !== '')
/** A label that is the end of another one, 规范性文件 of 行政规范性文件, is one only where that does not stand. */
const alone = (label: string) =>
  LABELS.filter((other) => other !== label && other.endsWith(label))
    .map((other) => `(?<!${flexible(other.slice(0, -label.length))}\\s*)`)
    .join('') + flexible(label)
const SPLIT_AT = new RegExp(
  `(?=${[...new Set(LABELS)]
    .sort((a, b) => b.length - a.length)
    .map(alone)
    .join('|')}|[一二三四五六]、[^\\d。；，]{4,26}(?:情况|事项)|[（(]七[）)]总计)`,
  'g',
)
const SHORTEST_GLUED = 100
const SHORTEST_THREE = 300
const APPLICATION_KEYS = FORMS['2021'].tables[1].blocks[0].rows.map((row) => normalizeLabel(row.key))

const BLOCK_HEADS = FORMS['2021'].tables[0].blocks.map((block) => normalizeLabel(block.label))

/**
 * A page copied without line ends is one paragraph, or each of its tables is: it is cut before every printed label,
 * nothing else is changed.
 */
function splitGlued(text: string): string[] {
  if (text.length < SHORTEST_GLUED) return [text]
  const normalized = normalizeLabel(text)
  const holds = (keys: readonly string[], count: number) =>
    keys.filter((key) => normalized.includes(key)).length >= count
  const isThree = text.length >= SHORTEST_THREE && holds(APPLICATION_KEYS, 8)
  if (!isThree && !holds(BLOCK_HEADS, 3)) return [text]
  return text.split(SPLIT_AT).filter((piece) => piece.trim() !== '')
}

const PAGE_NUMBER =
  /^\s*[-—–]+\s*\d{1,3}\s*[-—–]+\s*$|^\s*第\s*\d{1,3}\s*页.*$|^\s*\d{1,3}\s*\/\s*\d{1,3}\s*$/
export const isPageNumber = (text: string): boolean => PAGE_NUMBER.test(text.normalize('NFKC'))

/** “75.”, “'”: pieces of a broken number among the values, so that their count says nothing. */
const NO_LETTERS = /^[^\p{L}]+$/u

/** The label of a line of text and the value tokens at its end. `glued`: digits follow the label without a space. */
export function splitTrailingValues(text: string): { label: string; tokens: string[]; glued: boolean } {
  const words = text.trim().split(/\s+/)
  const tokens: string[] = []
  let broken = false
  for (let last = words.at(-1) ?? ''; words.length > 0; last = words.at(-1) ?? '') {
    const isValue = isValueToken(last)
    if (!isValue && (words.length === 1 || !NO_LETTERS.test(last))) break
    broken ||= !isValue
    tokens.unshift(words.pop() ?? '')
  }
  if (broken) return { label: words.join(' '), tokens, glued: true }
  const label = words.join(' ')
  const glued = /^(.*?[\p{Script=Han}\p{Pe}\p{Pf}"”])([\d０-９][\d０-９.,]*)$/u.exec(label)
  if (!glued) return { label, tokens, glued: false }
  return { label: glued[1] ?? '', tokens: [glued[2] ?? '', ...tokens], glued: true }
}

/** The values a line begins with, before any word: a row printed with its numbers in front of its label. */
export function leadingValues(label: string): string {
  const words = label.trim().split(/\s+/)
  const first = words.findIndex((word) => !isValueToken(word))
  return words.slice(0, Math.max(first, 0)).join(' ')
}
