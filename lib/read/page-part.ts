import type { PagePart } from '../model/source-document'
import { type Box, turned } from './pdf/geometry'

/** A page the way its print was read: `quarters` turns clockwise against the way it is seen, `skew` degrees straightened. */
export type Sheet = {
  /** From 1. */
  readonly page: number
  /** Of the page as it was read, in the units of the boxes on it. */
  readonly width: number
  readonly height: number
  readonly quarters: number
  /** By how many degrees it lay clockwise before it was straightened; left out: it lay straight. */
  readonly skew?: number
}

/** What a person sees of a page is counted in so many parts of its width and height. */
const PARTS = 10_000

/** Where a box of a page as read lies on the page as it is seen. */
export function partOf(sheet: Sheet, box: Box): PagePart {
  const { page, width, height, quarters } = sheet
  const seen = turned(leaning(sheet, box), (4 - quarters) & 3, width, height)
  const [across, down] = quarters % 2 === 0 ? [width, height] : [height, width]
  return [page, share(seen.x0, across), share(seen.y0, down), share(seen.x1, across), share(seen.y1, down)]
}

const share = (at: number, whole: number) =>
  Math.min(PARTS, Math.max(0, Math.round((at / Math.max(whole, 1)) * PARTS)))

/** The box around a box before the page was straightened about its middle. */
function leaning({ width, height, skew = 0 }: Sheet, box: Box): Box {
  if (skew === 0) return box
  const [sin, cos] = [Math.sin((skew * Math.PI) / 180), Math.cos((skew * Math.PI) / 180)]
  const [cx, cy] = [width / 2, height / 2]
  const corners = [box.x0, box.x1].flatMap((x) =>
    [box.y0, box.y1].map((y) => [cx + (x - cx) * cos - (y - cy) * sin, cy + (x - cx) * sin + (y - cy) * cos]),
  )
  const [xs, ys] = [corners.map(([x = 0]) => x), corners.map(([, y = 0]) => y)]
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) }
}
