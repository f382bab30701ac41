import { indicator } from '../catalogue/indicators'
import { numberOf } from '../model/cell-value'
import { listNames } from './cell-names'
import type { Check } from './check'
import { ENFORCEMENT } from './enforcement-cells'
import { PRACTICE } from './legal-basis'

export const T2_07: Check = {
  id: 'T2-07',
  severity: 'info',
  title: '乡镇的许可、处罚数',
  basis: `数字核对，${PRACTICE}`,
  explanation:
    '乡镇、街道的许可、处罚、强制职权多由赋权或者委托取得，填报不为0的请核对有无依据；上年已有件数的不再提示。',
  run: ({ report, context }) => {
    const grassRoots = context.unitKind === 'township' || context.unitKind === 'subdistrict'
    if (!grassRoots || !report.tables.disclosure) return []
    const before = context.previousYear?.cells
    const filled = ENFORCEMENT.filter(
      (id) => (numberOf(report.cells.get(id)) ?? 0) > 0 && (numberOf(before?.get(id)) ?? 0) === 0,
    )
    if (filled.length === 0) return []
    const told = filled.map((id) => `${indicator(id).rowLabel}${numberOf(report.cells.get(id))}件`)
    const message = `乡镇、街道填报${listNames(told)}，请核对是否有赋权或者委托的依据。`
    return [{ message, cells: filled, quote: null, assessable: true }]
  },
  passing: { unit: '青禾县河口镇' },
  failing: { unit: '青禾县河口镇', cells: { 'disclosure.penalties.decisions': '4' } },
}
