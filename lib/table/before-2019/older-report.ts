import { FORM_BEFORE_2019 } from '../../catalogue/form-before-2019'
import type { CellIndicatorId } from '../../catalogue/indicators'
import type { Cell } from '../../model/cell-value'
import type { OldTable } from '../../model/old-table'
import type { Identity, Section, Warning } from '../../model/report'
import { oldSeriesCells } from './old-series'
import type { OldTableRead } from './read-old-table'

/** What a report of 2008–2018 adds to what is read of every report. */
export type OlderReport = {
  readonly form: 'before-2019'
  readonly oldTable?: OldTable
  readonly cells: ReadonlyMap<CellIndicatorId, Cell>
  readonly warnings: readonly Warning[]
}

/** The heading both statutory forms prescribe for section three, and no report before them has. */
const LATER_HEADING = /收到和处理/

/**
 * A report without statutory tables as one of 2008–2018: with its statistics table, or in prose only when it is for a
 * year before 2019 and has no heading of the later forms. Null: neither.
 */
export function olderReport(
  read: OldTableRead | null,
  identity: Identity,
  sections: readonly Section[],
): OlderReport | null {
  if (read) {
    const { table, warnings } = read
    return { form: 'before-2019', oldTable: table, cells: oldSeriesCells(table), warnings }
  }
  const early = identity.year !== null && identity.year <= FORM_BEFORE_2019.to
  if (!early || sections.some((section) => LATER_HEADING.test(section.heading))) return null
  const message = `没有找到${FORM_BEFORE_2019.label}（可能没有附表，或者表是图片），只保留文字和正文所述的数。`
  return {
    form: 'before-2019',
    cells: new Map(),
    warnings: [{ code: 'table-missing', message, place: null }],
  }
}

/** Unit and year the text lacks and the table names, for a second look at the identity, with what to say of it. */
export function identityInTable(
  read: OldTableRead,
  identity: Identity,
): { unit?: string; year?: number; warnings: Warning[] } {
  const warnings: Warning[] = []
  const unit = identity.unit === null ? read.unit : null
  const year = identity.year === null ? read.year : null
  if (unit !== null) {
    const message = `标题没有写明单位，“${unit}”取自统计表的标题，请核对。`
    warnings.push({ code: 'unit-uncertain', message, place: null })
  }
  if (year !== null) {
    const message = `标题没有写明年度，${year}年取自统计表的表头，请核对。`
    warnings.push({ code: 'form-uncertain', message, place: null })
  }
  return { ...(unit === null ? {} : { unit }), ...(year === null ? {} : { year }), warnings }
}
