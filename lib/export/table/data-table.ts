import { POINT_STATE_LABELS, type PointState } from '../../figures/series'

/** What may stand where a number could: as in a series, no figure can be formed (`detail` says why), or nobody knows if one was due. */
export type DataState = PointState | 'none' | 'unknown'
const STATE_WORDS: Readonly<Record<DataState, string>> = {
  ...POINT_STATE_LABELS,
  none: '—',
  unknown: '无报告',
}

/** A number or the reason why there is none. */
export type ValueCell = {
  readonly state: DataState
  /** A number exactly when `state` is 'number'. */
  readonly value: number | null
  /** The printed sign of a mark. */
  readonly mark?: string | undefined
  /** 236/398 of a rate, 计入 58/60 of a sum; or why there is no number. */
  readonly detail?: string | undefined
  readonly doubtful?: boolean | undefined
  readonly approximate?: boolean | undefined
  readonly derived?: boolean | undefined
  readonly zeroed?: boolean | undefined
}
/** Text, a value, or nothing at all (a place that does not apply to the row). */
export type DataCell = string | ValueCell | null
export type DataColumn = {
  /** Name of the cell in JSON. */
  readonly key: string
  readonly label: string
  /** Head above several columns. */
  readonly group?: string | null
  /** 件, 万元, %, …; left out for text, and where every row has its own. */
  readonly unit?: string
  /** Characters of the spreadsheet column. */
  readonly width?: number
}
export type DataRow = {
  /** total: made of the other rows, as a sum or its coverage. */
  readonly kind: 'row' | 'total'
  /** In the order of the columns. */
  readonly cells: readonly DataCell[]
}

/** A table as it is handed out: what CSV, workbook, JSON and the clipboard are written from, and nothing else. */
export type DataTable = {
  readonly title: string
  readonly source: string
  /** 已收 58 / 应报 62 家, or what the table covers instead. */
  readonly coverage: string
  /** Chinese date of the data; null for an empty store. */
  readonly asOf: string | null
  /** Sample data of an invented county: said in every file. */
  readonly demo: boolean
  /** Chinese sentences a reader of the figures must know. */
  readonly notes: readonly string[]
  readonly columns: readonly DataColumn[]
  readonly rows: readonly DataRow[]
}

export const row = (...cells: readonly DataCell[]): DataRow => ({ kind: 'row', cells })
export const total = (...cells: readonly DataCell[]): DataRow => ({ kind: 'total', cells })

/** A plain number as a cell; null becomes the reason given. */
export function figureCell(value: number | null, reason: string, detail?: string): ValueCell {
  if (value === null) return { state: 'none', value, detail: reason }
  return { state: 'number', value, ...(detail === undefined ? {} : { detail }) }
}

/** Ratios are kept to four decimals in every file, so that all files say the same number; counts and money as they are. */
export function ratio(value: number): number {
  return Number(value.toFixed(4))
}

/** A cell as a person reads it: its number, its text, or the state in words; '' only where nothing applies. */
export function cellShown(cell: DataCell): string | number {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  if (cell.state === 'number') {
    if (cell.value === null) throw new Error('a cell of state number holds no number')
    return cell.value
  }
  if (cell.state === 'mark' && cell.mark) return `符号（${cell.mark}）`
  if (cell.state === 'none') return cell.detail ? `—（${cell.detail}）` : '—'
  return STATE_WORDS[cell.state]
}

const FLAGS = [
  { key: 'doubtful', words: '提取存疑' },
  { key: 'approximate', words: '约数' },
  { key: 'derived', words: '推算' },
  { key: 'zeroed', words: '空白按0计' },
] as const

/** What a number is not without: `2021年 3/4；2022年 提取存疑`. It stands in a column of its own, so numbers stay numbers. */
export function remarksOf(table: DataTable, { cells }: DataRow): string {
  return cells
    .flatMap((cell, at) => {
      if (cell === null || typeof cell === 'string' || cell.state !== 'number') return []
      const words = [
        ...(cell.detail ? [cell.detail] : []),
        ...FLAGS.flatMap(({ key, words: said }) => (cell[key] ? [said] : [])),
      ]
      const { label = '' } = table.columns[at] ?? {}
      return words.length === 0 ? [] : [`${label} ${words.join('、')}`]
    })
    .join('；')
}

/** Whether a number needs a look at the original. */
export function isFlagged(cell: DataCell): boolean {
  return cell !== null && typeof cell === 'object' && FLAGS.some(({ key }) => cell[key])
}

/** What every file says of its figures, one sentence each. */
export function tableNotes({ source, coverage, asOf, demo, notes }: DataTable): string[] {
  return [
    ...(demo ? ['演示数据：本县和各单位均为虚构。'] : []),
    `来源：${source}。`,
    ...(coverage === '' ? [] : [`范围：${coverage}。`]),
    ...notes,
    '空白、符号、无法识别和没有年报的以文字注明，不作0计。',
    ...(asOf === null ? [] : [`数据截至${asOf}。数字自各单位年报读取，自动核对，未经核实。`]),
  ]
}

/** `总计（件）`; a label that names its unit stays as it is. */
export function labelOf({ label, unit }: DataColumn): string {
  return unit && !label.includes(unit) ? `${label}（${unit}）` : label
}

/** `三、收到和处理 · 总计（件）` */
export function headOf(column: DataColumn): string {
  return `${column.group ? `${column.group} · ` : ''}${labelOf(column)}`
}
