import { accepted, type Outcome, refused } from '../../model/outcome'
import type { SourceDocument } from '../../model/source-document'
import { openWordFile, type WordFile } from './file-information'
import { type OleContainer, openOle } from './ole-container'
import { Paragraphs } from './paragraphs'
import { PieceText } from './pieces'
import { RunText } from './run-text'
import { storyBlocks } from './story'
import { textBoxes } from './text-boxes'

/** The structure of the table stream that lists the pieces of the text. */
const PIECES = 33

const DAMAGED = 'Word 文件（.doc）已损坏或不完整，无法读取。请用 WPS 或 Word 打开后另存为 .docx 再导入。'
/** What else comes as a compound file, by an entry at its root. */
const OTHERS: readonly [string, string][] = [
  [
    'EncryptedPackage',
    'Office 文件设有打开密码，无法读取。请用 WPS 或 Word 打开，去掉密码后另存为 .docx 再导入。',
  ],
  ['Workbook', '这是 Excel 表格（.xls、.et），不是报告正文。请导入整份年度报告的 Word、PDF 或网页文件。'],
  ['Book', '这是 Excel 表格（.xls、.et），不是报告正文。请导入整份年度报告的 Word、PDF 或网页文件。'],
  ['PowerPoint Document', '这是演示文稿（.ppt、.dps），请导入年度报告的 Word、PDF 或网页文件。'],
  ['__properties_version1.0', '这是邮件（.msg），请导入其中的附件。'],
]
const UNKNOWN = '这是 Office 复合文档，但里面没有 Word 正文。请用 WPS 或 Word 打开后另存为 .docx 再导入。'

/**
 * Reads a compound file: a Word 97–2003 document (.doc, .wps) into paragraphs and grids; what else it may be is refused by
 * its name. Notes, headers and footers are no part of the body. Never throws.
 */
export async function readDoc(bytes: Uint8Array): Promise<Outcome<SourceDocument>> {
  try {
    const container = openOle(bytes)
    if (!container.names.has('WordDocument')) return refused(otherKind(container))
    const file = openWordFile(container)
    return file.ok ? accepted(documentOf(file.value)) : file
  } catch {
    return refused(DAMAGED)
  }
}

function otherKind({ names }: OleContainer): string {
  return OTHERS.find(([entry]) => names.has(entry))?.[1] ?? UNKNOWN
}

function documentOf(file: WordFile): SourceDocument {
  const pieces = new PieceText(file.main, file.structure(PIECES))
  if (pieces.text.length < file.bodyLength) throw new RangeError('text cut short')
  const paragraphs = new Paragraphs(file, pieces)
  const boxes = textBoxes(file, paragraphs, new RunText(file, pieces))
  const runs = new RunText(file, pieces)
  const blocks = storyBlocks(paragraphs.between(0, file.bodyLength), runs, boxes.at)
  return {
    carrier: 'doc',
    encoding: null,
    declaredTitle: null,
    blocks,
    pictures: runs.pictures + Math.max(0, runs.drawings.length - boxes.count),
  }
}
