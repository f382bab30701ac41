import type { CellIndicatorId } from '../../catalogue/indicators'
import { allNotes } from './all-notes'
import { balanceOf } from './balance-text'
import { ownReportLine } from './own-report-text'
import { type SummaryDocument, summaryRows } from './summary-document'

/** The summary as the public interface gives it: every cell with its coverage and each unit's value and state. */
export function summaryJson(document: SummaryDocument): object {
  const { county, year, form, units, values, missing, asOf, demo } = document
  return {
    county,
    year,
    form,
    demo,
    asOf,
    notes: allNotes(document),
    missing,
    balance: balance(),
    ownReport: ownReport(),
    units: units.map(({ name, peer }) => ({ name, peer })),
    cells: summaryRows(document).map((row) => ({ ...row, values: contributions(row.indicator) })),
  }

  /** The county's own report against the sums; null while it is not there. */
  function ownReport() {
    const { own } = document
    if (own === null) return null
    const { unit, equal, differing, open: notComparable, hints } = own
    return {
      unit,
      equal,
      differing: differing.map(ownReportLine),
      notComparable: notComparable.map(ownReportLine),
      hints,
    }
  }

  /** Rule A-07: the identities that do not hold between the sums, with the units they come from. */
  function balance() {
    const names = new Map(units.map(({ id, name }) => [id, name]))
    const { failing, holding, open } = balanceOf(document)
    return {
      holding,
      open,
      failing: failing.map(({ words, name, cells, left, right, difference, unbalanced, partial }) => ({
        identity: words,
        of: name,
        cells,
        left,
        right,
        difference,
        units: [...unbalanced, ...partial].map(({ unit, ...share }) => ({
          unit: names.get(unit) ?? '',
          ...share,
        })),
      })),
    }
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
        ...(value?.zeroed ? { zeroed: true } : {}),
      }
    })
  }
}
