import type { APPLICANT_COLUMNS } from './application-rows'
import { FORM_2019 } from './form-2019'
import { FORM_2021 } from './form-2021'
import type { CellIndicatorId } from './indicators'

type ApplicantColumn = (typeof APPLICANT_COLUMNS)[number]['id']

/** The six ways an application ends. The form prints no subtotals for （三）–（六）: they are sums of its rows. */
export const OUTCOME_GROUPS = [
  { id: 'disclosed', label: '予以公开', group: '（一）予以公开' },
  { id: 'partly_disclosed', label: '部分公开', group: '（二）部分公开' },
  { id: 'refused', label: '不予公开', group: '（三）不予公开' },
  { id: 'unavailable', label: '无法提供', group: '（四）无法提供' },
  { id: 'declined', label: '不予处理', group: '（五）不予处理' },
  { id: 'other', label: '其他处理', group: '（六）其他处理' },
] as const
export type OutcomeGroupId = (typeof OUTCOME_GROUPS)[number]['id']

const FIRST_DECISION = 'disclosed'
const TOTAL_ROW = 'closed_total'

/** The leaf rows of 三、本年度办理结果 on a form: 21 (2021) or 19 (2019), each with the group it belongs to. */
export function decisionRows(
  form: '2021' | '2019',
): { rowId: string; group: OutcomeGroupId; label: string }[] {
  const rows = (form === '2021' ? FORM_2021 : FORM_2019).tables[1].blocks[0].rows
  const from = rows.findIndex((row) => row.id === FIRST_DECISION)
  const to = rows.findIndex((row) => row.id === TOTAL_ROW)
  return rows.slice(from, to).map((row) => {
    const printed = 'group' in row ? row.group : row.label
    const group = OUTCOME_GROUPS.find((each) => printed.startsWith(each.group))
    if (!group) throw new Error(`row ${row.id} belongs to no outcome group`)
    return { rowId: row.id, group: group.id, label: row.label }
  })
}

/** Asked for once per unit and group: each list is made once. */
const OUTCOME_CELLS = new Map<string, readonly CellIndicatorId[]>()

/** The cells that add up to an outcome group in one applicant column of a form. */
export function outcomeCells(
  form: '2021' | '2019',
  group: OutcomeGroupId,
  column: ApplicantColumn,
): readonly CellIndicatorId[] {
  const key = `${form} ${group} ${column}`
  const known = OUTCOME_CELLS.get(key)
  if (known) return known
  const cells = decisionRows(form)
    .filter((row) => row.group === group)
    .map((row) => `applications.${row.rowId}.${column}` as CellIndicatorId)
  OUTCOME_CELLS.set(key, cells)
  return cells
}
