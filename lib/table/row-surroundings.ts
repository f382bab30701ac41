import type { TableSpec } from '../catalogue/form'
import type { Cell } from '../model/cell-value'
import { isPageNumber, type Line, splitTrailingValues } from './lines'
import { normalizeLabel } from './normalize-label'
import { isNumberToken, isValueToken } from './parse-cell-value'

/** Identity of a line; the lines of one glued paragraph share one. */
export const lineKey = (line: { readonly block: number; readonly row: number | null } | null | undefined) =>
  `${line?.block}:${line?.row}`

type RowLabel = { readonly id: string; readonly label: string }
/** `opening`: where a label may begin behind something else. */
type RowLabels = { readonly labels: readonly RowLabel[]; readonly opening: RegExp }
const LABELS = new WeakMap<TableSpec, RowLabels>()

function labelsOf(table: TableSpec): RowLabels {
  const known = LABELS.get(table)
  if (known) return known
  const rows = table.blocks.flatMap((block) => block.rows)
  const labels = rows.flatMap(({ id, label, aliases }) =>
    [label, ...(aliases ?? [])].map((each) => ({ id, label: normalizeLabel(each) })),
  )
  const openings = new Set(labels.map(({ label }) => label.slice(0, 2)))
  const found = { labels, opening: new RegExp(`.(?:${[...openings].join('|')})`) }
  LABELS.set(table, found)
  return found
}

/** Longer lines are prose or a glued page, which is cut at its labels. */
const LONGEST_LABELS = 90

/**
 * Rows whose label ends where, on the same line or in the same cell, the next one begins: their numbers may be two rows'.
 * Running text: the ids of both. Grids: ids with the line's key, `disclosed@4:7`.
 */
export function rowsRunTogether(lines: readonly Line[], table: TableSpec): ReadonlySet<string> {
  const found = new Set<string>()
  const { labels, opening } = labelsOf(table)
  for (const line of lines) {
    for (const name of line.row === null ? [line.normalized] : line.names) {
      if (name.length > LONGEST_LABELS || !opening.test(name)) continue
      for (const id of labelsMeeting(name, labels))
        found.add(line.row === null ? id : `${id}@${lineKey(line)}`)
    }
  }
  return found
}

function labelsMeeting(text: string, labels: readonly RowLabel[]): string[] {
  return labels.flatMap(({ id, label }) => {
    const { rest, known } = behindLabel(text, label)
    if (rest.length < 2) return []
    const next = labels.find(
      (each) => each.id !== id && (known < 2 ? rest === each.label : begins(rest, each.label)),
    )
    return next ? [id, next.id] : []
  })
}

const begins = (text: string, label: string) =>
  label.startsWith(text) || (label.length > 2 && text.startsWith(label.slice(0, 4)))

/** What follows a label in a text, or its last `known` characters at the beginning: the last piece of a broken label. */
function behindLabel(text: string, label: string): { rest: string; known: number } {
  const at = text.indexOf(label)
  if (at >= 0 && label.length > 2) return { rest: text.slice(at + label.length), known: label.length }
  for (let known = label.length - 1; known >= 1; known -= 1)
    if (text.startsWith(label.slice(-known))) return { rest: text.slice(known), known }
  return { rest: '', known: 0 }
}

/** How far above its numbers a label may stand in running text. */
const REACH = 6

/** Numbers on a line without their label, which stands above the head of another block: they are that block's. */
export function isBeyondHead(
  cell: Cell | undefined,
  id: string,
  lines: readonly Line[],
  table: TableSpec,
): boolean {
  const place = cell?.place
  if (!place || table.id !== 'disclosure') return false
  const heads = table.blocks.map(({ label }) => normalizeLabel(label))
  const same = lines.filter((line) => line.block === place.block && line.row === place.row)
  const [line] = same
  const own = labelsOf(table).labels.filter((each) => each.id === id)
  if (!line || same.length > 1 || own.some((each) => resembles(line.normalized, each.label))) return false
  const at = lines.indexOf(line)
  const above = lines.slice(Math.max(0, at - REACH), at).map((each) => each.normalized)
  // The label may be broken over lines, the last of them that of the numbers.
  const down = (from: number) => above.slice(from).join('') + line.normalized
  const label = above.findLastIndex((_, from) => own.some((each) => down(from).includes(each.label)))
  return above.slice(label + 1).some((text) => heads.some((head) => text.startsWith(head)))
}

/** More than half of a label's characters stand in the text. */
const resembles = (text: string, label: string) =>
  [...label].filter((char) => text.includes(char)).length > label.length / 2

const OTHER_YEAR = /上年|去年/
/** 二、上年结转…, the row every table three prints, also broken or beside its number. */
const CARRIED_IN = /二上年|上年度?(?:末|底)?结(?!果)/g
/** A head is short and ends no sentence. */
const LONGEST_HEAD = 60

/** Whether columns of another year stand among the rows: then the order of values says nothing. */
export function hasOtherYear(lines: readonly Line[], claimed: ReadonlySet<string>): boolean {
  const last = lines.findLastIndex((line) => claimed.has(lineKey(line)))
  return lines
    .slice(0, Math.max(0, last))
    .some(
      ({ text, row, normalized }) =>
        OTHER_YEAR.test(normalized.replace(CARRIED_IN, '')) &&
        (row !== null || (text.length < LONGEST_HEAD && !/[。，；]/.test(text))),
    )
}

/** A page number stands alone; 199 / 193 in three cells is none. */
const isPageLine = (line: Line) =>
  isPageNumber(line.text) && line.cells.filter((cell) => cell.text.trim() !== '').length === 1

const WHOLE_RUN = 10

/** Whether table four prints another line of numbers than the one that was read: all of them, or some in the same grid. */
export function hasSecondRun(lines: readonly Line[], claimed: ReadonlySet<string>): boolean {
  const isClaimed = (line: Line) => claimed.has(lineKey(line))
  const grids = new Set(
    lines.filter((line) => line.row !== null && isClaimed(line)).map((line) => line.block),
  )
  return lines.some((line) => {
    if (isClaimed(line) || isPageLine(line)) return false
    const words = line.cells.flatMap((cell) => cell.text.split(/\s+/))
    return words.filter(isNumberToken).length >= (grids.has(line.block) ? 1 : WHOLE_RUN)
  })
}

/** Two values in the text of one cell. */
export const holdsTwo = (text: string): boolean => text.trim().split(/\s+/).filter(isValueToken).length > 1

/** So many rows up and down a number may belong: the next one may have slipped in between. */
const NEAR = 2

const hasValue = (line: Line) =>
  !isPageLine(line) && line.cells.some((cell) => cell.text.split(/\s+/).some(isValueToken))
const words = (line: Line) => line.names.filter((name) => /\p{Script=Han}{2}/u.test(name)).join()

/**
 * What the rows above and below a grid row say of it. `blanks`: its blanks may be filled there, by numbers no row claims or
 * two to a cell. `twin`: a row of the same name stands there unclaimed, and which of the two is meant is open.
 */
export function neighbours(
  place: { readonly block: number; readonly row: number | null },
  lines: readonly Line[],
  claimed: ReadonlySet<string>,
): { blanks: boolean; twin: boolean } {
  const at = lines.findIndex((line) => line.block === place.block && line.row === place.row)
  const own = lines[at]
  if (place.row === null || !own) return { blanks: false, twin: false }
  const near = lines
    .slice(Math.max(0, at - NEAR), at + NEAR + 1)
    .filter((line) => line !== own && line.row !== null)
  const homeless = near.filter((line) => !claimed.has(lineKey(line)) && hasValue(line))
  return {
    blanks:
      homeless.length > 0 || near.some((line) => line.cells.filter((cell) => holdsTwo(cell.text)).length > 1),
    twin: words(own) !== '' && homeless.some((line) => words(line) === words(own)),
  }
}

/** Digits and what is printed with them; 数量 alone names no row. */
const ONLY_NUMBERS =
  /^(?:[\d\s.,，．、()]|件|条|万?元|数量|总数)*\d(?:[\d\s.,，．、()]|件|条|万?元|数量|总数)*$/

/** A digit behind the rest of a label or a side head: the last of a number that its narrow cell broke. */
function isLastDigit(text: string): boolean {
  const { label, tokens } = splitTrailingValues(text)
  const [token = ''] = tokens
  return tokens.length === 1 && /^\d$/.test(token.normalize('NFKC')) && /^[^。；\d]{0,12}$/.test(label)
}

/** A line of numbers without the label of a row; the side head of a group may stand in front of them. */
function isLoose(line: Line, groups: ReadonlySet<string>): boolean {
  if (line.row === null && isLastDigit(line.text)) return true
  const own = line.cells.filter((_, at) => !groups.has(line.names[at] ?? ''))
  return ONLY_NUMBERS.test(
    own
      .map((cell) => cell.text)
      .join(' ')
      .normalize('NFKC'),
  )
}

/**
 * Whether numbers that no row claims stand beside a row, directly in running text and up to two rows away in a grid: they
 * may hold the rest of one of its numbers (3 / 7 for 37), which cannot be told from a bare page number.
 */
export function besideLooseNumbers(
  place: { readonly block: number; readonly row: number | null },
  lines: readonly Line[],
  claimed: ReadonlySet<string>,
  table: TableSpec,
): boolean {
  const groups = new Set(
    table.blocks.flatMap((block) =>
      [block.label, ...block.rows.map((row) => row.group ?? '')].map(normalizeLabel),
    ),
  )
  const isOwn = (line: Line) => lineKey(line) === lineKey(place)
  // Words between the two may be the rest of a broken label: only lines with numbers are counted.
  const numbered = lines.filter(
    (line) => isOwn(line) || (/\d/.test(line.text.normalize('NFKC')) && !isPageLine(line)),
  )
  const reach = place.row === null ? 1 : NEAR
  const [first, last] = [numbered.findIndex(isOwn), numbered.findLastIndex(isOwn)]
  return numbered
    .slice(Math.max(0, first - reach), last + reach + 1)
    .some((line) => !claimed.has(lineKey(line)) && isLoose(line, groups))
}
