import { indicator } from '../catalogue/indicators'
import { numberOf } from '../model/cell-value'
import { listNames } from './cell-names'
import type { Check } from './check'
import { ENFORCEMENT } from './enforcement-cells'
import { PRACTICE } from './legal-basis'

/** Units that serve or keep and decide nothing over citizens. */
const SERVING = /机关事务|档案馆|图书馆|博物馆|文化馆|美术馆|党校|融媒体|史志|地方志|供销/

export const T2_06: Check = {
  id: 'T2-06',
  severity: 'info',
  title: '服务类单位的处理决定数',
  basis: `数字核对，${PRACTICE}`,
  explanation:
    '机关事务、档案馆、图书馆等服务类单位一般没有许可、处罚、强制职权，三栏填报不为0的，疑似填错位置。',
  run: ({ report, context }) => {
    const name = context.unitName ?? report.identity.unit
    if (!report.tables.disclosure || !name || !SERVING.test(name)) return []
    const filled = ENFORCEMENT.filter((id) => (numberOf(report.cells.get(id)) ?? 0) > 0)
    if (filled.length === 0) return []
    const told = filled.map((id) => `${indicator(id).rowLabel}${numberOf(report.cells.get(id))}件`)
    const message = `服务类单位一般没有执法职权，填报${listNames(told)}，疑似填错位置，请核对。`
    return [{ message, cells: filled, quote: null, assessable: true }]
  },
  passing: { unit: '青禾县图书馆' },
  failing: { unit: '青禾县图书馆', cells: { 'disclosure.licences.decisions': '2' } },
}
