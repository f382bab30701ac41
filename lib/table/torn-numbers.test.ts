import { expect, it } from 'vitest'
import { formCells } from '../catalogue/indicators'
import { reportToText } from '../export/report-text'
import type { WrittenCell } from '../export/written-report'
import { readSource } from '../read/source-to-grid'
import { documentToTables } from './document-to-tables'

/** What is read of table two printed with these lines, in one layout of text. */
async function tableTwo(lines: readonly string[]) {
  const text = [
    '云泽县民政局2023年政府信息公开工作年度报告',
    '二、主动公开政府信息情况',
    ...lines,
    '三、收到和处理政府信息公开申请情况',
  ].join('\n')
  const source = await readSource(new TextEncoder().encode(text), 'a.txt')
  if (!source.ok) throw new Error(source.reason)
  return documentToTables(source.value).cells
}

const HEAD = [
  '第二十条第（一）项\t\t\t',
  '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
  '规章\t0\t0\t0',
  '行政规范性文件\t9\t0\t0',
]
const REST = [
  '第二十条第（六）项\t\t\t',
  '信息内容\t本年处理决定数量\t\t',
  '行政处罚\t7\t\t',
  '行政强制\t0\t\t',
]
const LICENCES = ['第二十条第（五）项\t\t\t', '信息内容\t本年处理决定数量\t\t']

it('the rest of a cut number stays loose where the only row without numbers stands under another head', async () => {
  const issued = 'disclosure.normative_documents.issued'
  const torn = await tableTwo([...HEAD, '6\t\t\t', ...LICENCES, '行政许可', ...REST])
  expect(torn.get(issued)).toMatchObject({ value: { value: 9 }, doubtful: true })
  const whole = await tableTwo([...HEAD, ...LICENCES, '行政许可\t6\t\t', ...REST])
  expect(whole.get(issued)).toMatchObject({ value: { value: 9 }, doubtful: false })
  expect(whole.get('disclosure.licences.decisions')).toMatchObject({ value: { value: 6 }, doubtful: false })
})

it('a value under a label that has none may be that of both', async () => {
  const [group = '', content = ''] = REST
  const lines = [...HEAD, group, content].map((line) => line.replaceAll('\t', ' ').trim())
  const both = await tableTwo([...lines, '行政处罚', '行政强制 7'])
  expect(both.get('disclosure.compulsion.decisions')).toMatchObject({ value: { value: 7 }, doubtful: true })
  const each = await tableTwo([...lines, '行政处罚 3', '行政强制 7'])
  expect(each.get('disclosure.compulsion.decisions')).toMatchObject({ value: { value: 7 }, doubtful: false })
})

it('a piped row that stands a column off, or lacks one, is not placed by its blanks', async () => {
  const cells = new Map(
    formCells('2021').map(({ id }, at): [typeof id, WrittenCell] => [id, { status: 'number', value: at }]),
  )
  const blank: WrittenCell = { status: 'blank' }
  cells.set('applications.carried_out.business', blank)
  const report = { unit: '云泽县民政局', year: 2023, form: '2021' as const, notice: null, published: null }
  const title = '云泽县民政局2023年政府信息公开工作年度报告'
  const text = reportToText({ ...report, title, intro: [], sections: {}, cells }, 'pipes')
  const row = text.split('\n').find((line) => line.includes('四、结转下年度')) ?? ''
  const read = async (damaged: string) => {
    const source = await readSource(new TextEncoder().encode(text.replace(row, damaged)), 'a.md')
    if (!source.ok) throw new Error(source.reason)
    return documentToTables(source.value).cells.get('applications.carried_out.natural_person')?.value.status
  }
  const withoutLast = row.replace(/[^|]*\|\s*$/, '')
  expect(await read(row)).toBe('number')
  expect(await read(`| ${withoutLast}`)).toBe('illegible')
  expect(await read(withoutLast)).toBe('illegible')
})

it('a row the file ends in, its label going on behind its numbers, may have more of them', async () => {
  const lines = [...HEAD.slice(0, 3), '行政规范性文件（本机关制', '5 6 7', '发的）']
  const read = async (ends: boolean) => {
    const text = ['二、主动公开政府信息情况', ...lines, ...(ends ? [] : REST)]
      .join('\n')
      .replaceAll('\t', ' ')
    const source = await readSource(new TextEncoder().encode(text), 'a.txt')
    if (!source.ok) throw new Error(source.reason)
    return documentToTables(source.value).cells.get('disclosure.normative_documents.in_force')
  }
  expect(await read(true)).toMatchObject({ value: { value: 7 }, doubtful: true })
  expect(await read(false)).toMatchObject({ value: { value: 7 }, doubtful: false })
})

it('numbers behind what is no piece of the label above them may be those of a row whose label is lost', async () => {
  const penalties = 'disclosure.penalties.decisions'
  const [group = '', content = ''] = REST
  const lines = [...HEAD, group, content].map((line) => line.replaceAll('\t', ' ').trim())
  const lost = await tableTwo([...lines, '行政处罚', '行制处 7'])
  expect(lost.get(penalties)).toMatchObject({ value: { value: 7 }, doubtful: true })
  const broken = await tableTwo([...lines.slice(0, 3), '行政规范性', '文件 9 0 0'])
  expect(broken.get('disclosure.normative_documents.issued')).toMatchObject({
    value: { value: 9 },
    doubtful: false,
  })
})
