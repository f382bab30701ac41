import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formCells } from '../catalogue/indicators'
import { checkReport } from '../checks/all-checks'
import { sampleInput } from '../checks/sample-input'
import { TEXT_RULES } from '../checks/text-rules'
import type { Report } from '../model/report'
import { readReport } from '../pipeline'
import { readOtherwise, type TypedReport, typedDocument, typedForm } from './typed-report'

const typed = (year: number, texts: readonly string[]): TypedReport => {
  const form = typedForm(year) ?? '2021'
  const cells = new Map(formCells(form).map(({ id }, at) => [id, texts[at % texts.length] ?? '']))
  return { unit: '云泽县水务局', year, typist: '李', cells }
}

describe('a typed report', () => {
  it('is read back from its document as it was typed, blanks as blanks', async () => {
    const text = fc.constantFrom('0', '1', '12', '3456', '', '/', '—')
    const texts = fc
      .array(text, { minLength: 7, maxLength: 200 })
      .filter((some) => some.some((each) => each !== ''))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(2019, 2020, 2021, 2025), texts, async (year, some) => {
        const report = typed(year, some)
        const document = typedDocument(report)
        if (!document.ok) throw new Error(document.reason)
        const { bytes, fileName } = document.value
        const read = await readReport(bytes, fileName, { unit: report.unit, year })
        if (!read.ok) throw new Error(read.reason)
        expect(readOtherwise(report, read.value)).toEqual([])
        expect(read.value.identity).toMatchObject({ unit: '云泽县水务局', year })
      }),
      { numRuns: 10 },
    )
  })

  it('is blamed for no text, as none was typed; its figures are held against each other', async () => {
    const document = typedDocument(typed(2023, ['5']))
    if (!document.ok) throw new Error(document.reason)
    const read = await readReport(document.value.bytes, document.value.fileName)
    if (!read.ok) throw new Error(read.reason)
    expect(read.value.warnings).toEqual([])
    const rules = (report: Report) =>
      checkReport(report, { ...sampleInput({}).context, unitKind: 'township' }).map(({ rule }) => rule)
    const said = rules(read.value)
    expect(said).toContain('T3-02')
    expect(said.filter((rule) => TEXT_RULES.has(rule))).toEqual([])
    // The same page from elsewhere says nothing about how it came to be.
    const source = { ...read.value.source, blocks: read.value.source.blocks.slice(0, 1) }
    expect(rules({ ...read.value, source })).toContain('S-06')
  })

  it('names cells that would be stored otherwise', async () => {
    const document = typedDocument(typed(2023, ['1']))
    if (!document.ok) throw new Error(document.reason)
    const read = await readReport(document.value.bytes, 'a.txt')
    if (!read.ok) throw new Error(read.reason)
    const other = typed(2023, ['1'])
    const [first] = formCells('2021')
    const cells = new Map(other.cells).set(first?.id ?? 'applications.received.total', '2')
    expect(readOtherwise({ ...other, cells }, read.value)).toEqual([first?.id])
  })

  it.each([
    [2023, ['三件半', '1'], '不是数也不是符号'],
    [2023, [''], '一格也没有填'],
    [2015, ['1'], '不能在这里录入'],
  ] as const)('of %i with %j is refused', (year, texts, reason) => {
    const document = typedDocument(typed(year, texts))
    expect(document.ok ? '' : document.reason).toContain(reason)
  })
})
