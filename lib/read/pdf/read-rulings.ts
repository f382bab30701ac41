import { around, type Box, type Glyph, type Ruling, type Rulings, type Stain } from './geometry'
import { composed, IDENTITY, type Matrix, mapped } from './matrix'
import type { NativeMemory } from './native-memory'
import type { PageFrame } from './page-frame'
import type { Pdfium } from './pdfium'
import { INVISIBLE_MODES } from './read-glyphs'
import { isSeeThrough } from './see-through'
import { boxAt, isBox, type Point, stainsOf } from './stains'
import type { Cover } from './unseen-glyphs'

/** fpdf_edit.h. */
const OBJECT = { text: 1, path: 2, image: 3, form: 5 }
const SEGMENT = { line: 0, curve: 1, move: 2 }
/** A filled shape this thin, in points, is a line; it must be longer than thick. */
const THIN = 3.2
/** A segment may leave the axis by this much. */
const OBLIQUE = 0.7
/** A picture smaller than this share of the page is an emblem or a seal's corner, not something to read. */
const PICTURE_SHARE = 0.02
/** A picture of this share of the page is what the page is printed on. */
const BACKGROUND_SHARE = 0.6
/** Forms inside forms: deeper nesting is no table. */
const MAX_DEPTH = 12
/** More points than any table needs are a drawing, e.g. a map; of it only the place is kept. */
const MAX_POINTS = 2_000
/** Colours from this on are paper to the eye, colours less opaque than this let through what is below. */
const [PAPER, OPAQUE] = [230, 200]
/** A page with more lines and shapes than this is a drawing. */
const MAX_RULINGS = 60_000

type Shape = { readonly points: readonly Point[]; readonly curved: boolean }
type Drawn = {
  readonly rulings: Rulings
  readonly stains: readonly Stain[]
  readonly covers: readonly Cover[]
  /** The place of every object in the order of drawing. */
  readonly order: ReadonlyMap<number, number>
  readonly pictures: number
  /** Places of text in fonts that are not embedded and that `seen` does not name, each as wide as it is high. */
  readonly unread: readonly Glyph[]
}

/** The ruling lines of a page – stroked lines and boxes, thin filled shapes, also inside forms – and its pictures. */
export function readDrawing(
  pdfium: Pdfium,
  document: number,
  page: number,
  frame: PageFrame,
  memory: NativeMemory,
  seen: ReadonlySet<number>,
): Drawn {
  const reader = new DrawingReader(pdfium, document, page, frame, memory, seen)
  const count = pdfium.FPDFPage_CountObjects(page)
  for (let at = 0; at < count; at += 1) reader.object(pdfium.FPDFPage_GetObject(page, at), IDENTITY, 0)
  const { stains, covers, order, pictures, unread } = reader
  return { rulings: reader, stains, covers, order, pictures, unread }
}

class DrawingReader implements Rulings {
  readonly horizontal: Ruling[] = []
  readonly vertical: Ruling[] = []
  readonly unread: Glyph[] = []
  readonly stains: Stain[] = []
  readonly covers: Cover[] = []
  readonly order = new Map<number, number>()
  pictures = 0
  /** Only what is drawn behind text in order can lie over it. */
  private textSeen = false

  constructor(
    private readonly pdfium: Pdfium,
    private readonly document: number,
    private readonly page: number,
    private readonly frame: PageFrame,
    private readonly memory: NativeMemory,
    private readonly seen: ReadonlySet<number>,
  ) {}

  object(handle: number, outer: Matrix, depth: number): void {
    const type = this.pdfium.FPDFPageObj_GetType(handle)
    this.order.set(handle, this.order.size)
    if (type === OBJECT.text) this.textSeen = true
    if (type === OBJECT.path) this.path(handle, outer)
    else if (type === OBJECT.image) this.image(handle, outer)
    else if (type === OBJECT.text && !this.seen.has(handle)) this.unreadText(handle, outer)
    else if (type === OBJECT.form && depth < MAX_DEPTH) {
      const inside = composed(this.matrixOf(handle), outer)
      const count = this.pdfium.FPDFFormObj_CountObjects(handle)
      for (let at = 0; at < count; at += 1)
        this.object(this.pdfium.FPDFFormObj_GetObject(handle, at), inside, depth + 1)
    }
  }

  private unreadText(handle: number, outer: Matrix): void {
    const { pdfium, memory } = this
    if (pdfium.FPDFFont_GetIsEmbedded(pdfium.FPDFTextObj_GetFont(handle)) !== 0) return
    if (INVISIBLE_MODES.includes(pdfium.FPDFTextObj_GetTextRenderMode(handle))) return
    const [a, b, c, d, e, f] = composed(this.matrixOf(handle), outer)
    pdfium.FPDFTextObj_GetFontSize(handle, memory.pointer)
    const size = memory.float(0) * Math.hypot(c, d)
    const upright = Math.abs(b) < Math.abs(a) / 10 && this.frame.quarters === 0
    if (!upright || !(size > 0)) return
    const box = this.frame.place(e, f - 0.12 * size, e + size, f + 0.88 * size)
    this.unread.push({ ...box, text: '', size, turn: 0 })
  }

  private image(handle: number, outer: Matrix): void {
    const box = this.boundsOf(handle, outer)
    const [width, height] = [box.x1 - box.x0, box.y1 - box.y0]
    if (Math.min(width, height) <= THIN) {
      this.shape(box.x0, box.y0, box.x1, box.y1)
      return
    }
    const share = (width * height) / (this.frame.width * this.frame.height)
    if (share >= PICTURE_SHARE) this.pictures += 1
    if (share < BACKGROUND_SHARE) this.stains.push({ ...box, kind: 'picture' })
    if (this.textSeen && !this.isSeenThrough(handle)) this.cover(handle, box)
  }

  private isSeenThrough(handle: number): boolean {
    const { pdfium, document, page } = this
    return pdfium.FPDFPageObj_HasTransparency(handle) !== 0 || isSeeThrough(pdfium, document, page, handle)
  }

  private cover(handle: number, { x0, y0, x1, y1 }: Box): void {
    this.covers.push({ x0, y0, x1, y1, order: this.order.get(handle) ?? 0 })
  }

  private path(handle: number, outer: Matrix): void {
    const { pdfium, memory } = this
    if (this.horizontal.length + this.vertical.length + this.stains.length > MAX_RULINGS) return
    pdfium.FPDFPath_GetDrawMode(handle, memory.at(0), memory.at(1))
    const [filled, stroked] = [memory.integer(0) !== 0, memory.integer(1) !== 0]
    if (!filled && !stroked) return
    const count = pdfium.FPDFPath_CountSegments(handle)
    if (count > MAX_POINTS) {
      this.stains.push({ ...this.boundsOf(handle, outer), kind: 'picture' })
      return
    }
    const shapes = this.shapesOf(handle, count, composed(this.matrixOf(handle), outer))
    const fill = filled ? this.fillOf(handle) : 'none'
    if (stroked || fill === 'seen') for (const shape of shapes) this.stains.push(...stainsOf(shape, stroked))
    const plain = shapes.filter(({ curved }) => !curved).map(({ points }) => points)
    for (const points of plain) {
      if (stroked) this.strokes(points)
      else this.filling(points)
    }
    if (!stroked && plain.length === 2) this.ring(plain)
    if (fill === 'none' || plain.length !== 1 || !plain[0]) return
    const box = around(plain[0].map(boxAt))
    if (isBox(plain[0]) && Math.min(box.x1 - box.x0, box.y1 - box.y0) > THIN && !this.isClear(handle))
      this.cover(handle, box)
  }

  /** Whether a filling is seen on paper. */
  private fillOf(handle: number): 'seen' | 'paper' {
    const { pdfium, memory } = this
    const known = pdfium.FPDFPageObj_GetFillColor(
      handle,
      memory.at(0),
      memory.at(1),
      memory.at(2),
      memory.at(3),
    )
    const pale = known === 1 && [0, 1, 2].every((part) => memory.integer(part) >= PAPER)
    return pale || (known === 1 && memory.integer(3) < 255 - PAPER) ? 'paper' : 'seen'
  }

  private isClear(handle: number): boolean {
    const { pdfium, memory } = this
    if (pdfium.FPDFPageObj_HasTransparency(handle) !== 0) return true
    const known = pdfium.FPDFPageObj_GetFillColor(
      handle,
      memory.at(0),
      memory.at(1),
      memory.at(2),
      memory.at(3),
    )
    return known === 1 && memory.integer(3) < OPAQUE
  }

  /** The outlines of a path in points of the page. */
  private shapesOf(handle: number, count: number, matrix: Matrix): Shape[] {
    const { pdfium, memory } = this
    const shapes: Shape[] = []
    let shape: Point[] = []
    let curved = false
    const close = () => {
      if (shape.length > 1) shapes.push({ points: shape, curved })
    }
    for (let at = 0; at < count; at += 1) {
      const segment = pdfium.FPDFPath_GetPathSegment(handle, at)
      const type = pdfium.FPDFPathSegment_GetType(segment)
      pdfium.FPDFPathSegment_GetPoint(segment, memory.at(0), memory.at(1))
      const [x, y] = mapped(matrix, memory.float(0), memory.float(1))
      if (type === SEGMENT.move) {
        close()
        shape = []
        curved = false
      } else if (type === SEGMENT.curve) curved = true
      const { x0, y0 } = this.frame.place(x, y, x, y)
      shape.push([x0, y0])
      const [first] = shape
      if (first && pdfium.FPDFPathSegment_GetClose(segment) === 1) shape.push(first)
    }
    close()
    return shapes
  }

  private strokes(shape: readonly Point[]): void {
    for (let at = 1; at < shape.length; at += 1) {
      const [from, to] = [shape[at - 1], shape[at]]
      if (from && to) this.segment(from, to)
    }
  }

  private segment([x0, y0]: Point, [x1, y1]: Point): void {
    const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)]
    if (height <= OBLIQUE && width > OBLIQUE) this.shape(Math.min(x0, x1), y0, Math.max(x0, x1), y1)
    else if (width <= OBLIQUE && height > OBLIQUE) this.shape(x0, Math.min(y0, y1), x1, Math.max(y0, y1))
  }

  private filling(shape: readonly Point[]): void {
    const box = around(shape.map(boxAt))
    if (Math.min(box.x1 - box.x0, box.y1 - box.y0) <= THIN) this.shape(box.x0, box.y0, box.x1, box.y1)
  }

  /** A border painted as the ring between two boxes. */
  private ring([one, other]: readonly (readonly Point[])[]): void {
    if (!one || !other) return
    const [a, b] = [around(one.map(boxAt)), around(other.map(boxAt))]
    const edges = ['x0', 'y0', 'x1', 'y1'] as const
    if (!edges.every((edge) => Math.abs(a[edge] - b[edge]) <= THIN)) return
    if (a.x1 - a.x0 <= THIN || a.y1 - a.y0 <= THIN) return
    this.shape(a.x0, a.y0, a.x1, a.y0)
    this.shape(a.x0, a.y1, a.x1, a.y1)
    this.shape(a.x0, a.y0, a.x0, a.y1)
    this.shape(a.x1, a.y0, a.x1, a.y1)
  }

  private shape(x0: number, y0: number, x1: number, y1: number): void {
    const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)]
    if (width >= height)
      this.horizontal.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) })
    if (height >= width)
      this.vertical.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) })
  }

  private matrixOf(handle: number): Matrix {
    const { memory } = this
    if (this.pdfium.FPDFPageObj_GetMatrix(handle, memory.pointer) !== 1) return IDENTITY
    return [
      memory.float(0),
      memory.float(1),
      memory.float(2),
      memory.float(3),
      memory.float(4),
      memory.float(5),
    ]
  }

  /** The box of an object on the page, from its bounds (left, bottom, right, top) in what holds it. */
  private boundsOf(handle: number, outer: Matrix) {
    const { memory } = this
    this.pdfium.FPDFPageObj_GetBounds(handle, memory.at(0), memory.at(1), memory.at(2), memory.at(3))
    const corners = [
      mapped(outer, memory.float(0), memory.float(1)),
      mapped(outer, memory.float(2), memory.float(3)),
    ] as const
    return this.frame.place(corners[0][0], corners[0][1], corners[1][0], corners[1][1])
  }
}
