import { accepted, type Outcome, refused } from './model/outcome'
import type { OnPage } from './model/page-progress'
import type { Report, Warning } from './model/report'
import type { SourceDocument } from './model/source-document'
import { findIdentity, type GivenIdentity, otherReportBlock } from './narrative/identity'
import { findMentionsInDocument, splitSections } from './narrative/sections'
import { readSource } from './read/source-to-grid'
import { documentToTables, type TablesRead } from './table/document-to-tables'

/**
 * One report from the bytes of one file: carrier → paragraphs and grids → tables, sections, mentions, identity.
 * `given` is what a person says of unit and year; it overrules the document; `onPage` hears
 * of the pages of a slow one. Refused, with a Chinese reason: a file of no
 * readable carrier, no annual report, an unfilled template.
 */
export async function readReport(
  bytes: Uint8Array,
  fileName: string,
  given: GivenIdentity = {},
  onPage?: OnPage,
): Promise<Outcome<Report>> {
  const source = await readSource(bytes, fileName, onPage)
  if (!source.ok) return source
  return documentToReport(source.value, given)
}

/** The same from the neutral model. */
function documentToReport(source: SourceDocument, given: GivenIdentity = {}): Outcome<Report> {
  const { identity, warnings } = findIdentity(source, given)
  const other = otherReportBlock(source, identity)
  const document = other === null ? source : { ...source, blocks: source.blocks.slice(0, other) }
  if (other !== null) warnings.push(otherReport(source, other))
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
    mentions: findMentionsInDocument(document, tables.tableBlocks, identity),
    warnings: [...warnings, ...tables.warnings],
    source,
  })
}

function otherReport(source: SourceDocument, block: number): Warning {
  const line = source.blocks[block]
  const snippet = line?.kind === 'paragraph' ? line.text : ''
  return {
    code: 'numbers-unplaced',
    message: `文件里还有另一份报告（“${snippet}”），其后的内容没有读取，请拆成单独的文件导入。`,
    place: { block, row: null, column: null, snippet },
  }
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
