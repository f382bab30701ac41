import type { UnitRef } from '@/db/queries/unit-ref'
import type { YearCoverage } from '@/db/queries/year-coverage'
import type { FormId } from '@/lib/catalogue/form'
import { formLayout } from '@/lib/export/form-layout'
import { cellName } from '@/lib/export/summary/partial-gaps'
import type { OwnComparison, SummaryDocument } from '@/lib/export/summary/summary-document'
import type { UnitValues } from '@/lib/figures/indicator-value'
import { reconcileSummary, type SummaryHint } from '@/lib/figures/reconcile-summary'

/** The county's government, when its own report of the year is there; else null. */
export function ownReportOf(
  { government }: YearCoverage,
  values: ReadonlyMap<number, UnitValues>,
): UnitRef | null {
  return government.find(({ id, kind }) => kind === 'government' && values.has(id)) ?? null
}

/** The county's own report of the year against the sums. */
export function compareWithOwn(
  unit: UnitRef,
  coverage: YearCoverage,
  { cells, values, units, form }: Omit<SummaryDocument, 'own'>,
): OwnComparison {
  const included = new Set(units.map(({ id }) => id))
  const office = coverage.received.find(({ kind }) => kind === 'government_office')?.id ?? null
  const candidates = new Map([...values].filter(([id]) => id !== unit.id && !isForeign(coverage, id)))
  const published: UnitValues = values.get(unit.id) ?? new Map()
  const { hints, ...compared } = reconcileSummary(cells, published, candidates, included, office)
  return { unit: unit.name, ...compared, hints: hints.map((hint) => hintText(coverage, form, hint)) }
}

function isForeign({ external, government }: YearCoverage, id: number): boolean {
  return [...external, ...government].some((unit) => unit.id === id)
}

function hintText(coverage: YearCoverage, form: FormId, hint: SummaryHint): string {
  const { received, voluntary, pending, missing } = coverage
  const unit = [...received, ...voluntary, ...pending, ...missing].find(({ id }) => id === hint.unit)
  const name = unit?.shortName ?? ''
  if (hint.kind === 'copied_office')
    return `县报告的第三部分与${name}的完全一致，而其他单位也有申请，疑似直接采用了${name}的数（规则 A-10）。`
  if (hint.kind === 'larger_unit')
    return `${name}有 ${hint.cells.length} 格大于县报告的数（${cellName(hint.cells[0] ?? 'applications.received.total')}等），整体不应小于部分（规则 A-08）。`
  const table = formLayout(form).find(({ id }) => id === hint.table)
  const side = hint.side === 'over' ? '县报告多出的数' : '县报告少计的数'
  return `第${table?.section ?? ''}部分的差额与${name}的数据一致（${hint.cells} 格）：${side}正是该单位所填，请核对是否${hint.side === 'over' ? '重复计入或应计入本汇总' : '漏计'}（规则 A-04）。`
}
