import { indicator } from '../catalogue/indicators'
import { BALANCED } from './applications-sample'
import { tableName } from './cell-names'
import type { Check } from './check'
import { countyComparison, doubtInUnits, nameOf } from './county-units'

export const A_04: Check = {
  id: 'A-04',
  severity: 'warn',
  title: '汇总差额与一个单位相同',
  basis: '比对推得，汇总口径为通行做法',
  explanation:
    '一张表的差额逐栏等于某一个单位所填的数（不为0的至少3栏），疑似漏计或者重复计入了这个单位。应报单位没有收齐时不判断。',
  run: (input) => {
    const comparison = countyComparison(input)
    if (!comparison || comparison.county.missing.length > 0) return []
    return comparison.hints.flatMap((hint) => {
      if (hint.kind !== 'equals_unit') return []
      const cells = comparison.differing.flatMap(({ id }) => (indicator(id).table === hint.table ? [id] : []))
      const [first] = cells
      const table = first ? tableName(first) : ''
      const side = hint.side === 'over' ? '多于' : '少于'
      const message = `${table}汇总数${side}各单位合计，差额与${nameOf(comparison, hint.unit)}的数据一致（${hint.cells}栏），疑似${hint.side === 'over' ? '重复计入或者应计入合计' : '漏计'}该单位，请核对。`
      return [{ message, cells, quote: null, assessable: true, ...doubtInUnits(comparison, cells) }]
    })
  },
  passing: {
    unit: '青禾县人民政府',
    cells: BALANCED,
    county: { units: [{ unit: '青禾县民政局', cells: BALANCED }] },
  },
  failing: {
    unit: '青禾县人民政府',
    county: { units: [{ unit: '青禾县民政局', cells: BALANCED }] },
  },
}
