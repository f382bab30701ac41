import type { TableId } from '../catalogue/form'
import { FORMS } from '../catalogue/indicators'
import { type Check, yearOf } from './check'
import { CONTENT_ARTICLE, FORMAT_2021 } from './legal-basis'

const TABLES = FORMS['2021'].tables

export const S_03: Check = {
  id: 'S-03',
  severity: 'error',
  title: '三张统计表为文字表格',
  basis: `${FORMAT_2021}；${CONTENT_ARTICLE}`,
  explanation: '第二、三、四部分各有一张统计表，应为可读取的文字表格，不能缺少，也不宜用图片代替。',
  run: (input) => {
    const { report } = input
    if (report.form === null && (yearOf(input) ?? 0) < FORMS['2019'].from) return []
    const absent = TABLES.filter((table) => !report.tables[table.id satisfies TableId])
    if (absent.length === 0) return []
    const names = absent.map((table) => `“${table.section}、${table.title}”`).join('、')
    const base = { cells: [], quote: null, assessable: true }
    if (report.warnings.some((warning) => warning.code === 'numbers-unplaced')) {
      const message = `${names}有数字而未能按栏目识别，共${absent.length}张表未取数，请对照原文。`
      return [{ ...base, message, kind: 'extraction' }]
    }
    const { pictures } = report.source
    const picture = pictures > 0 ? `文件中有${pictures}张图片，表格可能是图片。` : ''
    return [{ ...base, message: `${names}缺少文字表格，共${absent.length}张。${picture}` }]
  },
  passing: {},
  failing: { without: ['disputes'] },
}
