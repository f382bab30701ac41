import { exactSum } from '../figures/exact-sum'
import type { SummaryLine } from '../figures/reconcile-summary'
import { cellName, tableName } from './cell-names'
import type { Check } from './check'
import { type CountyComparison, countyComparison, doubtInUnits } from './county-units'
import { IN_FORCE, ISSUED } from './normative-documents'

/** Cells of a table told one by one; the others are counted. */
const TOLD = 3

/**
 * Cells the rule speaks of: with every unit's report there, all that differ; while some are missing only those where
 * the units at hand already come to more. Normative documents counted twice have a rule of their own.
 */
function linesOf({ whole, county }: CountyComparison): SummaryLine[] {
  return whole.filter(({ id, difference }) => {
    if ((difference ?? 0) < 0) return id !== ISSUED && id !== IN_FORCE
    return county.missing.length === 0
  })
}

function tell({ id, published, sum, difference }: SummaryLine): string {
  return `全县汇总${cellName(id)}为${published}，各单位合计${sum}，差额${exactSum([difference ?? 0])}`
}

export const A_01: Check = {
  id: 'A-01',
  severity: 'warn',
  title: '汇总数与各单位合计',
  basis: '官方汇总口径未见公开规定；汇总口径为通行做法',
  explanation:
    '政府的报告应等于计入汇总的各单位之和（县政府办公室、工作部门、直属单位、乡镇街道，是否计入由单位名单注明）。还有单位未收录时，只提示已大于汇总数的栏目；有单位空白或者未识别的栏目不判断；金额允许各单位四舍五入的尾差。',
  run: (input) => {
    const comparison = countyComparison(input)
    if (!comparison) return []
    const lines = linesOf(comparison)
    const tables = [...new Set(lines.map(({ id }) => tableName(id)))]
    return tables.map((table) => {
      const own = lines.filter(({ id }) => tableName(id) === table)
      const rest = own.length > TOLD ? `；${table}共${own.length}栏不一致` : ''
      const message = `${own.slice(0, TOLD).map(tell).join('；')}${rest}。疑似口径不同或者漏计、重复计入，请核对。`
      const cells = own.map(({ id }) => id)
      return { message, cells, quote: null, assessable: true, ...doubtInUnits(comparison, cells) }
    })
  },
  passing: {
    unit: '青禾县人民政府',
    cells: { [ISSUED]: '3' },
    county: { units: [{ unit: '青禾县河口镇', cells: { [ISSUED]: '3' } }] },
  },
  failing: {
    unit: '青禾县人民政府',
    cells: { 'disclosure.licences.decisions': '5' },
    county: { units: [{ unit: '青禾县河口镇', cells: { 'disclosure.licences.decisions': '3' } }] },
  },
}
