import { SECTIONS } from './catalogue/form'
import { FORMS } from './catalogue/indicators'
import type { Section, Warning } from './model/report'
import type { SourceDocument } from './model/source-document'
import { isTypedOnly } from './model/typed-notice'
import type { TablesRead } from './table/document-to-tables'

/** Characters in whole sentences that a document needs to be a report by its prose alone. */
const LEAST_PROSE = 200
/** Words of the tables: a document with one of these prints figures, whether they could be read or not. */
const OF_A_TABLE = /勾稽关系|本年新收政府信息公开申请|第二十条第|制发件数|指标名称|统计指标/

/**
 * Why a document of which no section and no table was found is no report: there is next to nothing beside its title.
 * Null where it has prose enough, or the words of a table that could not be read.
 */
export function nothingBesideTitle({ blocks, carrier, pictures }: SourceDocument): string | null {
  const text = blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.rows.flatMap((row) => row.map((cell) => cell.text)).join(''),
  )
  if (OF_A_TABLE.test(text.join('').replace(/\s/g, ''))) return null
  // Recognition of a scan loses full stops: there everything counts.
  const prose = text
    .flatMap((each) => each.split('\n'))
    .filter((line) => carrier === 'scan' || line.includes('。'))
  if (prose.join('').replace(/\s/g, '').length >= LEAST_PROSE) return null
  const reason = '只有标题，没有报告的正文：六个部分和三张表一个也没有找到'
  if (pictures > 0) return `${reason}；文件里有 ${pictures} 张图片，正文可能是图片，请把图片另存下来导入。`
  return `${reason}，没有导入；请核对是不是存错了页面，或者正文在另外的附件里。`
}

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
  const reason = isTypedOnly({ source: document, sections }) ? null : brokenOff(document, tables, sections)
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
