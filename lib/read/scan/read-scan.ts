import { availableParallelism } from 'node:os'
import { accepted, type Outcome, refused } from '../../model/outcome'
import type { OnPage } from '../../model/page-progress'
import type { SourceDocument } from '../../model/source-document'
import { withPdf } from '../pdf/pdfium'
import { decodePicture } from './decode-picture'
import type { GrayImage } from './gray-image'
import { pdfPages } from './pdf-pages'
import { type PageRead, pagesToBlocks, readPage } from './read-page'
import { printShareOf } from './straight-page'
import { hasTesseract } from './tesseract'

/** Of a picture, in pixels. */
export type PageSize = { readonly width: number; readonly height: number }

/** The pictures of a document's pages, made when asked for. */
export type ScanPages = {
  readonly count: number
  /** Null: the page cannot be opened. */
  readonly page: (index: number) => Promise<GrayImage | null>
}

/** An annual report has five to thirty pages. */
const MOST_PAGES = 100

const NO_OCR =
  '这是扫描件或图片，本机没有文字识别程序。请先安装 Tesseract 及简体中文包再导入：Debian、Ubuntu 执行 apt-get install -y tesseract-ocr tesseract-ocr-chi-sim，macOS 执行 brew install tesseract-lang，Windows 执行 winget install UB-Mannheim.TesseractOCR（安装时勾选 Chinese simplified）。'

/**
 * Reads pictures of pages: turned straight, tables by their ruling lines, cell by cell, everything else as running text.
 * A cell that is not read with certainty is marked `unsure` and carries its picture. `onPage` hears of every page begun.
 * Refused: no Tesseract on this machine, no print on any page, too many pages.
 */
export async function readScan(pages: ScanPages, onPage: OnPage): Promise<Outcome<SourceDocument>> {
  if (!(await hasTesseract())) return refused(NO_OCR)
  if (pages.count > MOST_PAGES)
    return refused(`扫描件有 ${pages.count} 页，超过 ${MOST_PAGES} 页，不像一份年度报告，请拆分后导入。`)
  const read: (PageRead | null)[] = Array.from({ length: pages.count }, () => null)
  const lost = await readInto(read, pages, null, onPage)
  if (lost.length > 0)
    return refused(
      `第 ${lost.join('、')} 页的图像无法打开（已损坏或者尺寸过大），没有读取，请重新扫描或导出。`,
    )
  const shares = read.flatMap((each) => (each ? [printShareOf(each.page)] : [])).sort((a, b) => a - b)
  const usual = shares[Math.floor(shares.length / 2)]
  // A few digits at the head of a last page do not tell how large they are printed; the other pages do.
  if (usual !== undefined) await readInto(read, pages, usual, onPage)
  const printed = read.filter((each) => each !== null)
  if (printed.length === 0) return refused('图片或扫描件上没有找到文字，可能是空白页或者分辨率太低。')
  return accepted({
    carrier: 'scan',
    encoding: null,
    declaredTitle: null,
    blocks: await pagesToBlocks(printed),
    pictures: 0,
  })
}

/**
 * Reads the pages not yet read, as many at a time as there are cores; gives the numbers of those that cannot be opened.
 * `printShare` as in readPage.
 */
async function readInto(
  read: (PageRead | null)[],
  pages: ScanPages,
  printShare: number | null,
  onPage: OnPage,
): Promise<readonly number[]> {
  const lost: number[] = []
  const open = read.flatMap((each, index) => (each === null ? [index] : []))
  const readNext = async (index: number) => {
    const alive = () => onPage(index + 1, pages.count)
    alive()
    const picture = await pages.page(index)
    if (picture) read[index] = await readPage(picture, index + 1, alive, printShare)
    else lost.push(index + 1)
  }
  const work = async () => {
    try {
      for (let index = open.shift(); index !== undefined && lost.length === 0; index = open.shift())
        await readNext(index)
    } catch (error) {
      open.length = 0
      throw error
    }
  }
  // All have stopped before a fault goes further: who asked may take up the next file at once.
  const workers = await Promise.allSettled(
    Array.from({ length: Math.min(availableParallelism(), open.length) }, work),
  )
  for (const worker of workers) if (worker.status === 'rejected') throw worker.reason
  return lost
}

/** Reads a picture file (PNG, JPEG, TIFF with one or more pages, WebP, GIF). */
export async function readPicture(bytes: Uint8Array, onPage: OnPage): Promise<Outcome<SourceDocument>> {
  const pages = await decodePicture(bytes).catch(() => null)
  if (!pages) return refused('图片无法打开：文件已损坏、尺寸过大，或者不是 PNG、JPEG、TIFF 图片。')
  return readScan(pages, onPage)
}

/** Reads a PDF without a text layer from pictures of its pages. */
export async function readScannedPdf(bytes: Uint8Array, onPage: OnPage): Promise<Outcome<SourceDocument>> {
  const opened = await withPdf(bytes, ({ pages }) => pages)
  if (!opened.opened) return refused('PDF 文件已损坏，无法打开，请重新下载或重新导出后再导入。')
  return readScan(pdfPages(bytes, opened.value), onPage)
}
