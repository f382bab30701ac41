import { SECTIONS } from './catalogue/form'
import { FORMS } from './catalogue/indicators'
import type { Section, Warning } from './model/report'
import type { SourceDocument } from './model/source-document'
import type { TablesRead } from './table/document-to-tables'

const SENTENCE_END = /[。！？；：.!?;:）)”"》】…]\s*$/

/**
 * What shows that a document was cut off before its end, or came without its tables: a report must not look whole when
 * part of it is lost. `year`: the reporting year, if known; before 2019 no statutory tables are owed.
 */
export function missingContent(
  document: SourceDocument,
  tables: TablesRead,
  sections: readonly Section[],
  year: number | null,
): Warning[] {
  const owes = tables.form !== null || year === null || year >= FORMS['2019'].from
  if (!owes) return []
  const warnings: Warning[] = []
  if (tables.form === null) {
    const message = '没有找到二、三、四部分的表格（可能缺失、是图片，或者文件不完整）。'
    warnings.push({ code: 'table-missing', message, place: null })
  }
  const reason = brokenOff(document, tables, sections)
  if (reason !== null) {
    const message = `文件${reason}，其后的部分没有内容，文件可能不完整，请对照原文。`
    warnings.push({ code: 'section-missing', message, place: null })
  }
  return warnings
}

/** How the document ends before its last section is written out; null when it does not. */
function brokenOff(
  document: SourceDocument,
  tables: TablesRead,
  sections: readonly Section[],
): string | null {
  const end = document.blocks.findLastIndex((block) => block.kind === 'grid' || block.text.trim() !== '')
  const block = document.blocks[end]
  if (!block) return null
  const last = SECTIONS.at(-1)?.number
  if (sections.some((section) => section.number === last && section.paragraphs.length > 0)) return null
  if (block.kind === 'grid' || tables.tableBlocks.has(end)) return '在表格处结束'
  const section = sections.at(-1)
  if (!section) return null
  if (section.number !== last && section.paragraphs.length === 0) return `在“${section.heading}”的标题处结束`
  return SENTENCE_END.test(block.text) ? null : '在一句话的中间结束'
}
