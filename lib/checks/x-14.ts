import { BALANCED } from './applications-sample'
import { type Check, yearOf } from './check'
import { countedSentences, isOtherScope } from './counted-sentences'
import { ACCURACY } from './legal-basis'
import { rowTotal } from './outcome-counts'
import { shortened } from './report-text'

export const X_14: Check = {
  id: 'X-14',
  severity: 'warn',
  title: '收费说明中的申请件数',
  basis: ACCURACY,
  explanation: '说明信息处理费时所述的申请件数，不应多于表三本年新收加上年结转。',
  run: (input) => {
    const { report } = input
    const [received, carried] = [rowTotal(report, 'received'), rowTotal(report, 'carried_in')]
    if (!report.tables.applications || received === null || carried === null) return []
    return countedSentences(report).flatMap(({ text, counts }) => {
      if (!/处理费/.test(text) || !/申请/.test(text) || isOtherScope(report, text, yearOf(input))) return []
      const most = Math.max(...counts.filter(({ counter }) => counter === '件').map(({ value }) => value))
      if (!Number.isFinite(most) || most <= received + carried) return []
      const message = `收费说明中有申请${most}件，多于表三本年新收${received}＋上年结转${carried}＝${received + carried}件，请核对。`
      const cells = ['applications.received.total', 'applications.carried_in.total'] as const
      return [{ message, cells, quote: shortened(text), assessable: true }]
    })
  },
  passing: { cells: BALANCED, prose: { 六: '办理的5件政府信息公开申请均没有收取信息处理费。' } },
  failing: { cells: BALANCED, prose: { 六: '办理的32件政府信息公开申请均没有收取信息处理费。' } },
}
