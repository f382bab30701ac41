import { formCell } from '../catalogue/indicators'
import { statutoryForm } from '../catalogue/report-form'
import type { Check } from './check'
import { FORMAT_2021, PRACTICE } from './legal-basis'
import { type NumberForm, numberFormFindings } from './number-form'
import { tableCells } from './report-cells'

export const T2_03: Check = {
  id: 'T2-03',
  severity: 'error',
  title: '表二数字形式',
  basis: `${FORMAT_2021}表二的计量单位；数字写法${PRACTICE}`,
  explanation:
    '件数、项数只能是0或正整数（旧表式“本年增/减”可为负）；金额以万元计，可带小数。空白和符号由“数字栏未填数字”一条列出。',
  run: ({ report }) => {
    const form = statutoryForm(report.form)
    if (!form) return []
    const formOf = (id: Parameters<typeof formCell>[1]): NumberForm => {
      const cell = formCell(form, id)
      if (cell?.signed) return 'signed'
      return cell?.unit === '万元' ? 'amount' : 'count'
    }
    return numberFormFindings(report.cells, tableCells(report, 'disclosure'), formOf)
  },
  passing: { cells: { 'disclosure.fees.amount_wan': '12.35', 'disclosure.licences.decisions': '4' } },
  failing: { cells: { 'disclosure.licences.decisions': '4.5' } },
}
