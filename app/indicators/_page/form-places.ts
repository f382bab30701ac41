import { breakOf, CROSSWALK } from '@/lib/catalogue/crosswalk'
import type { FormId, ReportForm } from '@/lib/catalogue/form'
import {
  type CellIndicatorId,
  FORMS,
  type FormCell,
  formCell,
  indicator,
  isIndicatorId,
} from '@/lib/catalogue/indicators'

/**
 * How one form carries an indicator. printed: as a cell of its own · sum: as the rows `related`, which add up to it ·
 * part: inside the row `related` · none: not at all.
 */
export type FormPlace = {
  readonly form: FormId
  readonly kind: 'printed' | 'sum' | 'part' | 'none'
  readonly cell: FormCell | null
  readonly related: readonly CellIndicatorId[]
}

/** Whether a measure is a printed cell, not a count stated in prose and no rate. */
export function isCellIndicator(id: string): id is CellIndicatorId {
  return isIndicatorId(id) && indicator(id).table !== 'prose'
}

const FORM_ORDER = ['2019', '2021'] as const satisfies readonly FormId[]

/** Where each form, oldest first, prints a cell, or which rows of it answer the cell. */
export function formPlaces(id: CellIndicatorId): FormPlace[] {
  return FORM_ORDER.map((form) => {
    const cell = formCell(form, id) ?? null
    if (cell) return { form, kind: 'printed', cell, related: [] }
    for (const each of CROSSWALK) {
      if (each.kind !== 'sum') continue
      if (each.from === id) return { form, kind: 'sum', cell: null, related: each.to }
      if (each.to.includes(id)) return { form, kind: 'part', cell: null, related: [each.from] }
    }
    return { form, kind: 'none', cell: null, related: [] }
  })
}

/** What holds between the forms, in one sentence: continued alike, as a sum, or broken and why. */
export function crosswalkNote(id: CellIndicatorId): string {
  const ended = breakOf(id)
  if (ended) return `口径中断：${ended.note}`
  const sum = CROSSWALK.find((each) => each.kind === 'sum' && (each.from === id || each.to.includes(id)))
  if (sum) return `合计衔接：${sum.note}`
  const [old, now] = FORM_ORDER.map((form) => formCell(form, id))
  const renamed = old && now && (old.rowLabel !== now.rowLabel || old.columnLabel !== now.columnLabel)
  return renamed
    ? '口径相同：两种表式名称略有不同，统计内容一致，可以连续比较。'
    : '口径相同：两种表式均列此项，可以连续比较。'
}

/** The cell a value of `id` can be looked up at in a report on `form`: its own, else the first row of the sum. */
export function printedCell(id: CellIndicatorId, form: ReportForm | null): CellIndicatorId {
  const place = formPlaces(id).find((each) => each.form === form)
  return place?.kind === 'sum' ? (place.related[0] ?? id) : id
}

/** A form with its basis and years: 2019年表式（试行）, 国办公开办函〔2019〕60号, 2019–2020年. */
export function formWords(id: FormId): {
  readonly label: string
  readonly basis: string
  readonly years: string
} {
  const { label, basis, from, to } = FORMS[id]
  return { label, basis, years: to === null ? `${from}年起` : `${from}–${to}年` }
}
