import type { FormId, FormSpec, RowSpec, TableId, Unit } from './form'
import { FORM_2019 } from './form-2019'
import { FORM_2021 } from './form-2021'
import { PROSE_INDICATORS } from './prose-indicators'

/** Every form the product reads, newest first. */
export const FORMS = { '2021': FORM_2021, '2019': FORM_2019 } as const satisfies Record<FormId, FormSpec>

type Tables = (typeof FORMS)[FormId]['tables'][number]
type BlocksOf<T> = T extends { id: infer I extends string; blocks: readonly (infer B)[] }
  ? B extends { rows: readonly (infer R)[]; columns: readonly (infer C)[] }
    ? R extends { id: infer RI extends string }
      ? C extends { id: infer CI extends string }
        ? `${I}.${RI}.${CI}`
        : never
      : never
    : never
  : never

/** One printed cell of a form, e.g. `applications.received.total`: table, row, column. A typo does not compile. */
export type CellIndicatorId = BlocksOf<Tables>
/** What the prose of a year adds up to as published items: see narrative/published-items. */
export const PUBLISHED_ITEMS = 'prose.published_items'
export type ProseSeriesId = `prose.${(typeof PROSE_INDICATORS)[number]['id']}` | typeof PUBLISHED_ITEMS
/** Everything that has one value per report. */
export type IndicatorId = CellIndicatorId | ProseSeriesId

/** A cell of one form with its place on that form. `position` is the path in `parse` output, e.g. `applications[0][6]`. */
export type FormCell = {
  readonly id: CellIndicatorId
  readonly form: FormId
  readonly table: TableId
  readonly block: number
  readonly row: number
  readonly column: number
  readonly rowId: string
  readonly columnId: string
  readonly rowLabel: string
  readonly columnLabel: string
  readonly group: string | null
  readonly unit: Unit
  readonly signed: boolean
  readonly position: string
}

function cellsOf(form: FormSpec): FormCell[] {
  const cells: FormCell[] = []
  for (const table of form.tables) {
    let flat = 0
    let row = 0
    for (const [block, spec] of table.blocks.entries()) {
      for (const rowSpec of spec.rows) {
        for (const [column, columnSpec] of spec.columns.entries()) {
          cells.push({
            id: `${table.id}.${rowSpec.id}.${columnSpec.id}` as CellIndicatorId,
            form: form.id,
            table: table.id,
            block,
            row,
            column,
            rowId: rowSpec.id,
            columnId: columnSpec.id,
            rowLabel: rowSpec.label,
            columnLabel: columnSpec.label,
            group: rowSpec.group ?? null,
            unit: columnSpec.unit,
            signed: columnSpec.signed === true,
            position: table.id === 'disclosure' ? `disclosure[${flat}]` : `${table.id}[${row}][${column}]`,
          })
          flat += 1
        }
        row += 1
      }
    }
  }
  return cells
}

const FORM_CELLS: Record<FormId, readonly FormCell[]> = {
  '2021': cellsOf(FORM_2021),
  '2019': cellsOf(FORM_2019),
}
const CELL_INDEX: Record<FormId, ReadonlyMap<CellIndicatorId, FormCell>> = {
  '2021': new Map(FORM_CELLS['2021'].map((cell) => [cell.id, cell])),
  '2019': new Map(FORM_CELLS['2019'].map((cell) => [cell.id, cell])),
}

/** All cells of a form in printed order (2021: 200, 2019: 198). */
export function formCells(form: FormId): readonly FormCell[] {
  return FORM_CELLS[form]
}

/** The cell an indicator has on a form, or undefined where that form does not print it. */
export function formCell(form: FormId, id: CellIndicatorId): FormCell | undefined {
  return CELL_INDEX[form].get(id)
}

/** An indicator as pages, exports and the store know it: label, unit, where it stands, what it means. */
export type Indicator = {
  readonly id: IndicatorId
  /** Position in the list of all indicators: also its number in the store; only ever appended to. */
  readonly table: TableId | 'prose'
  /** Full Chinese label, row · column. */
  readonly label: string
  readonly rowLabel: string
  /** The row in the few words a chart or a head has room for. */
  readonly brief: string
  readonly columnLabel: string
  readonly group: string | null
  readonly unit: Unit
  readonly definition: string
  readonly article: string | null
  readonly forms: readonly FormId[]
}

/** A table as people call it, by the section it stands in: 表二, 表三, 表四; the same in both forms. */
export function tableName(id: TableId): string {
  const table = FORM_2021.tables.find((each) => each.id === id)
  if (!table) throw new Error(`unknown table ${id}`)
  return `表${table.section}`
}

/** Drops the enumerator a printed row label starts with: （一）予以公开 → 予以公开. */
export function shortRowLabel(label: string): string {
  return label.replace(/^(?:[（(][一二三四五六七][)）]|[一二三四]、|\d[.、])/, '')
}

function toIndicator(cell: FormCell, forms: readonly FormId[]): Indicator {
  const row: RowSpec | undefined = FORMS[cell.form].tables
    .flatMap((table) => (table.id === cell.table ? table.blocks.flatMap((block) => [...block.rows]) : []))
    .find((spec) => spec.id === cell.rowId)
  const short = shortRowLabel(cell.rowLabel)
  return {
    id: cell.id,
    table: cell.table,
    label: `${short}·${cell.columnLabel}`,
    rowLabel: cell.rowLabel,
    brief: row?.brief ?? short,
    columnLabel: cell.columnLabel,
    group: cell.group,
    unit: cell.unit,
    definition: row?.definition ?? '',
    article: row?.article ?? null,
    forms,
  }
}

function allIndicators(): Indicator[] {
  const list: Indicator[] = []
  const seen = new Set<string>()
  for (const form of ['2021', '2019'] as const) {
    for (const cell of FORM_CELLS[form]) {
      if (seen.has(cell.id)) continue
      seen.add(cell.id)
      const forms = (['2021', '2019'] as const).filter((each) => CELL_INDEX[each].has(cell.id))
      list.push(toIndicator(cell, forms))
    }
  }
  const prose = (id: ProseSeriesId, label: string, unit: Unit, definition: string): Indicator => ({
    id,
    table: 'prose',
    label,
    rowLabel: label,
    brief: label,
    columnLabel: '正文',
    group: null,
    unit,
    definition,
    article: null,
    forms: ['2021', '2019'],
  })
  list.push(
    prose(
      PUBLISHED_ITEMS,
      '主动公开信息条数',
      '条',
      '正文所述全年主动公开信息总数；未写总数的，为正文所列各渠道之和并注明“推算”；写法互相矛盾的不取数。',
    ),
  )
  for (const each of PROSE_INDICATORS)
    list.push(prose(`prose.${each.id}`, each.label, each.unit, each.definition))
  return list
}

/** Every indicator in the order of the forms (2021, then what only 2019 prints, then prose). */
export const INDICATORS: readonly Indicator[] = allIndicators()
const BY_ID: ReadonlyMap<string, Indicator> = new Map(INDICATORS.map((each) => [each.id, each]))

/** Guards text from an address or a file: is it an indicator id? */
export function isIndicatorId(text: string): text is IndicatorId {
  return BY_ID.has(text)
}

/** The indicator of an id. The type guarantees that it exists. */
export function indicator(id: IndicatorId): Indicator {
  const found = BY_ID.get(id)
  if (!found) throw new Error(`unknown indicator ${id}`)
  return found
}
