import { PDFiumModule } from '@hyzyla/pdfium'

/** The calls of PDFium this project makes; pointers are numbers into its memory. Names are those of PDFium's own headers. */
export type Pdfium = {
  readonly memory: { readonly buffer: ArrayBuffer }
  malloc(size: number): number
  free(pointer: number): void
  FPDF_InitLibrary(): void
  FPDF_LoadMemDocument(data: number, size: number, password: number): number
  FPDF_CloseDocument(document: number): void
  FPDF_GetLastError(): number
  FPDF_GetPageCount(document: number): number
  FPDF_LoadPage(document: number, index: number): number
  FPDF_ClosePage(page: number): void
  FPDFPage_Flatten(page: number, flag: number): number
  FPDF_GetPageBoundingBox(page: number, rect: number): number
  FPDFImageObj_GetRenderedBitmap(document: number, page: number, image: number): number
  FPDFBitmap_GetFormat(bitmap: number): number
  FPDFBitmap_GetBuffer(bitmap: number): number
  FPDFBitmap_GetStride(bitmap: number): number
  FPDFBitmap_GetWidth(bitmap: number): number
  FPDFBitmap_GetHeight(bitmap: number): number
  FPDFBitmap_Destroy(bitmap: number): void
  FPDFPage_GetAnnotCount(page: number): number
  FPDFPage_GetAnnot(page: number, index: number): number
  FPDFPage_CloseAnnot(annotation: number): void
  FPDFAnnot_GetSubtype(annotation: number): number
  FPDFAnnot_GetFlags(annotation: number): number
  FPDFAnnot_GetRect(annotation: number, rect: number): number
  FPDFAnnot_GetAP(annotation: number, mode: number, buffer: number, size: number): number
  FPDFPage_GetRotation(page: number): number
  FPDFPage_CountObjects(page: number): number
  FPDFPage_GetObject(page: number, index: number): number
  FPDFPageObj_GetType(object: number): number
  FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number
  FPDFPageObj_GetMatrix(object: number, matrix: number): number
  FPDFPageObj_GetFillColor(object: number, r: number, g: number, b: number, a: number): number
  FPDFPageObj_HasTransparency(object: number): number
  FPDFFormObj_CountObjects(object: number): number
  FPDFFormObj_GetObject(object: number, index: number): number
  FPDFPath_GetDrawMode(path: number, fillMode: number, stroke: number): number
  FPDFPath_CountSegments(path: number): number
  FPDFPath_GetPathSegment(path: number, index: number): number
  FPDFPathSegment_GetPoint(segment: number, x: number, y: number): number
  FPDFPathSegment_GetType(segment: number): number
  FPDFPathSegment_GetClose(segment: number): number
  FPDFText_LoadPage(page: number): number
  FPDFText_ClosePage(text: number): void
  FPDFText_CountChars(text: number): number
  FPDFText_GetUnicode(text: number, index: number): number
  FPDFText_IsGenerated(text: number, index: number): number
  FPDFText_HasUnicodeMapError(text: number, index: number): number
  FPDFText_GetTextObject(text: number, index: number): number
  FPDFText_GetLooseCharBox(text: number, index: number, rect: number): number
  FPDFText_GetCharOrigin(text: number, index: number, x: number, y: number): number
  FPDFText_GetFontSize(text: number, index: number): number
  FPDFText_GetMatrix(text: number, index: number, matrix: number): number
  FPDFTextObj_GetFont(object: number): number
  FPDFTextObj_GetFontSize(object: number, size: number): number
  FPDFFont_GetIsEmbedded(font: number): number
  FPDFTextObj_GetTextRenderMode(object: number): number
}

export type OpenPdf = { readonly pdfium: Pdfium; readonly document: number; readonly pages: number }
/** Why PDFium did not open a file: a password is asked for, an unknown encryption, or no PDF it can make sense of. */
export type NotOpened = 'password' | 'security' | 'damaged'

/** PDFium's error codes, public/fpdfview.h. */
const PASSWORD = 4
const SECURITY = 5
/** WebAssembly memory only grows: after a file that took this much the engine is started afresh. */
const MEMORY_LIMIT = 512 * 1024 * 1024

let engine: Promise<Pdfium> | null = null

async function start(): Promise<Pdfium> {
  const module = (await PDFiumModule({})) as unknown as { wasmExports: Pdfium }
  module.wasmExports.FPDF_InitLibrary()
  return module.wasmExports
}

/**
 * Opens a PDF without a password, hands it to `use` and closes it whatever happens. One engine serves the process; a
 * crash inside it, or memory grown too far, ends that engine and the next file gets a new one.
 */
export async function withPdf<T>(
  bytes: Uint8Array,
  use: (pdf: OpenPdf) => T,
): Promise<
  { readonly opened: true; readonly value: T } | { readonly opened: false; readonly why: NotOpened }
> {
  engine ??= start().catch((error: unknown) => {
    engine = null
    throw error
  })
  const pdfium = await engine
  const data = pdfium.malloc(Math.max(bytes.length, 1))
  if (data === 0) {
    engine = null
    return { opened: false, why: 'damaged' }
  }
  let document = 0
  try {
    new Uint8Array(pdfium.memory.buffer).set(bytes, data)
    document = pdfium.FPDF_LoadMemDocument(data, bytes.length, 0)
    if (document === 0) return { opened: false, why: reason(pdfium.FPDF_GetLastError()) }
    const pages = pdfium.FPDF_GetPageCount(document)
    return { opened: true, value: use({ pdfium, document, pages }) }
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) {
      engine = null
      return { opened: false, why: 'damaged' }
    }
    throw error
  } finally {
    if (engine !== null) {
      if (document !== 0) pdfium.FPDF_CloseDocument(document)
      pdfium.free(data)
      if (pdfium.memory.buffer.byteLength > MEMORY_LIMIT) engine = null
    }
  }
}

function reason(code: number): NotOpened {
  if (code === PASSWORD) return 'password'
  return code === SECURITY ? 'security' : 'damaged'
}
