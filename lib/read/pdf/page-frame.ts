import { type Box, turned } from './geometry'
import type { NativeMemory } from './native-memory'
import type { Pdfium } from './pdfium'

/** How PDF's coordinates (upwards, before rotation) lie on the page as it is seen. */
export type PageFrame = {
  readonly width: number
  readonly height: number
  /** Quarter turns clockwise the page is shown with. */
  readonly quarters: number
  place(x0: number, y0: number, x1: number, y1: number): Box
}

export function pageFrame(pdfium: Pdfium, page: number, memory: NativeMemory): PageFrame {
  pdfium.FPDF_GetPageBoundingBox(page, memory.pointer)
  // FS_RECTF: left, top, right, bottom.
  const [left, top, right, bottom] = [memory.float(0), memory.float(1), memory.float(2), memory.float(3)]
  const [width, height] = [right - left, top - bottom]
  const quarters = pdfium.FPDFPage_GetRotation(page) & 3
  return {
    width: quarters % 2 === 0 ? width : height,
    height: quarters % 2 === 0 ? height : width,
    quarters,
    place: (x0, y0, x1, y1) => {
      const upright = {
        x0: Math.min(x0, x1) - left,
        y0: top - Math.max(y0, y1),
        x1: Math.max(x0, x1) - left,
        y1: top - Math.min(y0, y1),
      }
      return turned(upright, quarters, width, height)
    },
  }
}
