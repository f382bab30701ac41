import { describe, expect, it } from 'vitest'
import { formCells } from '../catalogue/indicators'
import { printedCell } from '../export/written-report'
import { publishedItems } from '../narrative/published-items'
import { readReport } from '../pipeline'
import { type DemoDocument, demoDocuments, documentBytes } from './demo-documents'
import { DEMO_COUNTY } from './demo-unit'
import { DEMO_FAULTS } from './faults'
import { toGb18030 } from './gb18030'

const documents = demoDocuments()
/** Word files are slow to write and to read: some of them stand for all. */
const sample = documents.filter((each, at) => each.carrier !== 'docx' || at % 6 === 0)
const share = (test: (each: DemoDocument) => boolean) => documents.filter(test).length / documents.length

describe('the documents of the demo county', () => {
  it('are about 420 files of all carriers, each under its own name', () => {
    expect(documents.length).toBeGreaterThan(400)
    expect(documents.length).toBeLessThan(440)
    expect(new Set(documents.map((each) => each.path)).size).toBe(documents.length)
    expect(share((each) => each.carrier === 'html')).toBeCloseTo(0.45, 1)
    expect(share((each) => each.carrier === 'docx')).toBeCloseTo(0.35, 1)
    for (const carrier of ['tabs', 'pipes', 'pdf'])
      expect(share((each) => each.carrier === carrier)).toBeGreaterThan(0.02)
    expect(documents.filter((each) => each.encoding === 'gb18030').length).toBeGreaterThan(5)
  })

  it('carry every planted fault, and say in their text that they are samples', async () => {
    expect(documents.flatMap((each) => each.faults)).toHaveLength(DEMO_FAULTS.length)
    for (const each of documents) expect(each.report.notice).toContain('演示数据')
  })

  it('use different words: no two reports of a year read alike, but for planted copies', () => {
    const own = documents.filter(({ faults }) => faults.every(({ kind }) => !kind.startsWith('copied')))
    const texts = own.map(({ year, report }) =>
      `${year}${report.sections.一?.slice(1).join('')}${report.sections.五?.join('')}`.replace(/\d/g, ''),
    )
    expect(new Set(texts).size).toBe(texts.length)
  })

  it('read back as written: unit, year, every cell, published items; what cannot be read is never a wrong number', async () => {
    let unread = 0
    for (const document of sample) {
      const outcome = await readReport(await documentBytes(document), document.path)
      if (!outcome.ok) throw new Error(`${document.path}: ${outcome.reason}`)
      const { identity, cells, source, mentions } = outcome.value
      const at = document.path
      expect([identity.unit, identity.year], at).toEqual([document.unit, document.year])
      expect(identity.scope, at).toBe(document.unit === `${DEMO_COUNTY}人民政府` ? 'government' : 'own')
      expect(source.encoding, at).toBe(document.carrier === 'docx' ? null : document.encoding)
      const stated = publishedItems(mentions)
      expect(stated.status === 'number' ? stated.value : null, at).toBe(document.publishedItems)
      const { report } = document
      for (const { id, table } of formCells(report.form)) {
        if (report.pictured?.includes(table)) continue
        const read = cells.get(id)
        if (read?.value.status === 'illegible') unread += 1
        else expect(read?.raw.trim(), `${at} ${id}`).toBe(printedCell(report.cells.get(id)))
      }
    }
    expect(unread).toBeLessThanOrEqual(2)
  }, 120_000)
})

describe('toGb18030', () => {
  it('is undone by the platform decoder', () => {
    const text = '〔2021〕30号“三安全一稳定”—— 12.5万元（云泽县）'
    expect(new TextDecoder('gb18030').decode(toGb18030(text))).toBe(text)
  })

  it('refuses what it cannot encode', () => {
    expect(() => toGb18030('\u{1F600}')).toThrow(/no two-byte/)
  })
})
