import { type Check, yearOf } from './check'
import { FORMAT_2021 } from './legal-basis'
import { paragraphsOf, sectionText } from './report-text'

const FEE = /处理费|收费|收取[^。；]{0,12}费/

export const S_07: Check = {
  id: 'S-07',
  severity: 'warn',
  title: '报告收取信息处理费情况',
  basis: `${FORMAT_2021}第六部分的说明`,
  explanation: '格式要求在第六部分报告收取信息处理费情况，没有收费也应说明。写在其他部分的不算遗漏。',
  run: (input) => {
    const text = sectionText(input.report, '六')
    if (text === null || (yearOf(input) ?? 0) < 2021 || input.report.form === '2019') return []
    if (FEE.test(text) || paragraphsOf(input.report).some((each) => FEE.test(each))) return []
    const message = '第六部分未报告收取信息处理费情况（无收费也应说明）。'
    return [{ message, cells: [], quote: null, assessable: true }]
  },
  passing: { prose: { 六: '本年没有收取信息处理费。' } },
  failing: { prose: { 六: '无其他需要报告的事项。' } },
}
