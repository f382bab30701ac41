import { type Check, yearOf } from './check'
import { FORMAT_2021, PRACTICE } from './legal-basis'
import { shortened } from './report-text'

export const S_12: Check = {
  id: 'S-12',
  severity: 'info',
  title: '标题写明名称和年度',
  basis: `${FORMAT_2021}的标题；核对${PRACTICE}`,
  explanation: '标题应写明“政府信息公开”和报告年度，便于查找。没有识别到标题的不作判断。',
  run: (input) => {
    const { title } = input.report.identity
    const year = yearOf(input)
    if (title === null || year === null) return []
    const base = { cells: [], quote: shortened(title), assessable: true }
    const years = [...title.matchAll(/(?<!\d)20\d\d(?!\d)/g)].map(([found]) => Number(found))
    if (years.length > 0 && !years.includes(year)) {
      const message = `标题写的是${years[0]}年度，报告按${year}年度收录，请核对年度。`
      return [{ ...base, message, severity: 'warn' }]
    }
    if (years.length === 0 && !/二[〇○Oo零０]/.test(title)) {
      return [{ ...base, message: `标题没有写明报告年度（${year}年）。` }]
    }
    if (/信息公开|政务公开/.test(title)) return []
    return [{ ...base, message: `${year}年度报告的标题没有写明“政府信息公开”。` }]
  },
  passing: { year: 2023, title: '青禾县河口镇2023年政府信息公开工作年度报告' },
  failing: { year: 2023, title: '青禾县河口镇政府信息公开工作年度报告' },
}
