import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formCells } from '../../catalogue/indicators'
import { csvFields } from '../../fixtures/read-files'
import { readReport } from '../../pipeline'
import { reportToDocx } from '../report-docx'
import type { WrittenReport } from '../written-report'
import { cellShown, type DataTable, row, total } from './data-table'
import { tableXlsx } from './table-xlsx'

/** Text as CSV: comma, quotes, UTF-8, values as they are and not as they are formatted. */
const AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false'

function office(args: readonly string[]): boolean {
  try {
    execFileSync('soffice', ['--headless', ...args], { stdio: 'ignore', timeout: 90_000 })
    return true
  } catch {
    return false
  }
}

const here = office(['--version'])
if (!here) console.warn('skipped: LibreOffice (soffice) is not on this machine')

/** What LibreOffice makes of a file; null when it makes nothing. */
function converted(bytes: Uint8Array, name: string, to: string, extension: string): Buffer | null {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-office-'))
  try {
    writeFileSync(join(folder, name), bytes)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    if (!office([profile, '--convert-to', to, '--outdir', folder, join(folder, name)]))
      throw new Error(`LibreOffice did not take ${name}`)
    const made = join(folder, name.replace(/\.\w+$/, `.${extension}`))
    return existsSync(made) ? readFileSync(made) : null
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const TABLE: DataTable = {
  title: '云泽县收到申请',
  source: '各单位年报',
  coverage: '2023年已收 3 / 应报 4 家',
  asOf: '2024年3月1日',
  demo: true,
  notes: [],
  columns: [
    { key: 'name', label: '单位' },
    { key: 'received', label: '收到', group: '依申请公开', unit: '件' },
    { key: 'fees', label: '收费', group: '依申请公开', unit: '万元' },
    { key: 'rate', label: '公开率', unit: '%' },
  ],
  rows: [
    row(
      '=甲局',
      { state: 'number', value: 12_345 },
      { state: 'number', value: 25.1 },
      { state: 'blank', value: null },
    ),
    row(
      '乙局',
      { state: 'number', value: -3, doubtful: true },
      { state: 'mark', value: null, mark: '/' },
      { state: 'number', value: 71.4286 },
    ),
    row(
      '丙镇',
      { state: 'missing', value: null },
      { state: 'missing', value: null },
      { state: 'missing', value: null },
    ),
    total(
      '合计',
      { state: 'number', value: 12_342 },
      { state: 'number', value: 25.1 },
      { state: 'none', value: null, detail: '分母为0' },
    ),
  ],
}

describe.skipIf(!here)('LibreOffice reads back', () => {
  it('every cell of a workbook: numbers as numbers, states in words, nothing run as a formula', async ({
    skip,
  }) => {
    // Debian packs Calc apart from Writer: without it not even a plain CSV can be turned into a workbook.
    const calc = converted(new TextEncoder().encode('a,b'), 'plain.csv', 'xlsx', 'xlsx') !== null
    skip(!calc, 'LibreOffice is here without Calc')
    const csv = converted(await tableXlsx(TABLE), 'table.xlsx', AS_CSV, 'csv')?.toString('utf8')
    if (csv === undefined) throw new Error('LibreOffice made nothing of the workbook')
    const rows = csvFields(csv.replaceAll(/\r?\n/g, '\r\n')).slice(4, 4 + TABLE.rows.length)
    const [first, second, third, sum] = rows.map((each) => each.slice(0, 4))
    // As its formats show them: separators in counts, one decimal in ratios.
    expect(first).toEqual(['=甲局', '12,345', '25.1', '空'])
    expect(second?.toSpliced(2, 1)).toEqual(['乙局', '-3', '71.4'])
    expect(third).toEqual(TABLE.rows[2]?.cells.map(cellShown))
    expect(sum?.slice(0, 3)).toEqual(['合计', '12,342', '25.1'])
    expect(rows[1]?.[4]).toContain('提取存疑')
  }, 100_000)

  it('every number of a Word file, written anew by it and read by our own reader', async () => {
    const cells = formCells('2021')
    const report: WrittenReport = {
      unit: '云泽县',
      year: 2023,
      form: '2021',
      title: '云泽县2023年政府信息公开工作年度报告汇总表',
      notice: '（演示数据）',
      published: null,
      intro: [],
      sections: {},
      cells: new Map(cells.map(({ id }, at) => [id, { status: 'number', value: (at * 37) % 991 }])),
    }
    const again = converted(await reportToDocx(report, ['二', '三', '四']), 'summary.docx', 'odt', 'odt')
    if (!again) throw new Error('LibreOffice made nothing of the Word file')
    const docx = converted(again, 'summary.odt', 'docx', 'docx')
    if (!docx) throw new Error('LibreOffice wrote no Word file')
    const read = await readReport(new Uint8Array(docx), 'summary.docx', {
      unit: '云泽县人民政府',
      year: 2023,
    })
    if (!read.ok) throw new Error(read.reason)
    for (const [at, { id }] of cells.entries())
      expect(read.value.cells.get(id)?.value, id).toEqual({ status: 'number', value: (at * 37) % 991 })
  }, 200_000)
})
