import { BALANCED } from './applications-sample'
import type { Check } from './check'
import { PRACTICE } from './legal-basis'
import { numberFormFindings } from './number-form'
import { tableCells } from './report-cells'

export const T3_04: Check = {
  id: 'T3-04',
  severity: 'error',
  title: '表三为非负整数',
  basis: `申请以件计；数字写法${PRACTICE}`,
  explanation:
    '表三各栏是申请件数，只能是0或正整数，写数字，不带单位和小数点。空白和符号由“数字栏未填数字”一条列出。',
  run: ({ report }) => numberFormFindings(report.cells, tableCells(report, 'applications'), () => 'count'),
  passing: { cells: BALANCED },
  failing: { cells: { ...BALANCED, 'applications.received.total': '-5' } },
}
