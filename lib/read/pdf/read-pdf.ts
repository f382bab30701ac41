import { accepted, type Outcome, refused } from '../../model/outcome'
import type { SourceDocument } from '../../model/source-document'
import { bareAnnotations } from './bare-annotations'
import { documentBlocks } from './document-blocks'
import { type PageContent, type Stain, UNKNOWN } from './geometry'
import { lostGlyphs } from './lost-glyphs'
import { NativeMemory } from './native-memory'
import { type PageFlow, pageFlow } from './page-flow'
import { pageFrame } from './page-frame'
import { type NotOpened, type OpenPdf, type Pdfium, withPdf } from './pdfium'
import { readGlyphs } from './read-glyphs'
import { readDrawing } from './read-rulings'
import { isTruncated } from './truncated'
import { withoutUnseen } from './unseen-glyphs'

/** A refusal that says whether the pages hold no characters, so that a reader of pictures may try them. */
export type PdfOutcome =
  | { readonly ok: true; readonly value: SourceDocument }
  | { readonly ok: false; readonly reason: string; readonly noTextLayer: boolean }

/** The longest real reports have about 60 pages; a file with many more is a collection or an attack. */
const MAX_PAGES = 400
const MAX_MILLISECONDS = 30_000
/** Page numbers and a seal's inscription alone are no text layer: fewer characters than this per page. */
const FEW_CHARACTERS = 12

/** PDFium's answer when something was laid into the page, public/fpdf_flatten.h. */
const FLATTENED = 1

const NO_TEXT = 'PDF 里没有可以读取的文字，可能是扫描件，也可能已经损坏。'

const REFUSALS: Record<NotOpened, string> = {
  password: 'PDF 设有打开密码，无法读取，请去掉密码后再导入。',
  security: 'PDF 用了不认识的加密方式，无法读取，请另存为不加密的 PDF 再导入。',
  damaged: 'PDF 文件已损坏，无法打开，请重新下载或重新导出后再导入。',
}

/**
 * Reads a PDF by the places of its characters and ruling lines into paragraphs and grids. Refused, in Chinese: passwords,
 * damaged or cut-off files, far too many pages, and pages without characters (`noTextLayer`: scans and pictures).
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfOutcome> {
  if (isTruncated(bytes)) return failed('PDF 文件不完整（结尾缺失），可能没有下载完，请重新下载后再导入。')
  const read = await withPdf(bytes, readPages)
  if (!read.opened) return failed(REFUSALS[read.why])
  if (!read.value.ok) return failed(read.value.reason)
  const { flows, characters, unknown, pictures } = read.value.value
  const pictured = pictures > 0 && characters < flows.length * FEW_CHARACTERS
  if (characters === 0 || pictured || unknown > characters / 2)
    return { ok: false, reason: NO_TEXT, noTextLayer: true }
  const blocks = documentBlocks(flows)
  const value = { carrier: 'pdf', encoding: null, declaredTitle: null, blocks, pictures } as const
  return { ok: true, value }
}

const failed = (reason: string): PdfOutcome => ({ ok: false, reason, noTextLayer: false })

type PagesRead = {
  readonly flows: readonly PageFlow[]
  readonly characters: number
  /** Characters whose meaning the file does not tell. */
  readonly unknown: number
  readonly pictures: number
}

function readPages({ pdfium, document, pages }: OpenPdf): Outcome<PagesRead> {
  if (pages === 0) return refused('PDF 里没有一页内容，请重新导出后再导入。')
  if (pages > MAX_PAGES) return refused(`PDF 有${pages}页，超过${MAX_PAGES}页，不像一份年度报告，没有读取。`)
  const memory = new NativeMemory(pdfium)
  try {
    return readAll(pdfium, document, pages, memory)
  } finally {
    memory.free()
  }
}

function readAll(pdfium: Pdfium, document: number, pages: number, memory: NativeMemory): Outcome<PagesRead> {
  const deadline = performance.now() + MAX_MILLISECONDS
  const flows: PageFlow[] = []
  let [characters, unknown, pictures] = [0, 0, 0]
  for (let index = 0; index < pages; index += 1) {
    if (performance.now() > deadline)
      return refused(`PDF 读到第${index + 1}页已超过${MAX_MILLISECONDS / 1000}秒，没有读完，未采用。`)
    const content = readPage(pdfium, document, index, memory)
    characters += content.glyphs.length
    unknown += content.glyphs.filter(({ text }) => text === UNKNOWN).length
    pictures += content.pictures
    flows.push(pageFlow(content, index + 1))
  }
  return accepted({ flows, characters, unknown, pictures })
}

/**
 * Fields of a form and notes written on a page are print for the reader: they become part of the page before it is read.
 * Those whose looks each program makes up for itself do not; `bare` are their places in PDF's coordinates.
 */
function flattened(pdfium: Pdfium, document: number, index: number, memory: NativeMemory) {
  const page = pdfium.FPDF_LoadPage(document, index)
  if (page === 0) return { page, bare: [] }
  const bare = bareAnnotations(pdfium, page, memory)
  if (pdfium.FPDFPage_Flatten(page, 0) !== FLATTENED) return { page, bare }
  pdfium.FPDF_ClosePage(page)
  return { page: pdfium.FPDF_LoadPage(document, index), bare }
}

/** A page that cannot be opened counts as a picture: something is there that was not read. */
function readPage(pdfium: Pdfium, document: number, index: number, memory: NativeMemory): PageContent {
  const { page, bare } = flattened(pdfium, document, index, memory)
  if (page === 0) {
    const rulings = { horizontal: [], vertical: [] }
    return { width: 0, height: 0, glyphs: [], rulings, stains: [], pictures: 1 }
  }
  try {
    const frame = pageFrame(pdfium, page, memory)
    const { glyphs, seen } = readGlyphs(pdfium, page, frame, memory)
    const drawn = readDrawing(pdfium, document, page, frame, memory, seen)
    const { pictures, unread } = drawn
    const fields = bare.map((box): Stain => ({ ...frame.place(...box), kind: 'picture' }))
    return {
      width: frame.width,
      height: frame.height,
      ...withoutUnseen([...glyphs, ...lostGlyphs(unread, glyphs)], drawn),
      stains: [...drawn.stains, ...fields],
      pictures,
    }
  } finally {
    pdfium.FPDF_ClosePage(page)
  }
}
