import type { FormId } from '../lib/catalogue/form'
import { formCells } from '../lib/catalogue/indicators'
import type { CountyUnits } from '../lib/checks/county-units'
import { idsAcrossForms, valuesOnForm } from '../lib/figures/crosswalk-series'
import { indicatorValues } from './queries/indicator-values'
import { reportForms } from './queries/report-forms'
import { yearCoverage } from './queries/year-coverage'
import { all, type Store } from './store'

/** The reports of a year that the whole government's report is the sum of, on its form. */
export function countyUnits(store: Store, year: number, form: FormId): CountyUnits {
  const { summed, received, voluntary, uncertainScope, missing } = yearCoverage(store, year)
  const counted = new Set(summed.map(({ id }) => id))
  const uncertain = new Set(uncertainScope.map(({ id }) => id))
  // Whose figures an office gives is not known: it is neither in Σ nor held against it.
  const own = [...received, ...voluntary].filter(({ id }) => counted.has(id) || !uncertain.has(id))
  const known = new Set(own.map(({ id }) => id))
  const ids = formCells(form).map(({ id }) => id)
  const read = indicatorValues(store, [...new Set(ids.flatMap(idsAcrossForms))], { years: [year] })
  const waiting = uncertainScope.filter(({ id }) => !counted.has(id))
  return {
    units: own.map(({ id, name }) => ({ id, name, included: counted.has(id) })),
    office: own.find(({ kind }) => kind === 'government_office')?.id ?? null,
    missing: [...missing, ...waiting].map(({ name }) => name),
    values: valuesOnForm(ids, year, read, reportForms(store, year)).filter(({ unitId }) => known.has(unitId)),
  }
}

/** Governments that have a report of the year: what they sum up has changed when a unit's report has. */
export function governmentsOf(store: Store, county: number, year: number): number[] {
  return all<{ unit_id: number }>(
    store,
    `SELECT DISTINCT v.unit_id FROM report_versions v JOIN units u ON u.county = v.county AND u.id = v.unit_id
     WHERE v.county = $county AND v.year = $year AND v.current > 0 AND u.kind = 'government'`,
    { county, year },
  ).map((row) => row.unit_id)
}
