import { cellName } from './cell-names'
import type { Check } from './check'
import { countyComparison, doubtInUnits } from './county-units'
import { IN_FORCE, ISSUED } from './normative-documents'

export const A_05: Check = {
  id: 'A-05',
  severity: 'warn',
  title: '规范性文件合计不大于汇总',
  basis: '联合发文由牵头单位计一次，汇总口径为通行做法',
  explanation: '各单位规范性文件之和大于政府报告的，疑似联合印发的文件被几个单位各计一次。',
  run: (input) => {
    const comparison = countyComparison(input)
    if (!comparison) return []
    return comparison.whole.flatMap(({ id, published, sum, difference }) => {
      if ((id !== ISSUED && id !== IN_FORCE) || difference === null || difference >= 0) return []
      const message = `各单位${cellName(id)}合计${sum}件，大于全县汇总${published}件，多${-difference}件，疑似联合发文被多个单位计入，请核对。`
      return [{ message, cells: [id], quote: null, assessable: true, ...doubtInUnits(comparison, [id]) }]
    })
  },
  passing: {
    unit: '青禾县人民政府',
    cells: { [ISSUED]: '3' },
    county: { units: [{ unit: '青禾县民政局', cells: { [ISSUED]: '3' } }] },
  },
  failing: {
    unit: '青禾县人民政府',
    cells: { [ISSUED]: '3' },
    county: {
      units: [
        { unit: '青禾县民政局', cells: { [ISSUED]: '2' } },
        { unit: '青禾县财政局', cells: { [ISSUED]: '2' } },
      ],
    },
  },
}
