import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CellIndicatorId, formCells } from '../catalogue/indicators'
import { type Filling, type RandomReport, randomHtmlStyle, randomReport } from '../fixtures/random-report'
import type { CellValue } from '../model/cell-value'
import { readReport } from '../pipeline'
import { reportToDocx } from './report-docx'
import { reportToHtml } from './report-html'
import { reportToText, type TextLayout } from './report-text'

/** What a reader says about a document, in the terms of what was written. */
async function readBack(bytes: Uint8Array, fileName: string) {
  const outcome = await readReport(bytes, fileName)
  if (!outcome.ok) throw new Error(outcome.reason)
  const { form, identity, cells } = outcome.value
  return {
    form,
    unit: identity.unit,
    year: identity.year,
    cells: form === null ? [] : differing(cells),
  }
}
type Read = ReadonlyMap<CellIndicatorId, { readonly value: CellValue }>
const differing = (cells: Read) => [...cells].map(([id, cell]) => [id, cell.value] as const)

/** Compares all cells, naming only those that differ: a report of 200 cells is no readable message. */
async function expectSame(random: RandomReport, bytes: Uint8Array, fileName: string) {
  const { report, expected } = random
  const read = await readBack(bytes, fileName)
  expect({ form: read.form, unit: read.unit, year: read.year }).toEqual({
    form: report.form,
    unit: report.unit,
    year: report.year,
  })
  const found = new Map(read.cells)
  const wrong = formCells(report.form)
    .map(({ id }) => ({ id, written: expected.get(id), read: found.get(id) }))
    .filter((each) => JSON.stringify(each.written) !== JSON.stringify(each.read))
  expect(wrong).toEqual([])
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const property = (filling: Filling, check: (random: RandomReport) => Promise<void>, numRuns: number) =>
  fc.assert(fc.asyncProperty(randomReport(filling), check), { numRuns })

describe('read(write(report)) = report', () => {
  it('for web pages of every make', async () => {
    await fc.assert(
      fc.asyncProperty(randomReport('sparse'), randomHtmlStyle, (random, style) =>
        expectSame(random, utf8(reportToHtml(random.report, style)), 'report.html'),
      ),
      { numRuns: 60 },
    )
  }, 120_000)

  it('for Word files', async () => {
    await property(
      'sparse',
      async (random) => expectSame(random, await reportToDocx(random.report), 'report.docx'),
      15,
    )
  }, 120_000)

  const layouts: [TextLayout, Filling, string][] = [
    ['tabs', 'sparse', 'report.txt'],
    ['pipes', 'sparse', 'report.md'],
    ['pdf', 'numbers', 'report.txt'],
  ]
  it.each(layouts)(
    'for text in the layout %s, %s',
    async (layout, filling, fileName) => {
      await property(
        filling,
        (random) => expectSame(random, utf8(reportToText(random.report, layout)), fileName),
        60,
      )
    },
    120_000,
  )

  it('and never a wrong number where the lines of a PDF lost a blank', async () => {
    await property(
      'sparse',
      async ({ report, expected }) => {
        const read = await readBack(utf8(reportToText(report, 'pdf')), 'report.txt')
        const wrong = read.cells.filter(([id, value]) => {
          if (value.status !== 'number' && value.status !== 'mark') return false
          return JSON.stringify(value) !== JSON.stringify(expected.get(id))
        })
        expect(wrong).toEqual([])
      },
      60,
    )
  }, 120_000)
})
