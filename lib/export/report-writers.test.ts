import { describe, expect, it } from 'vitest'
import { formCells } from '../catalogue/indicators'
import { reportToDocx } from './report-docx'
import { PLAIN_HTML, reportToHtml } from './report-html'
import { reportToText } from './report-text'
import { printedCell, type WrittenReport } from './written-report'

const REPORT: WrittenReport = {
  unit: '云泽县民政局',
  year: 2023,
  form: '2021',
  title: '云泽县民政局2023年政府信息公开工作年度报告',
  notice: '（演示数据）',
  published: '2024-01-25',
  intro: ['本报告以<条例>为据。'],
  sections: { 一: ['（一）主动公开。'] },
  cells: new Map(formCells('2021').map((cell, at) => [cell.id, { status: 'number', value: 1000 + at }])),
}

describe('reportToHtml', () => {
  it('prints every number once, and text as text', () => {
    const html = reportToHtml(REPORT)
    for (let at = 0; at < 200; at += 1) expect(html.split(`>${1000 + at}<`)).toHaveLength(2)
    expect(html).toContain('以&lt;条例&gt;为据')
  })

  it('splits tables two and three, and continues the vertical head after the cut', () => {
    const html = reportToHtml(REPORT, { ...PLAIN_HTML, splitTables: true })
    expect(html.match(/<table border/g)).toHaveLength(4 + 2 + 1)
    expect(html).toContain('rowspan="10"')
    expect(html).toContain('rowspan="12"')
  })

  it('leaves a picture where a table is pictured', () => {
    const html = reportToHtml({ ...REPORT, pictured: ['applications'] })
    expect(html).toContain('<img src="/images/applications.png"')
    expect(html).not.toContain('>1010<')
  })
})

describe('reportToText', () => {
  it('keeps a blank as an empty field between tabs', () => {
    const cells = new Map(REPORT.cells)
    cells.set('applications.received.business', { status: 'blank' })
    expect(reportToText({ ...REPORT, cells }, 'tabs')).toContain('数量\t\t\t1010\t\t1012\t')
  })

  it('loses a blank in the lines of a PDF', () => {
    const cells = new Map(REPORT.cells)
    cells.set('applications.received.business', { status: 'blank' })
    expect(reportToText({ ...REPORT, cells }, 'pdf')).toContain(' 1010 1012 1013 1014 1015 1016\n')
  })

  it('puts numbers after a broken label or into the middle of it, and page numbers between rows', () => {
    const text = reportToText(REPORT, 'pdf')
    expect(text).toMatch(/[^\d\s]\n1\d{3}( 1\d{3}){6}\n[^\d\s]/)
    expect(text).toMatch(/\n- 4 -\n/)
  })
})

describe('reportToDocx', () => {
  it('writes the same bytes for the same report', async () => {
    const pictured: WrittenReport = { ...REPORT, pictured: ['disputes'] }
    const first = await reportToDocx(pictured)
    expect(Buffer.compare(first, await reportToDocx(pictured))).toBe(0)
  })
})

describe('printedCell', () => {
  it('prints nothing for what is blank and nothing for what is missing', () => {
    expect(printedCell({ status: 'blank' })).toBe('')
    expect(printedCell(undefined)).toBe('')
    expect(printedCell({ status: 'mark', mark: '—' })).toBe('—')
    expect(printedCell('+3')).toBe('+3')
  })
})
