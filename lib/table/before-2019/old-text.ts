import { OLD_HEADS } from '../../catalogue/form-before-2019'
import type { Cell } from '../../model/cell-value'
import { forcedSplit } from '../forced-split'
import { isPageNumber, type Line } from '../lines'
import { isValueToken } from '../parse-cell-value'
import { type Heads, otherYear, yearColumn } from './old-columns'
import { isMeasure, isOldLabel, splitMeasure } from './old-labels'
import { isGroupLine, isRowLabel, rowBefore, type Segment, segmentsOf } from './old-lines'
import { ABSENT, oldCell, printedLabel, type RawRow, unreadCell } from './old-row'

/** The figures a row of running text has, in printed order. */
export type TextColumns = {
  readonly order: readonly { readonly role: 'year' | 'cumulative' | 'other'; readonly head: string }[]
  /** A column of codes stands among the figures: no count of figures can be trusted. */
  readonly coded: boolean
}
type Pending = { readonly text: string; readonly line: Line; readonly values: string[] }

const HEAD_WORD =
  /\s*(序\s*号|代\s*码|行\s*次|统\s*计\s*指\s*标|(?:统计)?(?:指\s*标|项\s*目)\s*名?\s*称?|计\s*量\s*单\s*位|单\s*位|20\d\d\s*年\s*度?(?:数量?|统计数)?|本\s*年\s*度?(?:数量?|统计数)?|历\s*年\s*累\s*计|累\s*计(?:数量?)?|\p{Script=Han}{0,6}统\s*计\s*数|数\s*量|合\s*计|上\s*年\s*度?|备\s*注|甲|乙|丙)/uy

/** The head words a text begins with, and where they end. */
export function headWords(text: string): { words: string[]; end: number } {
  const words: string[] = []
  let end = 0
  for (;;) {
    HEAD_WORD.lastIndex = end
    const found = HEAD_WORD.exec(text)
    if (!found?.[1]) return { words, end }
    words.push(found[1].replace(/\s+/g, ''))
    end = HEAD_WORD.lastIndex
  }
}

/** The figures the head words announce. */
export function textColumns(words: readonly string[]): TextColumns {
  const order = words.flatMap((head): TextColumns['order'] => {
    if (OLD_HEADS.year.test(head)) return [{ role: 'year', head }]
    if (OLD_HEADS.cumulative.test(head)) return [{ role: 'cumulative', head }]
    return /^上年|^备注/.test(head) ? [{ role: 'other', head }] : []
  })
  return { order, coded: words.some((word) => /^(?:代码|行次|丙)$/.test(word)) }
}

/**
 * Reads the rows of an old table in running text. Figures behind their label on one line count as many as the heads
 * announce; figures on lines of their own are doubted; digits run together are split only when they can be in one way.
 */
export function readOldText(lines: readonly Line[], columns: TextColumns, year: number | null): RawRow[] {
  return new OldTextReader(columns, year).read(lines)
}

class OldTextReader {
  private readonly rows: RawRow[] = []
  private readonly detached = new Set<RawRow>()
  private pending: Pending | null = null
  /** Figures that no label claimed: then figures on lines of their own may belong to any label. */
  private orphans = 0
  private group: string | null = null
  private readonly count: number

  constructor(
    private readonly columns: TextColumns,
    private readonly year: number | null,
  ) {
    this.count = columns.order.length
  }

  read(lines: readonly Line[]): RawRow[] {
    for (const line of lines) {
      if (isPageNumber(line.text)) continue
      if (this.rows.length > 0 && this.endsTable(line.text)) break
      if (isMeasure(line.text) && this.pending)
        this.pending = { ...this.pending, text: `${this.pending.text} ${line.text}` }
      else for (const segment of segmentsOf(line.text)) this.segment(segment, line)
    }
    this.flush()
    if (this.orphans === 0) return this.rows
    const note = '表中有无法归行的数字，另起一行的数字不能确定属于哪一行'
    return this.rows.map((row) => (this.detached.has(row) ? unread(row, note) : row))
  }

  private endsTable(text: string): boolean {
    return (
      text.length > 60 && text.includes('。') && segmentsOf(text).every((each) => !isRowLabel(each.label))
    )
  }

  private segment({ label, values, glued }: Segment, line: Line): void {
    if (label === '') {
      if (this.pending) this.pending.values.push(...values.split(/\s+/))
      else this.orphans += 1
      return
    }
    const joined = this.pending && this.pending.values.length === 0 ? `${this.pending.text}${label}` : null
    const broken = joined !== null && !isRowLabel(label) && isOldLabel(splitMeasure(joined).label)
    const text = broken && joined ? joined : label
    if (broken) this.pending = null
    this.flush()
    if (values === '') {
      if (isRowLabel(text) || isGroupLine(text) || text.length < 40) this.pending = { text, line, values: [] }
      return
    }
    const row = isRowLabel(text) ? text : rowBefore(text)
    if (row) this.row(row, line, values === '?' || row !== text ? ['?'] : values.split(/\s+/), glued, false)
  }

  /** Settles the label that waited for figures: as a group when it has none and is no row that is known. */
  private flush(): void {
    const open = this.pending
    this.pending = null
    if (!open) return
    const { label, measure } = splitMeasure(open.text)
    const row = isOldLabel(label) || measure !== null
    const known = rowBefore(open.text)
    if (open.values.length > 0 && isRowLabel(open.text))
      this.row(open.text, open.line, open.values, false, true)
    else if (open.values.length > 0) this.orphans += 1
    else if (row) this.row(open.text, open.line, [], false, true)
    else if (known) this.row(known, open.line, [], false, true)
    else if (isGroupLine(open.text)) this.group = printedLabel(open.text)
  }

  private row(text: string, line: Line, tokens: readonly string[], glued: boolean, detached: boolean): void {
    const { label, measure } = splitMeasure(text.replace(/^\d{1,2}\s+(?=\p{Script=Han}|[（(])/u, ''))
    const figures = this.figures(line, tokens, glued, detached, measure)
    const row = { label: printedLabel(label), measure, group: this.group, ...figures }
    this.rows.push(row)
    if (detached) this.detached.add(row)
  }

  private figures(
    line: Line,
    tokens: readonly string[],
    glued: boolean,
    detached: boolean,
    measure: string | null,
  ): Pick<RawRow, 'year' | 'cumulative'> {
    if (this.count === 0) return this.withoutHeads(line, tokens, measure)
    if (tokens.length === 0) return this.unread(line, '没有找到这一行的数字')
    const whole = tokens.length === this.count && tokens.every(isValueToken)
    const split = whole ? tokens : forcedSplit(tokens, this.count)
    if (!split) return this.unread(line, '数字连在一起或个数与栏目不符，无法逐格确定')
    const doubts = [
      whole ? null : '数字连在一起，按唯一可能的拆分读出',
      glued ? '数字与标签或下一行的序号连在一起' : null,
      detached ? '数字与标签不在同一行' : null,
      this.columns.coded ? '表中有代码一栏' : null,
    ].filter((each) => each !== null)
    const doubt = doubts.length > 0 ? doubts.join('；') : null
    const cell = (role: 'year' | 'cumulative'): Cell => {
      const columns = this.columns.order.filter((each) => each.role === role)
      if (columns.length === 0) return ABSENT
      const column =
        role === 'year' ? yearColumn(columns, this.year) : columns.length === 1 ? columns[0] : null
      if (!column) return unreadCell(line, '有几栏数字，无法确定哪一栏是本年的')
      const value = split[this.columns.order.indexOf(column)] ?? ''
      const other = otherYear(column.head, this.year)
      return oldCell(line, { text: value, column: null }, measure, other ?? doubt)
    }
    return { year: cell('year'), cumulative: cell('cumulative') }
  }

  private withoutHeads(line: Line, tokens: readonly string[], measure: string | null) {
    const [first, second, ...more] = tokens
    if (first === undefined || more.length > 0 || !tokens.every(isValueToken)) {
      const note = '表头没有识别，无法确定各数所在栏目'
      return { year: unreadCell(line, note), cumulative: unreadCell(line, note) }
    }
    const doubt = '没有印栏目名称，按本年、累计的次序读取'
    const cell = (text: string) => oldCell(line, { text, column: null }, measure, doubt)
    return { year: cell(first), cumulative: second === undefined ? ABSENT : cell(second) }
  }

  private unread(line: Line, note: string) {
    const has = (role: 'year' | 'cumulative') => this.columns.order.some((each) => each.role === role)
    return {
      year: has('year') ? unreadCell(line, note) : ABSENT,
      cumulative: has('cumulative') ? unreadCell(line, note) : ABSENT,
    }
  }
}

/** The heads of the two columns as printed. */
export function textHeads(columns: TextColumns, year: number | null): Heads {
  const of = (role: 'year' | 'cumulative') => columns.order.filter((each) => each.role === role)
  return { year: yearColumn(of('year'), year)?.head ?? null, cumulative: of('cumulative')[0]?.head ?? null }
}

function unread(row: RawRow, note: string): RawRow {
  const lose = (cell: Cell): Cell =>
    cell.value.status === 'absent' ? cell : { ...cell, value: { status: 'illegible' }, doubtful: false, note }
  return { ...row, year: lose(row.year), cumulative: lose(row.cumulative) }
}
