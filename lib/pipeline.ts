import type { FormId } from './catalogue/form'
import { formLabel } from './catalogue/report-form'
import { prescribedForm } from './figures/series-breaks'
import { missingContent, nothingBesideTitle } from './missing-content'
import type { Cell } from './model/cell-value'
import { accepted, type Outcome, refused } from './model/outcome'
import type { OnPage } from './model/page-progress'
import type { Report, Warning } from './model/report'
import type { SourceDocument } from './model/source-document'
import { findIdentity, type GivenIdentity, otherReportBlock } from './narrative/identity'
import { findMentionsInDocument, splitSections } from './narrative/sections'
import { readSource } from './read/source-to-grid'
import { identityDoubt, withScanDoubts } from './scan-doubts'
import { identityInTable, olderReport } from './table/before-2019/older-report'
import { type OldTableRead, readOldTable } from './table/before-2019/read-old-table'
import { documentToTables } from './table/document-to-tables'

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
export function documentToReport(source: SourceDocument, given: GivenIdentity = {}): Outcome<Report> {
  const first = findIdentity(source, given)
  const other = otherReportBlock(source, first.identity)
  const document = other === null ? source : { ...source, blocks: source.blocks.slice(0, other) }
  const tables = documentToTables(document)
  const oldTable = tables.form === null ? readOldTable(document, first.identity.year) : null
  const { identity, warnings } = oldTable ? identityWithTable(source, given, first, oldTable) : first
  if (other !== null) warnings.push(otherReport(source, other))
  const prose = oldTable?.prose ?? document
  const sections = splitSections(prose, tables.tableBlocks)
  const found = Object.values(tables.tables).filter(Boolean).length
  if (found === 0 && !oldTable && sections.length < 3 && !identity.title) {
    return refused('不像政府信息公开工作年度报告：没有找到标题、六个部分或三张表。')
  }
  const empty = found === 0 && !oldTable && sections.length === 0 ? nothingBesideTitle(document) : null
  if (empty !== null) return refused(empty)
  if (
    (isUnfilled(tables.cells) || (oldTable && isUnfilled(oldCells(oldTable)))) &&
    (identity.unit === null || identity.year === null)
  ) {
    return refused('这是没有填写的年度报告模板：表格里没有一个数字，也没有写明单位和年度。')
  }
  const older = tables.form === null ? olderReport(oldTable, identity, sections) : null
  return accepted({
    identity,
    form: tables.form,
    tables: tables.tables,
    cells: tables.cells,
    ...older,
    sections,
    mentions: withScanDoubts(
      findMentionsInDocument(prose, tables.tableBlocks, { year: identity.year }),
      prose,
    ),
    warnings: [
      ...warnings,
      ...(given.unit && given.year ? [] : identityDoubt(identity, source)),
      ...tables.warnings,
      ...(older ? [] : missingContent(document, tables, sections, identity.year)),
      ...formOfOtherYear(tables.form, identity.year),
      ...(older?.warnings ?? []),
    ],
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

/** The table of an older report names unit and year where its text does not. */
function identityWithTable(
  source: SourceDocument,
  given: GivenIdentity,
  first: ReturnType<typeof findIdentity>,
  oldTable: OldTableRead,
): ReturnType<typeof findIdentity> {
  const { warnings, ...named } = identityInTable(oldTable, first.identity)
  if (warnings.length === 0) return first
  // What a person did not say may come as undefined, which must not hide what the table names.
  const second = findIdentity(source, {
    unit: given.unit ?? named.unit,
    year: given.year ?? named.year,
  })
  return { identity: second.identity, warnings: [...second.warnings, ...warnings] }
}

/** Units reuse old templates: the table is read by its labels, and that they are another year's is said. */
function formOfOtherYear(form: FormId | null, year: number | null): Warning[] {
  if (form === null || year === null || prescribedForm(year) === form) return []
  const message = `报告年度为${year}年，表格用的是${formLabel(form)}，按印出的栏目读取。`
  return [{ code: 'form-uncertain', message, place: null }]
}

function oldCells({ table }: OldTableRead): ReadonlyMap<string, Cell> {
  return new Map(
    table.rows.flatMap((row) => [
      [row.label, row.year] as const,
      [`${row.label}／`, row.cumulative] as const,
    ]),
  )
}

function isUnfilled(read: ReadonlyMap<string, Cell>): boolean {
  const cells = [...read.values()]
  return (
    cells.length > 0 &&
    cells.every(
      (cell) =>
        cell.value.status === 'blank' || cell.value.status === 'illegible' || cell.value.status === 'absent',
    ) &&
    cells.some((cell) => cell.value.status === 'blank')
  )
}
