import { numberIn } from '../figures/indicator-value'
import { numberOf } from '../model/cell-value'
import { cellName } from './cell-names'
import type { Check } from './check'
import { countyComparison, nameOf } from './county-units'

/** Cells of a unit told one by one. */
const TOLD = 3

export const A_08: Check = {
  id: 'A-08',
  severity: 'error',
  title: '部分不大于整体',
  basis: '由汇总关系推得，汇总口径为通行做法',
  explanation: '计入汇总的任何一个单位，任何一栏的数都不应大于政府报告的同一栏。',
  run: (input) => {
    const comparison = countyComparison(input)
    if (!comparison) return []
    return comparison.hints.flatMap((hint) => {
      if (hint.kind !== 'larger_unit') return []
      const values = comparison.byUnit.get(hint.unit)
      const told = hint.cells
        .slice(0, TOLD)
        .map(
          (id) =>
            `${cellName(id)}填报${numberIn(values?.get(id))}，全县汇总只有${numberOf(input.report.cells.get(id))}`,
        )
      const rest = hint.cells.length > TOLD ? `等${hint.cells.length}栏` : ''
      const message = `${nameOf(comparison, hint.unit)}的${told.join('；')}${rest}，部分大于整体，请核对。`
      const doubtful = hint.cells.some((id) => values?.get(id)?.doubtful)
      const finding = { message, cells: hint.cells, quote: null, assessable: true }
      return [doubtful ? { ...finding, kind: 'extraction' as const } : finding]
    })
  },
  passing: {
    unit: '青禾县人民政府',
    cells: { 'disclosure.licences.decisions': '5' },
    county: { units: [{ unit: '青禾县公安局', cells: { 'disclosure.licences.decisions': '5' } }] },
  },
  failing: {
    unit: '青禾县人民政府',
    cells: { 'disclosure.licences.decisions': '5' },
    county: { units: [{ unit: '青禾县公安局', cells: { 'disclosure.licences.decisions': '9' } }] },
  },
}
