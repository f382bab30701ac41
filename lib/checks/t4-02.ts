import type { Check } from './check'
import { PRACTICE } from './legal-basis'
import { numberFormFindings } from './number-form'
import { tableCells } from './report-cells'

export const T4_02: Check = {
  id: 'T4-02',
  severity: 'error',
  title: '表四为非负整数',
  basis: `案件以件计；数字写法${PRACTICE}`,
  explanation: '表四十五栏是案件数，只能是0或正整数。空白和符号由“数字栏未填数字”一条列出。',
  run: ({ report }) => numberFormFindings(report.cells, tableCells(report, 'disputes'), () => 'count'),
  passing: {
    cells: { 'disputes.reconsideration.upheld': '1', 'disputes.reconsideration.total': '1' },
  },
  failing: { cells: { 'disputes.reconsideration.upheld': '0.5' } },
}
