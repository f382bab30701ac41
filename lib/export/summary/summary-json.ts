import type { CellIndicatorId } from '../../catalogue/indicators'
import { type SummaryDocument, summaryNotes, summaryRows } from './summary-document'

/** The summary as the public interface gives it: every cell with its coverage and each unit's value and state. */
export function summaryJson(document: SummaryDocument): object {
  const { county, year, form, units, values, missing, asOf, demo } = document
  return {
    county,
    year,
    form,
    demo,
    asOf,
    notes: summaryNotes(document),
    missing,
    units: units.map(({ name, peer }) => ({ name, peer })),
    cells: summaryRows(document).map((row) => ({ ...row, values: contributions(row.indicator) })),
  }

  function contributions(id: CellIndicatorId) {
    return units.map((unit) => {
      const value = values.get(unit.id)?.get(id)
      return {
        unit: unit.name,
        status: value?.status ?? 'illegible',
        value: value?.value ?? null,
        ...(value?.doubtful ? { doubtful: true } : {}),
        ...(value?.approximate ? { approximate: true } : {}),
        ...(value?.derived ? { derived: true } : {}),
      }
    })
  }
}
