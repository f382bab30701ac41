import type { Cell } from '../model/cell-value'
import type { Warning } from '../model/report'
import { DigitRuns } from './digit-runs'
import { forcedSplit } from './forced-split'
import { GridFrames } from './grid-frames'
import { labelDoubt, type Waiting } from './label-doubt'
import { labelOfCells } from './label-of-cells'
import { isPageNumber, type Line, leadingValues, splitTrailingValues } from './lines'
import { inHeadUnit } from './money-unit'
import { normalizeLabel } from './normalize-label'
import { isNumberToken, isValueCell, UNREAD } from './parse-cell-value'
import { placeCells } from './place-cells'
import { placeOf, printedTwice, readCells, sameValues, unreadCells } from './row-reading'
import { holdsTwo } from './row-surroundings'
import { matchLabel, matchMisspelt, type RowTarget } from './row-target'
import { rowsByOrder } from './rows-by-order'

export type RowsRead = {
  readonly rows: ReadonlyMap<string, readonly Cell[]>
  readonly warnings: readonly Warning[]
  /** Index into the given lines behind the last one that belonged to the table. */
  readonly end: number
}

/**
 * Reads the rows of table two or three from the lines of its region, whatever the carrier.
 * A grid row with its own label is read from its cells. In running text a label waits (possibly over several lines) for
 * its run of values; when two labels wait, or a run has no label, nothing is attributed.
 */
export function readRows(lines: readonly Line[], targets: readonly RowTarget[]): RowsRead {
  return new RowReader(lines, targets).read()
}

class RowReader {
  private readonly rows = new Map<string, Cell[]>()
  private readonly warnings: Warning[] = []
  private readonly frames: GridFrames
  /** Rows whose values stood on a line of their own: trusted only while no run of values is left over. */
  private readonly detached: { target: RowTarget; line: Line }[] = []
  private readonly unread: { target: RowTarget; line: Line; reason: string }[] = []
  /** Rows printed somewhere with values that could not be told apart. */
  private readonly garbled = new Set<RowTarget>()
  private waiting: Waiting[] = []
  private buffer = ''
  private partial: { target: RowTarget; line: Line; tokens: string[] } | null = null
  /** Runs of values as long as a row that no row claimed. */
  private orphans = 0
  /** Lone numbers that no row claimed: page numbers, or the values of a table printed numbers first. */
  private strays = 0
  private unplaced = 0
  private readonly digitRuns = new DigitRuns()
  private seen = -1
  private end = 0
  /** Index of the line being read. */
  private at = 0

  constructor(
    private readonly lines: readonly Line[],
    private readonly targets: readonly RowTarget[],
  ) {
    this.frames = new GridFrames(lines, targets)
  }

  read(): RowsRead {
    for (const [at, line] of this.lines.entries()) {
      this.at = at
      if (line.row === null ? this.textLine(line) : this.gridLine(line)) this.end = at + 1
    }
    this.closePartial()
    this.giveUpWaiting()
    this.distrustDetached()
    this.placeByOrder()
    for (const { target, line, reason } of this.unread) {
      if (this.rows.has(target.rowId)) continue
      const split = this.digitRuns.cellsOf(target, line)
      this.rows.set(target.rowId, split ?? unreadCells(line, target.columns, reason))
      if (split) continue
      this.warn('row-unread', `“${target.label}”一行未读：${reason}。`, line)
    }
    return { rows: this.rows, warnings: this.warnings, end: this.end }
  }

  private gridLine(line: Line): boolean {
    const labelled = labelOfCells(line.cells, this.targets, this.seen)
    if (!labelled) {
      const values = line.cells.filter((cell) => cell.text.trim() !== '')
      if (values.length > 0 && values.every(isValueCell)) {
        return this.valueRun(
          line,
          values.map((cell) => (cell.unsure ? UNREAD : cell.text)),
          false,
          [],
        )
      }
      return this.textLine(line)
    }
    const { match, cells } = labelled
    if (cells.length === 0) return this.wait(match.target, line)
    this.closePartial()
    this.giveUpWaiting()
    const placement = placeCells(
      cells,
      match.target.columns.length,
      this.frames.frameOf(line, this.at, match.target),
    )
    if (match.typo)
      this.warn(
        'label-typo',
        `“${line.text.slice(0, 40)}”按“${match.target.label}”读取，标签与表式有出入。`,
        line,
      )
    if (!placement) {
      this.settle(match.target, line, null, '格数与表式不符，无法确定各数所在栏目')
    } else {
      const doubt = placement.doubtful ? '位置与表头不一致' : null
      this.settle(match.target, line, readCells(line, match.target.columns, placement.cells, doubt), '')
    }
    return true
  }

  private textLine(line: Line): boolean {
    if (isPageNumber(line.text)) return false
    const { label, tokens, glued } = this.splitLine(line)
    if (/^(?:\S+\s+){4}\S+/.test(leadingValues(label))) this.orphans += 1
    const own = label === '' ? [] : this.labelsIn(normalizeLabel(label), label)
    // The same label twice, the first time without values: whose they are is open.
    for (const { target, line: first } of this.waiting)
      if (own.includes(target) && first.normalized === normalizeLabel(label)) this.garbled.add(target)
    if (label !== '') {
      this.closePartial()
      this.buffer += normalizeLabel(label)
      const inBuffer = this.labelsIn(this.buffer, null)
      for (const target of [...own, ...inBuffer]) this.wait(target, line)
    }
    if (tokens.length === 0) return own.length > 0
    return this.valueRun(line, tokens, glued, own)
  }

  /** Signs alone are values only behind a complete label: “无” and dashes also end sentences. */
  private splitLine(line: Line): ReturnType<typeof splitTrailingValues> {
    const split = splitTrailingValues(line.text)
    if (!split.tokens.some(isNumberToken) && !matchLabel(split.label, this.targets, this.seen))
      return { label: line.text, tokens: [], glued: false }
    // Among cells of one value each, a cell of two is one broken number or has swallowed its neighbour's.
    const uneven = line.cells.filter(isValueCell).length > 1 && line.cells.some(({ text }) => holdsTwo(text))
    return uneven ? { ...split, glued: true } : split
  }

  /** Rows whose label occurs in the text and that have no values yet. */
  private labelsIn(normalized: string, raw: string | null): RowTarget[] {
    const exact =
      raw === null
        ? null
        : (matchLabel(raw, this.targets, this.seen) ?? matchMisspelt(raw, this.targets, this.seen))
    if (exact) return [exact.target]
    return this.targets.filter(
      (target) =>
        normalized.includes(target.key) &&
        !this.rows.has(target.rowId) &&
        (!target.needsOrder ||
          this.seen >= target.index - 2 ||
          this.waiting.some((each) => each.target.index >= target.index - 2)),
    )
  }

  private valueRun(
    line: Line,
    tokens: readonly string[],
    glued: boolean,
    own: readonly RowTarget[],
  ): boolean {
    const single = own.length === 1 ? own[0] : this.waiting.length === 1 ? this.waiting[0]?.target : undefined
    if (!single) {
      if (this.waiting.length === 0 && this.partial && own.length === 0)
        return this.continuePartial(line, tokens)
      if (this.waiting.length === 0) {
        if (tokens.length >= 5) this.orphans += 1
        else if (/^\d+$/.test(line.normalized)) this.strays += 1
        return false
      }
      this.orphans += 1
      this.giveUpWaiting('几行的标签连在一起，无法确定数字属于哪一行')
      return true
    }
    const origin = this.waiting.find((each) => each.target === single)?.line ?? line
    const before = origin !== line && own.length === 0 ? this.splitLine(line).label : ''
    const doubt = labelDoubt(single, line, this.waiting, before)
    this.waiting = this.waiting.filter((each) => each.target !== single)
    this.giveUpWaiting()
    if (origin !== line) this.detached.push({ target: single, line })
    const count = single.columns.length
    if (tokens.length === count && !glued) {
      this.settleTokens(single, line, tokens, doubt)
      return true
    }
    this.digitRuns.note(tokens, count)
    const forced = count === 1 && tokens.length === 1 ? [...tokens] : forcedSplit(tokens, count)
    if (forced) this.settleTokens(single, line, forced, '数字连在一起，按唯一可能的拆分读出')
    else if (tokens.length < count && !glued) this.partial = { target: single, line, tokens: [...tokens] }
    else this.settle(single, line, null, '数字连在一起或个数与栏目不符，无法逐格确定')
    return true
  }

  private continuePartial(line: Line, tokens: readonly string[]): boolean {
    const open = this.partial
    if (!open) return false
    const joined = [...open.tokens, ...tokens]
    if (joined.length < open.target.columns.length) {
      open.tokens.push(...tokens)
      return true
    }
    this.partial = null
    if (joined.length > open.target.columns.length)
      this.settle(open.target, open.line, null, '数字个数多于栏目')
    else
      this.settleTokens(
        open.target,
        { ...open.line, text: `${open.line.text} ⏎ ${line.text}` },
        joined,
        '一行数字断在两处，按先后相连',
      )
    return true
  }

  private closePartial(): void {
    const open = this.partial
    this.partial = null
    if (open) this.settle(open.target, open.line, null, '数字少于栏目，无法确定缺的是哪一格')
  }

  private wait(target: RowTarget, line: Line): boolean {
    if (!this.rows.has(target.rowId) && !this.waiting.some((each) => each.target === target)) {
      this.waiting.push({ target, line })
    }
    return true
  }

  private giveUpWaiting(reason = '没有找到这一行的数字'): void {
    for (const { target, line } of this.waiting) this.unread.push({ target, line, reason })
    this.waiting = []
    this.buffer = ''
  }

  /** A run left over shows that values and labels do not pair up; a lone number left over, that short rows may not. */
  private distrustDetached(): void {
    const distrusted = this.detached.filter(
      ({ target }) => this.orphans > 0 || (this.strays > 0 && target.columns.length < 5),
    )
    for (const { target, line } of distrusted) {
      this.rows.delete(target.rowId)
      this.unread.push({ target, line, reason: '表中有无法归行的数字，另起一行的数字不能确定属于哪一行' })
    }
    if (this.orphans > 0 || distrusted.length > 0) this.unplaced = this.orphans + this.strays
  }

  /** Runs of values between two whole rows, as many as rows of the form stand there, go by their order. */
  private placeByOrder(): void {
    const placed = rowsByOrder(this.lines, this.targets, this.rows)
    for (const { target, cells } of placed) this.rows.set(target.rowId, cells)
    const count = this.unplaced - placed.length
    if (count > 0) this.warn('numbers-unplaced', `表中有${count}处数字没有对应的行标签，未采用。`, null)
  }

  private settleTokens(target: RowTarget, line: Line, tokens: readonly string[], doubt: string | null): void {
    const raws = tokens.map((text) => ({ text, column: null }))
    this.settle(target, line, readCells(line, target.columns, raws, doubt), '')
  }

  private settle(target: RowTarget, line: Line, cells: Cell[] | null, reason: string): void {
    this.buffer = ''
    this.seen = Math.max(this.seen, target.index)
    const known = this.rows.get(target.rowId)
    if (!cells) {
      this.garbled.add(target)
      if (known) this.rows.set(target.rowId, printedTwice(known))
      else this.unread.push({ target, line, reason })
      return
    }
    const read = inHeadUnit(cells, target.columns, this.lines, this.at)
    const inWan = this.garbled.has(target) ? printedTwice(read) : read
    if (known && !sameValues(known, inWan)) {
      this.rows.set(target.rowId, unreadCells(line, target.columns, '同一行出现两次且数字不同'))
      this.warn('row-unread', `“${target.label}”出现两次且数字不同，未采用。`, line)
      return
    }
    this.rows.set(target.rowId, inWan)
  }

  private warn(code: Warning['code'], message: string, line: Line | null): void {
    this.warnings.push({ code, message, place: line ? placeOf(line, null) : null })
  }
}
