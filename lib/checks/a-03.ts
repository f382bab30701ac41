import { numberIn } from '../figures/indicator-value'
import { numberOf } from '../model/cell-value'
import { BALANCED } from './applications-sample'
import type { Check, CheckInput } from './check'
import { countyComparison, nameOf } from './county-units'

/** Fewer cells other than 0 may agree by chance. */
const ENOUGH = 5

/**
 * How many cells other than 0 the government's report and its office's share, when all of them are the same and other
 * units have figures too; null otherwise.
 */
export function copiedCells(input: CheckInput): number | null {
  const comparison = countyComparison(input)
  const office = comparison?.county.office ?? null
  const values = office === null ? undefined : comparison?.byUnit.get(office)
  if (!comparison || !values) return null
  let same = 0
  for (const [id, cell] of input.report.cells) {
    const [printed, own] = [numberOf(cell), numberIn(values.get(id))]
    if (printed === null || own === null || printed !== own) return null
    if (printed !== 0) same += 1
  }
  const others = [...comparison.summary.values()].some(({ sum, counted }) => {
    return sum !== null && sum > 0 && counted.length > 1
  })
  const more = comparison.differing.length > 0
  return same >= ENOUGH && others && more ? same : null
}

export const A_03: Check = {
  id: 'A-03',
  severity: 'warn',
  title: '政府汇总与办公室报告分开',
  basis: '《中华人民共和国政府信息公开条例》（国令第711号）第四十九条；汇总口径为通行做法',
  explanation:
    '政府的报告汇总各单位，办公室的报告只是本单位的。两份报告三张表完全相同而其他单位另有数字的，疑似用办公室的报告代替了汇总。',
  run: (input) => {
    const same = copiedCells(input)
    const comparison = countyComparison(input)
    const office = comparison?.county.office ?? null
    if (same === null || !comparison || office === null) return []
    const message = `三张表的全部数字与${nameOf(comparison, office)}的报告相同（不为0的${same}栏），而其他单位另有数字，疑似用办公室的报告代替汇总，请核对。`
    const cells = comparison.differing.map(({ id }) => id)
    return [{ message, cells, quote: null, assessable: true }]
  },
  passing: {
    unit: '青禾县人民政府',
    cells: BALANCED,
    county: { units: [{ unit: '青禾县人民政府办公室', cells: BALANCED }, { unit: '青禾县河口镇' }] },
  },
  failing: {
    unit: '青禾县人民政府',
    cells: BALANCED,
    county: {
      units: [
        { unit: '青禾县人民政府办公室', cells: BALANCED },
        { unit: '青禾县河口镇', cells: BALANCED },
      ],
    },
  },
}
