import { type CellIndicatorId, indicator } from '../catalogue/indicators'
import { numberOf } from '../model/cell-value'
import { cellName, listNames } from './cell-names'
import type { Check } from './check'
import { PRACTICE } from './legal-basis'

/** Grounds of refusal that a township or a service unit hardly ever has. */
const RARE = [
  'applications.refused_state_secret.total',
  'applications.refused_security_and_stability.total',
] as const satisfies readonly CellIndicatorId[]
const KINDS: readonly string[] = ['township', 'subdistrict', 'institution']

export const T3_11: Check = {
  id: 'T3-11',
  severity: 'info',
  title: '乡镇和服务类单位少见的理由',
  basis: `数字核对，${PRACTICE}`,
  explanation: '乡镇、街道和服务类单位以国家秘密、危及安全稳定为由不予公开的很少，填报不为0的请核对栏目。',
  run: ({ report, context }) => {
    if (context.unitKind === null || !KINDS.includes(context.unitKind)) return []
    const filled = RARE.filter((id) => (numberOf(report.cells.get(id)) ?? 0) > 0)
    if (filled.length === 0) return []
    const told = filled.map((id) => `${cellName(id)}${numberOf(report.cells.get(id))}件`)
    const total = indicator(RARE[0]).group ?? ''
    const message = `${listNames(told)}，乡镇和服务类单位少有此类${total.replace(/^（.）/, '')}情形，请核对是否填错栏目。`
    return [{ message, cells: filled, quote: null, assessable: true }]
  },
  passing: { unit: '青禾县公安局', cells: { [RARE[0]]: '1' } },
  failing: { unit: '青禾县河口镇', cells: { [RARE[0]]: '1' } },
}
