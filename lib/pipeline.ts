import { accepted, type Outcome, refused } from './model/outcome'
import type { Report } from './model/report'
import type { SourceDocument } from './model/source-document'
import { findIdentity } from './narrative/identity'
import { findMentionsInDocument, splitSections } from './narrative/sections'
import { readSource } from './read/source-to-grid'
import { documentToTables, type TablesRead } from './table/document-to-tables'

/** Raised when a better reader would read the same file differently: stored with every version. */
export const READER_VERSION = 1

/**
 * One report from the bytes of one file: carrier → paragraphs and grids → tables, sections, mentions, identity.
 * Refused, with a Chinese reason: a file of no readable carrier, no annual report, an unfilled template.
 */
export async function readReport(bytes: Uint8Array, fileName: string): Promise<Outcome<Report>> {
  const source = await readSource(bytes, fileName)
  if (!source.ok) return source
  return documentToReport(source.value)
}

/** The same from the neutral model. */
export function documentToReport(document: SourceDocument): Outcome<Report> {
  const { identity, warnings } = findIdentity(document)
  const tables = documentToTables(document)
  const sections = splitSections(document, tables.tableBlocks)
  const found = Object.values(tables.tables).filter(Boolean).length
  if (found === 0 && sections.length < 3 && !identity.title) {
    return refused('不像政府信息公开工作年度报告：没有找到标题、六个部分或三张表。')
  }
  if (isUnfilled(tables) && (identity.unit === null || identity.year === null)) {
    return refused('这是没有填写的年度报告模板：表格里没有一个数字，也没有写明单位和年度。')
  }
  return accepted({
    identity,
    form: tables.form,
    tables: tables.tables,
    cells: tables.cells,
    sections,
    mentions: findMentionsInDocument(document, tables.tableBlocks, { year: identity.year }),
    warnings: [...warnings, ...tables.warnings],
    source: document,
  })
}

function isUnfilled(tables: TablesRead): boolean {
  const cells = [...tables.cells.values()]
  return (
    cells.length > 0 &&
    cells.every(
      (cell) =>
        cell.value.status === 'blank' || cell.value.status === 'illegible' || cell.value.status === 'absent',
    ) &&
    cells.some((cell) => cell.value.status === 'blank')
  )
}
