import type { UnitRef } from '@/db/queries/unit-ref'
import type { YearCoverage } from '@/db/queries/year-coverage'
import { type NoReport, POINT_STATE_LABELS } from '@/lib/figures/series'

/** A unit of a year's table. `counted`: 是, or why its figures are not in the sums. */
export type YearUnit = { readonly unit: UnitRef; readonly counted: string; readonly reported: boolean }

/** Every unit that reported or had to, the counted ones first; each stands once. */
export function yearUnits(coverage: YearCoverage, noReport: NoReport): YearUnit[] {
  const summed = new Set(coverage.summed.map(({ id }) => id))
  const uncertain = new Set(coverage.uncertainScope.map(({ id }) => id))
  const listed = (units: readonly UnitRef[], reason: string, reported = true) =>
    units
      .filter(({ id }) => !summed.has(id))
      .map((unit) => ({ unit, counted: uncertain.has(unit.id) ? '否（口径待核）' : reason, reported }))
  return [
    ...coverage.summed.map((unit) => ({ unit, counted: '是', reported: true })),
    ...listed(coverage.received, '否（按单位名单）'),
    ...listed(coverage.voluntary, '否（非应报）'),
    ...listed(coverage.pending, '否（待确认）'),
    ...listed(coverage.government, '否（汇总报告）'),
    ...listed(coverage.external, '否（外部参照）'),
    ...listed(coverage.missing, `否（${POINT_STATE_LABELS[noReport]}）`, false),
  ]
}
