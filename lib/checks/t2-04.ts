import type { CellIndicatorId } from '../catalogue/indicators'
import { numberOf } from '../model/cell-value'
import type { Check, CheckInput, RawFinding } from './check'
import { FORMAT_2021, PRACTICE } from './legal-basis'
import { statedCounts } from './stated-counts'
import { limitFor } from './thresholds'

const FEE: CellIndicatorId = 'disclosure.fees.amount_wan'

/** One unit of a county, told by its name; what a city or a whole government collects may be any amount. */
function isCountyUnit({ report, context }: CheckInput): boolean {
  const name = context.unitName ?? report.identity.unit ?? ''
  return /[县旗]/.test(name) && context.unitKind !== 'government' && report.identity.scope !== 'government'
}

export const T2_04: Check = {
  id: 'T2-04',
  severity: 'warn',
  title: '收费金额的单位',
  basis: `${FORMAT_2021}表二收费金额的单位为万元；核对${PRACTICE}`,
  explanation:
    '表二的收费金额以万元计。填报的数与正文以元计的信息处理费相同，或者县级单位填报的金额过大时，疑似把元当作万元。',
  run: (input) => {
    const { report } = input
    const filled = numberOf(report.cells.get(FEE))
    if (!report.tables.disclosure || filled === null || filled <= 0) return []
    const base = { cells: [FEE], assessable: true }
    const same = statedCounts(report, 'information_fee_yuan', false).find(({ value }) => value === filled)
    if (same) {
      const message = `表二收费金额填报${filled}万元，与正文信息处理费${same.value}元数字相同，疑似单位应为元，请核对。`
      return [{ ...base, message, quote: same.quote }]
    }
    const limit = limitFor(input, 'T2-04.fee')
    if (filled <= limit || !isCountyUnit(input)) return []
    const message = `表二收费金额填报${filled}万元，超过${limit}万元，疑似以元填报，请核对单位。`
    return [{ ...base, message, quote: null } satisfies RawFinding]
  },
  passing: {
    cells: { [FEE]: '0.394' },
    mentions: [{ indicator: 'information_fee_yuan', value: 3940, quote: '收取信息处理费3940元' }],
  },
  failing: {
    cells: { [FEE]: '3940' },
    mentions: [{ indicator: 'information_fee_yuan', value: 3940, quote: '收取信息处理费3940元' }],
  },
}
