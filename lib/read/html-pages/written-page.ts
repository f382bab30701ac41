import { type CellIndicatorId, formCells } from '../../catalogue/indicators'
import { type HtmlStyle, PLAIN_HTML, reportToHtml } from '../../export/report-html'
import type { WrittenCell } from '../../export/written-report'
import { numberOf } from '../../model/cell-value'
import type { Report } from '../../model/report'
import { readReport } from '../../pipeline'
import { BUILDERS } from './builders'

export const TITLE = '云泽县教育局2023年政府信息公开工作年度报告'
const cells = new Map<CellIndicatorId, WrittenCell>(
  formCells('2021').map((cell, at) => [cell.id, { status: 'number', value: at + 1 }]),
)
/** The article of a report in which every cell prints its own number, without any page around it. */
export function articleOf(style: Partial<HtmlStyle> = {}): string {
  const sections = {
    一: ['2023年主动公开政府信息86条。'],
    五: ['公开内容不够全面，下一步加强学习。'],
    六: ['无其他需要报告的事项。'],
  }
  const page = reportToHtml(
    {
      unit: '云泽县教育局',
      year: 2023,
      form: '2021',
      title: TITLE,
      notice: null,
      published: null,
      intro: [],
      sections,
      cells,
    },
    { ...PLAIN_HTML, ...style },
  )
  return page
    .replace(/^[\s\S]*<h1 class="bt">[^<]*<\/h1>/, '')
    .replace(/<\/div>\s*<\/div>\s*<div class="share">[\s\S]*$/, '')
}

export const utf8 = (text: string) => new TextEncoder().encode(text)
export async function read(bytes: Uint8Array, name = 'report.html') {
  const outcome = await readReport(bytes, name)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}
/** The places of the form whose number is not the printed one, or is flagged. */
export const wrongCells = (report: Report) =>
  formCells('2021').filter(
    (cell, at) => numberOf(report.cells.get(cell.id)) !== at + 1 || report.cells.get(cell.id)?.doubtful,
  )

/** The report within the first builder's furniture. */
export const page = BUILDERS[0]?.wrap(TITLE, articleOf()) ?? ''
