import type { TableId, TableSpec } from '../catalogue/form'
import { FORMS } from '../catalogue/indicators'
import type { Report } from '../model/report'
import type { Block } from '../model/source-document'
import { type Check, type RawFinding, yearOf } from './check'
import { CONTENT_ARTICLE, FORMAT_2021 } from './legal-basis'

const TABLES = FORMS['2021'].tables
const named = (tables: readonly TableSpec[]) =>
  tables.map((table) => `“${table.section}、${table.title}”`).join('、')

// The column heads of a table that was not read still stand in the text when its numbers ran together.
function columnsArePrinted(report: Report, table: TableSpec): boolean {
  const text = report.source.blocks.map(blockText).join('').replace(/\s/g, '')
  const labels = new Set(table.blocks.flatMap((block) => block.columns.map((column) => column.label)))
  const printed = [...labels].filter((label) => text.includes(label)).length
  return printed * 2 > labels.size
}

function blockText(block: Block): string {
  if (block.kind === 'paragraph') return block.text
  return block.rows.flatMap((row) => row.map((cell) => cell.text)).join('')
}

export const S_03: Check = {
  id: 'S-03',
  severity: 'error',
  title: '三张统计表为文字表格',
  basis: `${FORMAT_2021}；${CONTENT_ARTICLE}`,
  explanation: '第二、三、四部分各有一张统计表，应为可读取的文字表格，不能缺少，也不宜用图片代替。',
  run: (input) => {
    const { report } = input
    if (report.form === 'before-2019') return []
    if (report.form === null && (yearOf(input) ?? 0) < FORMS['2019'].from) return []
    const absent = TABLES.filter((table) => !report.tables[table.id satisfies TableId])
    const base = { cells: [], quote: null, assessable: true }
    const unread = absent.filter((table) => columnsArePrinted(report, table))
    const missing = absent.filter((table) => !unread.includes(table))
    const { pictures } = report.source
    const picture = pictures > 0 ? `文件中有${pictures}张图片，表格可能是图片。` : ''
    const findings: RawFinding[] = []
    if (missing.length > 0) {
      const message = `${named(missing)}缺少文字表格，3张表缺${missing.length}张。${picture}`
      findings.push({ ...base, message })
    }
    if (unread.length > 0) {
      const message = `${named(unread)}有表格文字而未能按栏目识别，${unread.length}张表未取数，请对照原文。`
      findings.push({ ...base, message, assessable: false, kind: 'extraction' })
    }
    return findings
  },
  passing: {},
  failing: { without: ['disputes'] },
}
