import { describe, expect, it } from 'vitest'
import { type CellIndicatorId, formCells } from './catalogue/indicators'
import { reportToHtml } from './export/report-html'
import type { WrittenCell, WrittenReport } from './export/written-report'
import { numberOf } from './model/cell-value'
import type { Report } from './model/report'
import { readReport } from './pipeline'

/** A plain report in which every cell prints its own number, 1, 2, 3 …, so that a misplaced one shows. */
function written(unit = '云泽县教育局', year = 2023, form: '2021' | '2019' = '2021'): WrittenReport {
  const cells = new Map<CellIndicatorId, WrittenCell>(
    formCells(form).map((cell, at) => [cell.id, { status: 'number', value: at + 1 }]),
  )
  const sections = { 一: ['认真落实各项要求。'], 五: ['公开内容不够全面，下一步加强学习。'], 六: ['无。'] }
  return {
    unit,
    year,
    form,
    title: `${unit}${year}年政府信息公开工作年度报告`,
    notice: null,
    published: null,
    intro: [],
    sections,
    cells,
  }
}

const page = reportToHtml(written())

async function read(html: string, given = {}): Promise<Report> {
  const outcome = await readReport(new TextEncoder().encode(html), 'report.html', given)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}

/** The cells whose number differs from what the page prints and that carry no flag. */
function silent(report: Report, printed: WrittenReport = written()): string[] {
  return formCells(printed.form).flatMap((place) => {
    const cell = report.cells.get(place.id)
    const want = printed.cells.get(place.id)
    const same = typeof want === 'object' && want.status === 'number' && numberOf(cell) === want.value
    return same || cell?.doubtful || cell?.value.status === 'illegible' ? [] : [`${place.id} ${cell?.raw}`]
  })
}

const swapped = (html: string, a: string, b: string) =>
  html.replace(a, '\u0001').replace(b, a).replace('\u0001', b)

describe('readReport', () => {
  it('reads the page as it is printed', async () => {
    const report = await read(page)
    expect(silent(report)).toEqual([])
    expect(report.warnings).toEqual([])
    expect(report.identity).toMatchObject({ unit: '云泽县教育局', year: 2023, scope: 'own' })
  })

  it.each([
    ['两列文件数', '本年制发件数', '本年废止件数'],
    ['复议结果', '结果维持', '结果纠正'],
    ['两类诉讼', '未经复议直接起诉', '复议后起诉'],
    ['两类申请人', '商业企业', '科研机构'],
  ])('believes heads printed in another order (%s)', async (_, a, b) => {
    const report = await read(swapped(page, a, b))
    const other = swapped(page, a, b)
    expect(other).not.toBe(page)
    for (const line of silent(report)) expect.fail(line)
  })

  it('converts an amount whose head says 元, and does not trust one without a unit', async () => {
    const fee = 'disclosure.fees.amount_wan'
    const yuan = (await read(page.replace('单位：万元', '单位：元'))).cells.get(fee)
    expect([numberOf(yuan), yuan?.note]).toEqual([0.001, expect.stringContaining('表头单位为元')])
    const bare = (await read(page.replace('（单位：万元）', ''))).cells.get(fee)
    expect(bare?.doubtful).toBe(true)
  })

  it.each([
    ['a note number', '>12<', '>12<sup>1</sup><', 'illegible'],
    ['a note sign', '>12<', '>12①<', 'illegible'],
    ['struck-out digits', '>12<', '><s>9</s>12<', 'number'],
    ['hidden digits', '>12<', '>12<span style="display:none">34</span><', 'number'],
  ])('keeps %s out of the number', async (_, from, to, status) => {
    expect(page).toContain(from)
    const report = await read(page.replace(from, to))
    const cell = report.cells.get('applications.received.business')
    expect(cell?.value.status).toBe(status)
    expect(silent(report)).toEqual([])
  })

  it('does not take the tables of another report in the same file', async () => {
    const later = reportToHtml(written('云泽县教育局', 2022)).replace(/^[\s\S]*<body>/, '')
    const report = await read(page.replace('</body>', `${later}`))
    expect(report.identity.year).toBe(2023)
    expect(silent(report)).toEqual([])
    expect(report.warnings.map((each) => each.message).join()).toMatch(/另一份报告|套/)
  })

  it('is not misled by a sentence that names the first row', async () => {
    const sentence = '本年新收政府信息公开申请5件，结转下年度继续办理0件。'
    const report = await read(page.replace('认真落实各项要求。', sentence))
    expect(report.tables).toEqual({ disclosure: true, applications: true, disputes: true })
    expect(silent(report)).toEqual([])
  })

  it('takes a whole title line rather than a name pieced together', async () => {
    const head = '<p>云泽县人民政府</p><p>2023年政府信息公开工作年度报告</p>'
    const report = await read(page.replace('<body>', `<body>${head}`))
    expect(report.identity.unit).toBe('云泽县教育局')
  })

  it('lets a person name unit and year, also for what the prose says', async () => {
    const told = page.replace('认真落实各项要求。', '2023年收到政府信息公开申请7件。')
    const report = await read(told, { unit: '云泽县荷塘乡人民政府', year: 2022 })
    expect(report.identity).toMatchObject({ unit: '云泽县荷塘乡', year: 2022 })
    expect(report.mentions).toEqual([])
  })

  it('refuses markup built to exhaust the stack, and survives it', async () => {
    const deep = new TextEncoder().encode(`<body>${'<div>'.repeat(20_000)}云泽县教育局`)
    expect(await readReport(deep, 'deep.html')).toMatchObject({
      ok: false,
      reason: expect.stringContaining('嵌套'),
    })
  })

  it('reads text with a stray control character and refuses bytes', async () => {
    const text = new TextEncoder().encode(
      `云泽县教育局2023年政府信息公开工作年度报告\n\u0003一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n`,
    )
    expect((await readReport(text, 'a.txt')).ok).toBe(true)
    expect(
      (
        await readReport(
          new Uint8Array(3000).map((_, at) => at % 7),
          'a.txt',
        )
      ).ok,
    ).toBe(false)
  })
})
