import { type OpenPdf, type Pdfium, withPdf } from '../pdf/pdfium'
import type { GrayImage } from './gray-image'
import type { PageSize, ScanPages } from './read-scan'

/** PDFium's calls that draw a page. */
type Drawing = Pdfium & {
  FPDFBitmap_CreateEx(width: number, height: number, format: number, first: number, stride: number): number
  FPDFBitmap_FillRect(
    bitmap: number,
    x: number,
    y: number,
    width: number,
    height: number,
    colour: number,
  ): number
  FPDF_GetPageWidthF(page: number): number
  FPDF_GetPageHeightF(page: number): number
  FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    x: number,
    y: number,
    width: number,
    height: number,
    rotate: number,
    flags: number,
  ): void
}

/** Four bytes a pixel, blue first (FPDFBitmap_BGRx); annotations such as stamps are drawn too (FPDF_ANNOT). */
const [BGRX, WITH_ANNOTATIONS, WHITE] = [3, 1, 0xffffffff]
const DPI = 200
/** Pages larger than A3 are drawn coarser. */
const LONGEST_SIDE = 3_600

/** The pages of a scanned PDF as pictures. One page is drawn at a time and the file closed in between. */
export function pdfPages(bytes: Uint8Array, count: number): ScanPages {
  return { count, page: (index) => pdfPage(bytes, index) }
}

/** One page of a PDF as a picture, counted from 0; null where there is none or it cannot be opened. */
export async function pdfPage(bytes: Uint8Array, index: number): Promise<GrayImage | null> {
  const drawn = await withPdf(bytes, (pdf) => drawPage(pdf, index))
  return drawn.opened ? drawn.value : null
}

/**
 * How large the pages of a PDF are drawn, in pixels, and whether Chinese print is missing on the pictures: its type is
 * not in the file. Null where the file cannot be opened any more.
 */
export async function pdfPageSizes(
  bytes: Uint8Array,
): Promise<{ readonly sizes: readonly PageSize[]; readonly lacksPrint: boolean } | null> {
  const looked = await withPdf(bytes, ({ pdfium, document, pages }) => {
    const draw = pdfium as Drawing
    const sizes: PageSize[] = []
    let lacksPrint = false
    for (let index = 0; index < pages; index += 1) {
      const page = draw.FPDF_LoadPage(document, index)
      sizes.push(drawnSize(draw, page))
      if (page === 0) continue
      lacksPrint ||= lacksType(draw, page)
      draw.FPDF_ClosePage(page)
    }
    return { sizes, lacksPrint }
  })
  return looked.opened ? looked.value : null
}

const HAN = /\p{Script=Han}/u
/** Characters of a page that are looked at. */
const LOOKED_AT = 400

/** Whether a page has Chinese characters in type that is not embedded: PDFium has none of its own to draw them with. */
function lacksType(draw: Drawing, page: number): boolean {
  const text = draw.FPDFText_LoadPage(page)
  if (text === 0) return false
  const count = Math.min(draw.FPDFText_CountChars(text), LOOKED_AT)
  let lacks = false
  for (let at = 0; at < count && !lacks; at += 1) {
    const code = draw.FPDFText_GetUnicode(text, at)
    const object = HAN.test(String.fromCodePoint(Math.min(code, 0x10ffff)))
      ? draw.FPDFText_GetTextObject(text, at)
      : 0
    lacks = object !== 0 && draw.FPDFFont_GetIsEmbedded(draw.FPDFTextObj_GetFont(object)) === 0
  }
  draw.FPDFText_ClosePage(text)
  return lacks
}

/** Of a page that cannot be opened: one pixel. */
function drawnSize(draw: Drawing, page: number): PageSize {
  const [points, high] = page === 0 ? [0, 0] : [draw.FPDF_GetPageWidthF(page), draw.FPDF_GetPageHeightF(page)]
  const factor = Math.min(DPI / 72, LONGEST_SIDE / Math.max(points, high, 1))
  return { width: Math.max(1, Math.round(points * factor)), height: Math.max(1, Math.round(high * factor)) }
}

/** Null: there is no such page, or it cannot be opened. */
function drawPage({ pdfium, document, pages }: OpenPdf, index: number): GrayImage | null {
  if (index >= pages) return null
  const draw = pdfium as Drawing
  const page = draw.FPDF_LoadPage(document, index)
  if (page === 0) return null
  try {
    return pictureOf(draw, page)
  } finally {
    draw.FPDF_ClosePage(page)
  }
}

function pictureOf(draw: Drawing, page: number): GrayImage {
  const { width, height } = drawnSize(draw, page)
  const bitmap = draw.FPDFBitmap_CreateEx(width, height, BGRX, 0, 0)
  try {
    return { width, height, data: grayOf(draw, page, bitmap, width, height) }
  } finally {
    draw.FPDFBitmap_Destroy(bitmap)
  }
}

function grayOf(draw: Drawing, page: number, bitmap: number, width: number, height: number): Uint8Array {
  draw.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE)
  draw.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, WITH_ANNOTATIONS)
  const [from, stride] = [draw.FPDFBitmap_GetBuffer(bitmap), draw.FPDFBitmap_GetStride(bitmap)]
  const pixels = new Uint8Array(draw.memory.buffer, from, stride * height)
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * stride + 4 * x
      // Luma of ITU-R BT.601: a red stamp over print becomes grey, the print stays black.
      data[y * width + x] =
        0.114 * (pixels[at] ?? 0) + 0.587 * (pixels[at + 1] ?? 0) + 0.299 * (pixels[at + 2] ?? 0)
    }
  }
  return data
}
