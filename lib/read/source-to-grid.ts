import { type Outcome, refused } from '../model/outcome'
import type { OnPage } from '../model/page-progress'
import type { SourceDocument } from '../model/source-document'

type Reader = {
  readonly extensions: readonly string[]
  /** Whether the first bytes of a file are of this kind, whatever its name says. */
  readonly accepts: (head: string, extension: string) => boolean
  /** Loads the reader itself only now: some are large, and the names of the formats are asked for without them. */
  readonly read: (bytes: Uint8Array, onPage: OnPage) => Promise<Outcome<SourceDocument>>
}

const refuse = (reason: string) => async () => refused(reason)
const PICTURE_HEADS = ['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'II*\u0000', 'MM\u0000*']
/** Markup behind a byte order mark; the zeros of UTF-16 are left out before. */
const PAGE = /^[\s\u00ef\u00bb\u00bf\u00ff\u00fe]*<(!doctype|html|head|body|p|div|table|meta)\b/i
/** A document of Word saved as one XML file, 2003 or later. */
const WORD_XML =
  /^[\s\u00ef\u00bb\u00bf]*<\?xml[^>]*>[\s\S]*?(?:progid="Word\.Document"|\/2003\/wordml|<pkg:package)/
const starts = (text: string) => (head: string) => head.startsWith(text)

/** A PDF is read by its characters; only where there are none, its pages are looked at. */
async function readPdfOrScan(bytes: Uint8Array, onPage: OnPage): Promise<Outcome<SourceDocument>> {
  const outcome = await (await import('./pdf/read-pdf')).readPdf(bytes)
  if (outcome.ok || !outcome.noTextLayer) return outcome
  return (await import('./scan/read-scan')).readScannedPdf(bytes, onPage)
}

/**
 * The table of readers, first match wins. Content decides before the name: a picture called .docx is a picture.
 * A new carrier is one more line here.
 */
const READERS: readonly Reader[] = [
  {
    extensions: ['docx', 'docm'],
    accepts: starts('PK'),
    read: async (bytes) => (await import('./docx')).readDocx(bytes),
  },
  {
    extensions: ['pdf'],
    accepts: (head, extension) => head.startsWith('%PDF') || (extension === 'pdf' && head.includes('%PDF-')),
    read: readPdfOrScan,
  },
  {
    extensions: ['doc', 'wps'],
    accepts: starts('\u00d0\u00cf\u0011\u00e0'),
    read: async (bytes) => (await import('./doc/read-doc')).readDoc(bytes),
  },
  {
    extensions: ['rtf'],
    accepts: starts('{\\rtf'),
    read: refuse('这是 RTF 文件，暂不能直接读取。请用 WPS 或 Word 打开后另存为 .docx 再导入。'),
  },
  {
    extensions: [],
    accepts: (head) => WORD_XML.test(head),
    read: refuse('这是 Word 的 XML 文件，暂不能直接读取。请用 WPS 或 Word 打开后另存为 .docx 再导入。'),
  },
  {
    extensions: ['png', 'jpg', 'jpeg', 'tif', 'tiff'],
    accepts: (head) => PICTURE_HEADS.some((each) => head.startsWith(each)),
    read: async (bytes, onPage) => (await import('./scan/read-scan')).readPicture(bytes, onPage),
  },
  {
    extensions: ['mht', 'mhtml'],
    accepts: (head, extension) =>
      ['mht', 'mhtml'].includes(extension) || /^(?:From: <Saved by|MIME-Version: 1)/i.test(head),
    read: async (bytes) => (await import('./html-mht')).readMht(bytes),
  },
  {
    extensions: ['html', 'htm', 'shtml', 'xhtml'],
    accepts: (head, extension) =>
      ['html', 'htm', 'shtml', 'xhtml'].includes(extension) || PAGE.test(head.replaceAll('\u0000', '')),
    read: async (bytes) => (await import('./html')).readHtml(bytes),
  },
  {
    extensions: ['txt', 'md', 'text', 'csv', 'tsv'],
    accepts: () => true,
    read: async (bytes) => (await import('./text')).readText(bytes),
  },
]

/** File name extensions an import of a folder looks at. Others are listed as skipped. */
export const KNOWN_EXTENSIONS: readonly string[] = [
  ...READERS.flatMap((reader) => reader.extensions).filter((each) => !['csv', 'tsv'].includes(each)),
]

/** Reads a file of any known carrier into paragraphs and grids, or says in Chinese why it cannot. Never throws. */
export async function readSource(
  bytes: Uint8Array,
  fileName: string,
  onPage: OnPage = () => undefined,
): Promise<Outcome<SourceDocument>> {
  if (bytes.length === 0) return refused('文件是空的（0 字节），没有内容可读。')
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1')
  const extension = fileName.toLowerCase().split('.').at(-1) ?? ''
  const reader = READERS.find((each) => each.accepts(head, extension))
  if (!reader) return refused('不认识的文件格式。')
  const outcome = await reader.read(bytes, onPage)
  if (!outcome.ok) return outcome
  if (outcome.value.blocks.length === 0) return refused('文件里没有文字，可能是扫描件或者已经损坏。')
  return outcome
}
