/** The shape in which a statutory form is written down: tables, their rows and columns, in printed order. */

export type FormId = '2021' | '2019'
/** Every form a report may be on: the statutory forms, or what reports of 2008–2018 followed. */
export type ReportForm = FormId | 'before-2019'
export type TableId = 'disclosure' | 'applications' | 'disputes'
/** 件 counts of documents, decisions or cases; 万元 money; 项 items and projects; 条 published items; 期, 次, 元 as printed. */
export type Unit = '件' | '万元' | '项' | '条' | '期' | '次' | '元'

/** One printed column: its id, its exact label and the variants accepted for it. */
export type ColumnSpec = {
  readonly id: string
  readonly label: string
  readonly aliases?: readonly string[]
  readonly unit: Unit
  /** Signed values are allowed (本年增/减). */
  readonly signed?: true
  /** The merged head above this column, as printed. */
  readonly head?: string
}

/** One printed row. `key` is the shortest text that tells it from every other row when its label is cut by a line or page. */
export type RowSpec = {
  readonly id: string
  readonly label: string
  readonly aliases?: readonly string[]
  readonly key: string
  /** The few words a chart or the head of a column has room for; left out: the label without its number. */
  readonly brief?: string
  /** The vertical group the row stands in, e.g. （三）不予公开. */
  readonly group?: string
  /** The article of 《政府信息公开条例》 (国令第711号) the row counts by. */
  readonly article: string
  /** One sentence: what is counted here. */
  readonly definition: string
}

/** A block of a table: rows that share one head (table two has four to five of them, the others one). */
export type BlockSpec = {
  readonly label: string
  readonly columns: readonly ColumnSpec[]
  readonly rows: readonly RowSpec[]
}

export type TableSpec = {
  readonly id: TableId
  /** The section (一…六) the table stands in, and that section's heading. */
  readonly section: '二' | '三' | '四'
  readonly title: string
  readonly blocks: readonly BlockSpec[]
}

export type FormSpec = {
  readonly id: FormId
  readonly label: string
  /** The document that prescribes the form. */
  readonly basis: string
  /** First and last reporting year the form is prescribed for. */
  readonly from: number
  readonly to: number | null
  readonly tables: readonly [TableSpec, TableSpec, TableSpec]
}

/** The six section headings, the same in both forms; `key` finds a variant of the heading. */
export const SECTIONS = [
  { number: '一', heading: '总体情况', keys: ['总体情况', '基本情况', '概述'] },
  { number: '二', heading: '主动公开政府信息情况', keys: ['主动公开政府信息情况'] },
  {
    number: '三',
    heading: '收到和处理政府信息公开申请情况',
    keys: ['收到和处理政府信息公开申请', '依申请公开'],
  },
  { number: '四', heading: '政府信息公开行政复议、行政诉讼情况', keys: ['行政复议', '行政诉讼'] },
  { number: '五', heading: '存在的主要问题及改进情况', keys: ['主要问题', '存在问题'] },
  { number: '六', heading: '其他需要报告的事项', keys: ['其他需要报告', '其它需要报告', '需要说明的事项'] },
] as const
export type SectionNumber = (typeof SECTIONS)[number]['number']
