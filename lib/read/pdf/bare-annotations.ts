import type { NativeMemory } from './native-memory'
import type { Pdfium } from './pdfium'

/** Annotations that show something of their own (fpdf_annot.h): free text, line, box, ring, strike, stamp, ink, field. */
const SHOWN = new Set([3, 4, 5, 6, 12, 13, 15, 20])
/** PDF 32000-1, table 165: hidden, and not to be seen. */
const UNSEEN_FLAGS = 2 | 32
/** The answer's size when there is no appearance: an empty text in UTF-16. */
const NOTHING = 2

/** A box as PDF writes it, upwards: left, bottom, right, top. */
type Corners = readonly [x0: number, y0: number, x1: number, y1: number]

/** Where annotations stand that bring no looks with them: a field filled in so is shown by programs that draw it themselves. */
export function bareAnnotations(pdfium: Pdfium, page: number, memory: NativeMemory): Corners[] {
  const found: Corners[] = []
  const count = pdfium.FPDFPage_GetAnnotCount(page)
  for (let at = 0; at < count; at += 1) {
    const annotation = pdfium.FPDFPage_GetAnnot(page, at)
    if (annotation === 0) continue
    try {
      const seen = (pdfium.FPDFAnnot_GetFlags(annotation) & UNSEEN_FLAGS) === 0
      if (!seen || !SHOWN.has(pdfium.FPDFAnnot_GetSubtype(annotation))) continue
      if (pdfium.FPDFAnnot_GetAP(annotation, 0, 0, 0) > NOTHING) continue
      // FS_RECTF: left, top, right, bottom.
      if (pdfium.FPDFAnnot_GetRect(annotation, memory.pointer) === 1)
        found.push([memory.float(0), memory.float(3), memory.float(2), memory.float(1)])
    } finally {
      pdfium.FPDFPage_CloseAnnot(annotation)
    }
  }
  return found
}
