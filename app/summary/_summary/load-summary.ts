import { notFound } from 'next/navigation'
import { coverageText } from '@/app/_components/coverage-bar'
import { type CountyYears, countyYears } from '@/app/_figures/county-years'
import { yearParam } from '@/app/_params/year-param'
import { indicatorValues } from '@/db/queries/indicator-values'
import { reportForms } from '@/db/queries/report-forms'
import type { UnitRef } from '@/db/queries/unit-ref'
import type { YearCoverage } from '@/db/queries/year-coverage'
import type { FormId } from '@/lib/catalogue/form'
import { type CellIndicatorId, formCells } from '@/lib/catalogue/indicators'
import type { SummaryDocument } from '@/lib/export/summary/summary-document'
import { idsAcrossForms, valuesOnForm } from '@/lib/figures/crosswalk-series'
import { formSummary } from '@/lib/figures/form-summary'
import { type UnitValues, valuesByUnit } from '@/lib/figures/indicator-value'
import { prescribedForm } from '@/lib/figures/series-breaks'
import { compareWithOwn, ownReportOf } from './own-report'

/** The county's statutory form of one year with everything it is made of. */
export type CountySummary = {
  readonly county: CountyYears
  readonly coverage: YearCoverage
  readonly document: SummaryDocument
  /** Values of every unit that reported, also of those outside the sums. */
  readonly values: ReadonlyMap<number, UnitValues>
  /** The county's government, when its own report of the year is there. */
  readonly ownUnit: UnitRef | null
}

/** The year of an address, when the county has a report of it; not found otherwise. */
export function summaryYear(county: CountyYears, text: string): number {
  const year = yearParam(text)
  if (year === null || !county.years.includes(year)) notFound()
  return year
}

/** The form whose three tables are summed for a year; null before 2019. */
export function summaryForm(year: number): FormId | null {
  const form = prescribedForm(year)
  return form === 'before-2019' ? null : form
}

/** The summary of a year, or of one cell of it; null for a year without statutory tables (before 2019). */
export function loadSummary(county: CountyYears, year: number, only?: CellIndicatorId): CountySummary | null {
  const form = summaryForm(year)
  if (form === null) return null
  return summaryOf(county, year, form, only ? [only] : formCells(form).map(({ id }) => id))
}

/** The summary an address of the public interface asks for, or null: no such year, or no statutory tables in it. */
export function findSummary(yearText: string): CountySummary | null {
  const county = countyYears()
  const year = yearParam(yearText)
  return year !== null && county.years.includes(year) ? loadSummary(county, year) : null
}

function summaryOf(
  county: CountyYears,
  year: number,
  form: FormId,
  ids: readonly CellIndicatorId[],
): CountySummary {
  const { db, updated } = county
  const coverage = county.coverageOf(year)
  const asked = [...new Set(ids.flatMap(idsAcrossForms))]
  const read = indicatorValues(db, asked, { years: [year] })
  const values = valuesOnForm(ids, year, read, reportForms(db, year))
  const units = coverage.summed
  const byUnit = valuesByUnit(values)
  const base: Omit<SummaryDocument, 'own'> = {
    county: county.county.name,
    year,
    form,
    cells: formSummary(
      ids,
      units.map(({ id }) => id),
      values,
    ),
    units: units.map(({ id, shortName, peer }) => ({ id, name: shortName, peer })),
    values: byUnit,
    missing: coverage.missing.map((unit) => unit.shortName),
    noReport: county.noReport,
    coverage: coverageText(coverage.received.length, coverage.expected),
    outside: outsideSums(coverage),
    provisional: units.filter(({ status }) => status === 'pending').map(({ shortName }) => shortName),
    whole: isWhole(coverage),
    asOf: updated,
    demo: county.county.demo,
  }
  const ownUnit = ownReportOf(coverage, byUnit)
  const document = { ...base, own: ownUnit && compareWithOwn(ownUnit, coverage, base) }
  return { county, coverage, document, values: byUnit, ownUnit }
}

/** Whether the sums are the whole county's: a register says who must report, and each of them is counted. */
function isWhole({ expected, missing, uncertainScope, summed }: YearCoverage): boolean {
  const counted = new Set(summed.map(({ id }) => id))
  return expected !== null && missing.length === 0 && uncertainScope.every(({ id }) => counted.has(id))
}

/** Reports that are there and not in the sums, each group with its reason. */
function outsideSums(coverage: YearCoverage): string[] {
  const summed = new Set(coverage.summed.map(({ id }) => id))
  const uncertain = new Set(coverage.uncertainScope.map(({ id }) => id))
  const groups: [readonly UnitRef[], string][] = [
    [coverage.government, '是整个政府的报告，已包含各单位，不再相加'],
    [
      coverage.uncertainScope.filter(({ id }) => !summed.has(id)),
      '口径待核（分不清是本机关还是全县的数），未计入',
    ],
    [
      [...coverage.received, ...coverage.voluntary].filter(({ id }) => !summed.has(id) && !uncertain.has(id)),
      '单位名单注明不计入汇总',
    ],
    [coverage.pending, '是待确认单位，未计入'],
    [coverage.external, '是外部参照，未计入'],
  ]
  return groups.flatMap(([units, reason]) =>
    units.length === 0 ? [] : [`${units.map((unit) => unit.shortName).join('、')}：${reason}。`],
  )
}
