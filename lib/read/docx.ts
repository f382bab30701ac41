import { accepted, type Outcome, refused } from '../model/outcome'
import type { Block, SourceDocument } from '../model/source-document'
import { DocxBody } from './docx-body'
import { Numbering } from './docx-numbering'
import { type DocxParts, openDocx } from './docx-package'
import { Styles } from './docx-styles'
import { walkXml } from './docx-xml'

const DAMAGED = 'Word 文件的内容有损坏或不合规范，无法完整读取。请用 WPS 或 Word 打开后另存为 .docx 再导入。'
const FOREIGN =
  'Word 文件里嵌有另一个文件作为正文，无法直接读取。请用 WPS 或 Word 打开后另存为 .docx 再导入。'

/** Reads a ZIP package: a Word document into paragraphs and grids; any other kind is refused by its name. Never throws. */
export async function readDocx(bytes: Uint8Array): Promise<Outcome<SourceDocument>> {
  const parts = openDocx(bytes)
  if (!parts.ok) return parts
  try {
    return readParts(parts.value)
  } catch {
    return refused(DAMAGED)
  }
}

function readParts(parts: DocxParts): Outcome<SourceDocument> {
  const body = new DocxBody(new Numbering(xmlText(parts.numbering)), new Styles(xmlText(parts.styles)))
  walkXml(xmlText(parts.document) ?? '', body)
  if (body.foreign) return refused(FOREIGN)
  return accepted({
    carrier: 'docx',
    encoding: null,
    declaredTitle: declaredTitle(xmlText(parts.core), body.blocks),
    blocks: body.blocks,
    pictures: body.pictures,
  })
}

/** Office writes UTF-8; UTF-16 with a byte order mark is allowed. Bytes that are neither make the file damaged. */
function xmlText(part: Uint8Array | null): string | null {
  if (part === null) return null
  const encoding =
    part[0] === 0xff && part[1] === 0xfe
      ? 'utf-16le'
      : part[0] === 0xfe && part[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  return new TextDecoder(encoding, { fatal: true }).decode(part)
}

/**
 * The title among the properties of the file, when the document itself bears it out. Files are made from last year's, and
 * the property goes on saying last year: every year in it must be the one the printed period begins with.
 */
function declaredTitle(core: string | null, blocks: readonly Block[]): string | null {
  if (core === null) return null
  let title = ''
  let inside = false
  walkXml(core, {
    open: (name) => {
      inside = name === 'dc:title'
    },
    text: (text) => {
      if (inside) title += text
    },
    close: () => {
      inside = false
    },
  })
  if (!title.includes('信息公开')) return null
  const printed = blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('\n')
  const bare = printed.replace(/\s/g, '')
  const years = title.match(/20\d\d/g) ?? []
  return years.every((year) => bare.includes(`${year}年1月1日`)) ? title.trim() : null
}
