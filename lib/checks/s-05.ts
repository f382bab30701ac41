import { FORMS } from '../catalogue/indicators'
import { formLabel } from '../catalogue/report-form'
import { prescribedForm } from '../figures/series-breaks'
import { type Check, yearOf } from './check'

export const S_05: Check = {
  id: 'S-05',
  severity: 'error',
  title: '表式与年度相符',
  basis: `${FORMS['2021'].basis}（2021年度起）、${FORMS['2019'].basis}（2019、2020年度）`,
  explanation: '2021年度起应使用2021年印发的表式。表式按表内栏目名称认定，不按年份推定。',
  run: (input) => {
    const { form } = input.report
    if (!form) return []
    const year = yearOf(input)
    const base = { cells: [], quote: null, assessable: true }
    if (year === null) {
      const message = `表格为${formLabel(form)}，报告年度未能确定，无法核对表式与年度是否相符。`
      return [{ ...base, message, assessable: false }]
    }
    const due = prescribedForm(year)
    if (due === form) return []
    if (due === null || due === 'before-2019') {
      const message = `${year}年度尚无此表式（${formLabel(form)}），请核对年度。`
      return [{ ...base, message, severity: 'warn' }]
    }
    const message = `${year}年度应使用${FORMS[due].label}（${FORMS[due].basis}），报告用的是${formLabel(form)}。`
    return [{ ...base, message, severity: due === '2021' ? 'error' : 'warn' }]
  },
  passing: { year: 2023 },
  failing: { form: '2019', year: 2022 },
}
