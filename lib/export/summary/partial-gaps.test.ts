import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { type CellIndicatorId, formCells } from '../../catalogue/indicators'
import { formSummary } from '../../figures/form-summary'
import { valuesByUnit } from '../../figures/indicator-value'
import { sampleValue } from '../../figures/random-values'
import { docxText, sheetCells } from '../../fixtures/read-files'
import { partialNotes } from './partial-gaps'
import type { SummaryDocument } from './summary-document'
import { countyDraftDocx, summaryDocx } from './summary-docx'
import { summaryXlsx } from './summary-xlsx'

const RECEIVED = 'applications.received.total'
const IDS = formCells('2021').map(({ id }) => id)

/** Two units; the second has nothing but signs in its table of applications. */
function documentOf(): SummaryDocument {
  const values = IDS.flatMap((id) => [
    sampleValue(1, 2023, id, id === RECEIVED ? 250 : 0),
    sampleValue(2, 2023, id, id.startsWith('applications.') ? null : 0),
  ])
  return {
    county: '云泽县',
    year: 2023,
    form: '2021',
    cells: formSummary(IDS, [1, 2], values),
    units: [
      { id: 1, name: '民政局', peer: '工作部门' },
      { id: 2, name: '白鹭镇', peer: '乡镇' },
    ],
    values: valuesByUnit(values),
    missing: [],
    noReport: 'missing',
    coverage: '已收 2 / 应报 2 家',
    outside: [],
    provisional: [],
    own: null,
    whole: true,
    asOf: null,
    demo: false,
  }
}
const APPLICATIONS = IDS.filter((id: CellIndicatorId) => id.startsWith('applications.')).length

it('tells what is not counted by unit and reason, not cell by cell', () => {
  const [head, ...lines] = partialNotes(documentOf())
  expect(head).toContain(`${APPLICATIONS} 格没有计入全部单位`)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(new RegExp(`^白鹭镇：空白 ${APPLICATIONS} 格（.+ 等 ${APPLICATIONS} 格）。$`))
})

it('marks each such cell in Word and in the workbook, and leaves the others and the numbers alone', async () => {
  const document = documentOf()
  for (const docx of [await summaryDocx(document), await countyDraftDocx(document)]) {
    const lines = docxText(docx).split('\n')
    expect(lines).toContain('250（1/2）')
    expect(lines.filter((line) => /^\d+（1\/2）$/.test(line))).toHaveLength(APPLICATIONS)
    expect(lines.filter((line) => line === '0').length).toBeGreaterThan(0)
    expect(lines.filter((line) => line.includes('白鹭镇'))).toHaveLength(1)
  }
  const xlsx = await summaryXlsx(document)
  const sheet = sheetCells(xlsx, 1)
  expect(sheet.flat()).toContain('250')
  expect(sheet.flat().filter((text) => text.includes('白鹭镇'))).toHaveLength(1)
  expect(strFromU8(unzipSync(xlsx)['xl/styles.xml'] ?? new Uint8Array())).toContain('#,##0&quot;(1/2)&quot;')
})
