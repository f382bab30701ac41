import { SINGLE_OTHER_ROW } from '../catalogue/application-rows'
import type { BlockSpec, FormId, FormSpec, RowSpec, TableId, TableSpec } from '../catalogue/form'
import { type CellIndicatorId, FORMS } from '../catalogue/indicators'
import { PRINTED_HEADS } from '../catalogue/printed-heads'
import type { Cells } from '../model/report'

/**
 * One cell of a form as printed, with the rectangle it covers.
 * head: above columns · corner: the cell left of the column heads · block: the bar over a block of table two
 * group: vertical merged head · label: a row's label · value: the place of one number
 */
export type LayoutCell = {
  readonly kind: 'head' | 'corner' | 'block' | 'group' | 'label' | 'value'
  readonly text: string
  readonly colspan: number
  readonly rowspan: number
  /** The indicator printed here; null for everything but values. */
  readonly indicator: CellIndicatorId | null
}
/** `head` rows repeat on each printed page when they lead the table. */
export type LayoutRow = { readonly head: boolean; readonly cells: readonly LayoutCell[] }
export type LayoutTable = {
  readonly id: TableId
  readonly section: '二' | '三' | '四'
  readonly title: string
  /** Width in columns; every row's cells and the spans reaching into it add up to it. */
  readonly columns: number
  readonly rows: readonly LayoutRow[]
}

const TOP_LEVEL = /^[一二三四]、/

function cell(kind: LayoutCell['kind'], text: string, colspan = 1, rowspan = 1): LayoutCell {
  return { kind, text, colspan, rowspan, indicator: null }
}

function value(table: TableId, row: string, column: string, colspan = 1): LayoutCell {
  const indicator = `${table}.${row}.${column}` as CellIndicatorId
  return { kind: 'value', text: '', colspan, rowspan: 1, indicator }
}

/** Shares `width` columns among `count` cells; the last takes what is left over, as on the printed form. */
function shares(width: number, count: number): number[] {
  const each = Math.floor(width / count)
  return Array.from({ length: count }, (_, at) => (at === count - 1 ? width - each * (count - 1) : each))
}

function disclosureRows(table: TableSpec): { columns: number; rows: LayoutRow[] } {
  const width = Math.max(...table.blocks.map((block) => block.columns.length))
  const rows = table.blocks.flatMap((block): LayoutRow[] => {
    const spans = shares(width, block.columns.length)
    return [
      { head: true, cells: [cell('block', block.label, width + 1)] },
      {
        head: true,
        cells: [
          cell('head', PRINTED_HEADS.content),
          ...block.columns.map((column, at) => cell('head', column.label, spans[at])),
        ],
      },
      ...block.rows.map((row) => ({
        head: false,
        cells: [
          cell('label', row.label),
          ...block.columns.map((column, at) => value(table.id, row.id, column.id, spans[at])),
        ],
      })),
    ]
  })
  return { columns: width + 1, rows }
}

/** Neighbouring items under one merged head, in order; null heads stand alone. */
function runs<T>(
  items: readonly T[],
  headOf: (item: T) => string | null,
): { head: string | null; items: T[] }[] {
  const found: { head: string | null; items: T[] }[] = []
  for (const item of items) {
    const head = headOf(item)
    const last = found.at(-1)
    if (last && head !== null && last.head === head) last.items.push(item)
    else found.push({ head, items: [item] })
  }
  return found
}

function applicationHead(block: BlockSpec): LayoutRow[] {
  const merged = runs(block.columns, (column) => column.head ?? null)
  const second = merged.map((run) =>
    run.head === null
      ? cell('head', run.items[0]?.label ?? '', 1, 2)
      : cell('head', run.head, run.items.length, 1),
  )
  const third = merged.flatMap((run) =>
    run.head === null ? [] : run.items.map((column) => cell('head', column.label)),
  )
  return [
    {
      head: true,
      cells: [
        cell('corner', PRINTED_HEADS.identity, 3, 3),
        cell('head', PRINTED_HEADS.applicants, block.columns.length),
      ],
    },
    { head: true, cells: second },
    { head: true, cells: third },
  ]
}

function applicationRows(table: TableSpec, block: BlockSpec): LayoutRow[] {
  const values = (row: RowSpec) => block.columns.map((column) => value(table.id, row.id, column.id))
  const outcomes = block.rows.filter((row) => !TOP_LEVEL.test(row.label)).length
  const rows: LayoutRow[] = []
  let opened = false
  for (const run of runs(block.rows, (row) => row.group ?? null)) {
    for (const [at, row] of run.items.entries()) {
      const lead: LayoutCell[] = []
      const top = TOP_LEVEL.test(row.label)
      if (!top && !opened) {
        lead.push(cell('group', PRINTED_HEADS.outcomes, 1, outcomes))
        opened = true
      }
      if (run.head !== null && at === 0) lead.push(cell('group', run.head, 1, run.items.length))
      const span = top ? 3 : run.head === null ? 2 : 1
      rows.push({ head: false, cells: [...lead, cell('label', row.label, span), ...values(row)] })
    }
  }
  return rows
}

function disputeRows(table: TableSpec, block: BlockSpec): { columns: number; rows: LayoutRow[] } {
  const outcomes = block.columns.length
  const kinds = runs(block.rows, (row) => row.group ?? null)
  const outcomeHeads = (rowspan: number) =>
    block.columns.map((column) => cell('head', column.label, 1, rowspan))
  const grouped = kinds.flatMap((run) => (run.head === null ? [] : run.items))
  const rows: LayoutRow[] = [
    {
      head: true,
      cells: kinds.map((run) =>
        cell('head', run.head ?? run.items[0]?.label ?? '', run.items.length * outcomes),
      ),
    },
    {
      head: true,
      cells: kinds.flatMap((run) =>
        run.head === null ? outcomeHeads(2) : run.items.map((row) => cell('head', row.label, outcomes)),
      ),
    },
    { head: true, cells: grouped.flatMap(() => outcomeHeads(1)) },
    {
      head: false,
      cells: block.rows.flatMap((row) => block.columns.map((column) => value(table.id, row.id, column.id))),
    },
  ]
  return { columns: block.rows.length * outcomes, rows }
}

function tableLayout(table: TableSpec): LayoutTable {
  const { id, section, title } = table
  const block = table.blocks[0]
  if (!block || id === 'disclosure') return { id, section, title, ...disclosureRows(table) }
  if (id === 'disputes') return { id, section, title, ...disputeRows(table, block) }
  const rows = [...applicationHead(block), ...applicationRows(table, block)]
  return { id, section, title, columns: 3 + block.columns.length, rows }
}

/**
 * The three tables of a form exactly as printed (merged heads, groups, order), from the catalogue alone:
 * for the report page, print and document writers. Layout: templates of 国办公开办函〔2019〕60号 and 〔2021〕30号.
 */
export function formLayout(form: FormId): readonly LayoutTable[] {
  const spec: FormSpec = FORMS[form]
  return spec.tables.map(tableLayout)
}

/** The form as this report prints it: some on the form of 2021 print （六）其他处理 as one row, without its three. */
export function reportLayout(form: FormId, cells: Cells): readonly LayoutTable[] {
  const spec: FormSpec = FORMS[form]
  const single = cells.has(value('applications', SINGLE_OTHER_ROW.id, 'total').indicator as CellIndicatorId)
  return spec.tables.map((table) => tableLayout(single ? withSingleOther(table) : table))
}

function withSingleOther(table: TableSpec): TableSpec {
  const isPart = (row: RowSpec) => row.group === SINGLE_OTHER_ROW.label
  const blocks = table.blocks.map((block) => {
    const first = block.rows.findIndex(isPart)
    const rows = block.rows.flatMap((row, at) =>
      at === first ? [SINGLE_OTHER_ROW] : isPart(row) ? [] : [row],
    )
    return { ...block, rows }
  })
  return { ...table, blocks }
}
