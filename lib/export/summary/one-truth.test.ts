import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type CellIndicatorId, formCells } from '../../catalogue/indicators'
import { formSummary } from '../../figures/form-summary'
import { type IndicatorValue, valuesByUnit } from '../../figures/indicator-value'
import { csvFields, sheetCells } from '../../fixtures/read-files'
import { readReport } from '../../pipeline'
import { summaryCsv } from './summary-csv'
import { partialCells, type SummaryDocument, summaryRows, uncountedText } from './summary-document'
import { countyDraftDocx, summaryDocx } from './summary-docx'
import { summaryJson } from './summary-json'
import { summaryXlsx } from './summary-xlsx'

const STATES = ['number', 'number', 'number', 'blank', 'mark', 'illegible'] as const
const CELLS = formCells('2021')

/** A county of a few units with every state of a cell in it. */
const documents = fc
  .record({
    units: fc.integer({ min: 1, max: 4 }),
    seed: fc.array(fc.nat(10_000), { minLength: 40, maxLength: 60 }),
  })
  .map(({ units, seed }): SummaryDocument => {
    const values = Array.from({ length: units }, (_, unit) =>
      CELLS.flatMap(({ id, unit: measure }, at): IndicatorValue[] => {
        const random = seed[(at * 7 + unit * 13) % seed.length] ?? 0
        const status = random % 29 === 0 ? null : (STATES[random % 11] ?? 'number')
        if (status === null) return []
        const value = status === 'number' ? (measure === '万元' ? random / 100 : random) : null
        const flags = { doubtful: random % 5 === 0, approximate: false, derived: false, zeroed: value === 0 }
        return [{ unitId: unit, year: 2023, indicator: id, form: '2021', status, value, ...flags }]
      }),
    ).flat()
    const ids = Array.from({ length: units }, (_, unit) => unit)
    return {
      county: '云泽县',
      year: 2023,
      form: '2021',
      cells: formSummary(
        CELLS.map(({ id }) => id),
        ids,
        values,
      ),
      units: ids.map((id) => ({ id, name: `=单位"${id}",`, peer: '工作部门' })),
      values: valuesByUnit(values),
      missing: [],
      noReport: 'missing',
      coverage: `已收 ${units} / 应报 ${units} 家`,
      outside: [],
      provisional: [],
      own: null,
      whole: true,
      asOf: '2024年3月1日',
      demo: true,
    }
  })

const sums = (document: SummaryDocument) =>
  new Map(summaryRows(document).map(({ indicator, sum }) => [indicator, sum]))

describe('the summary is the same everywhere', () => {
  it('in JSON and CSV, cell by cell with coverage', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { cells } = JSON.parse(JSON.stringify(summaryJson(document)))
        const csv = csvFields(summaryCsv(document).slice(1)).slice(1, 1 + CELLS.length)
        expect(
          cells.map(({ indicator, sum }: { indicator: string; sum: number }) => [indicator, sum]),
        ).toEqual([...sums(document)])
        expect(csv.map((row) => [row[12], row[4] === '' ? null : Number(row[4])])).toEqual([
          ...sums(document),
        ])
        for (const [at, row] of summaryRows(document).entries()) {
          const { counted, asked, doubtful, approximate, derived, zeroed } = row
          expect(csv[at]?.slice(5, 7)).toEqual([String(counted), String(asked)])
          expect(csv[at]?.slice(8, 12)).toEqual([doubtful, approximate, derived, zeroed].map(String))
          expect(cells[at]).toMatchObject({ doubtful, approximate, derived, zeroed })
        }
      }),
      { numRuns: 20 },
    )
  })

  it('in the workbook: sums, every unit with its states, and coverage', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const xlsx = await summaryXlsx(document)
        const coverage = sheetCells(xlsx, 3).slice(1)
        expect(coverage.map((row) => (row[4] === '—' ? null : Number(row[4])))).toEqual([
          ...sums(document).values(),
        ])
        const units = sheetCells(xlsx, 2)
        const total = units.at(-2)?.slice(2) ?? []
        expect(total.map((text) => (text === '—' ? null : Number(text)))).toEqual([
          ...sums(document).values(),
        ])
        for (const [at, { id: unit }] of document.units.entries()) {
          const row = units[4 + at]?.slice(2) ?? []
          for (const [column, { id }] of CELLS.entries()) {
            const value = document.values.get(unit)?.get(id)
            if (value?.status === 'number') expect(Number(row[column])).toBe(value.value)
            else expect(row[column]).toMatch(/^(空|符号|无法识别|未读到)$/)
          }
        }
      }),
      { numRuns: 5 },
    )
  })

  it('in Word, read back by our own reader', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        for (const bytes of [await summaryDocx(document), await countyDraftDocx(document)]) {
          const read = await readReport(bytes, 'summary.docx', { unit: '云泽县人民政府', year: 2023 })
          if (!read.ok) throw new Error(read.reason)
          for (const [id, sum] of sums(document)) {
            const value = read.value.cells.get(id as CellIndicatorId)?.value
            expect(value, id).toEqual(
              sum === null ? { status: 'mark', mark: '—' } : { status: 'number', value: sum },
            )
          }
        }
      }),
      { numRuns: 3 },
    )
  })

  it('says of every cell with fewer units who is not counted and why', () => {
    fc.assert(
      fc.property(documents, (document) => {
        for (const { sum } of partialCells(document)) {
          const told = [...uncountedText(document, sum).matchAll(/ (\d+) 家/g)].reduce(
            (n, [, count]) => n + Number(count),
            0,
          )
          expect(told).toBe(sum.asked.length - sum.counted.length)
        }
      }),
      { numRuns: 20 },
    )
  })

  it('never lets a name run as a formula', async () => {
    const [document] = fc.sample(documents, 1)
    if (!document) throw new Error('no sample')
    const sheet = strFromU8(
      unzipSync(await summaryXlsx(document))['xl/worksheets/sheet2.xml'] ?? new Uint8Array(),
    )
    expect(sheet).not.toContain('<f>')
    expect(summaryCsv(document)).not.toMatch(/(^|,)=|(^|,)"=/m)
  })
})
