import type { Pdfium } from './pdfium'

/** Formats of bitmaps with four bytes a pixel, the last of them how opaque it is (fpdfview.h: BGRA, BGRA_Premul). */
const WITH_ALPHA = [4, 5]
const OPAQUE = 128
/** A stamp or a watermark leaves more than the rest of its box free. */
const MOSTLY = 0.6

/** Whether most of a picture lets through what is below it. One that cannot be drawn is taken as opaque. */
export function isSeeThrough(pdfium: Pdfium, document: number, page: number, image: number): boolean {
  const bitmap = pdfium.FPDFImageObj_GetRenderedBitmap(document, page, image)
  if (bitmap === 0) return false
  try {
    if (!WITH_ALPHA.includes(pdfium.FPDFBitmap_GetFormat(bitmap))) return false
    const [width, height] = [pdfium.FPDFBitmap_GetWidth(bitmap), pdfium.FPDFBitmap_GetHeight(bitmap)]
    const stride = pdfium.FPDFBitmap_GetStride(bitmap)
    const pixels = new Uint8Array(pdfium.memory.buffer, pdfium.FPDFBitmap_GetBuffer(bitmap), stride * height)
    let opaque = 0
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1) if ((pixels[y * stride + 4 * x + 3] ?? 0) >= OPAQUE) opaque += 1
    return opaque < MOSTLY * width * height
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap)
  }
}
