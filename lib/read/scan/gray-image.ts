/** A picture in shades of grey, row by row: 0 is black, 255 is white. */
export type GrayImage = { readonly width: number; readonly height: number; readonly data: Uint8Array }
/** Which pixels of a picture are ink (1) or paper (0), row by row. */
export type InkMap = { readonly width: number; readonly height: number; readonly data: Uint8Array }
/** A rectangle of pixels; right and bottom are exclusive. */
export type Box = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The smallest box around several; null for none. */
export function around(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null
  return {
    left: Math.min(...boxes.map((each) => each.left)),
    top: Math.min(...boxes.map((each) => each.top)),
    right: Math.max(...boxes.map((each) => each.right)),
    bottom: Math.max(...boxes.map((each) => each.bottom)),
  }
}

const WHITE = 255

/** The part of a picture inside a box; what lies outside the picture is white. */
export function crop(image: GrayImage, box: Box): GrayImage {
  const width = Math.max(1, box.right - box.left)
  const height = Math.max(1, box.bottom - box.top)
  const data = new Uint8Array(width * height).fill(WHITE)
  const [from, to] = [Math.max(0, box.left), Math.min(image.width, box.right)]
  for (let y = Math.max(0, box.top); y < Math.min(image.height, box.bottom); y += 1) {
    if (to <= from) break
    const row = image.data.subarray(y * image.width + from, y * image.width + to)
    data.set(row, (y - box.top) * width + from - box.left)
  }
  return { width, height, data }
}

/** Puts one picture onto another, in place. */
export function paste(onto: GrayImage, image: GrayImage, left: number, top: number): void {
  for (let y = 0; y < image.height; y += 1) {
    onto.data.set(image.data.subarray(y * image.width, (y + 1) * image.width), (top + y) * onto.width + left)
  }
}

export function blankImage(width: number, height: number): GrayImage {
  return { width, height, data: new Uint8Array(width * height).fill(WHITE) }
}

/** Where each pixel of the new picture comes from in the old one. */
type Source = (x: number, y: number) => readonly [number, number]

function resampled(image: GrayImage, width: number, height: number, source: Source): GrayImage {
  const out = new Uint8Array(width * height)
  const { data } = image
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [sx, sy] = source(x, y)
      const [x0, y0] = [Math.floor(sx), Math.floor(sy)]
      const [fx, fy] = [sx - x0, sy - y0]
      if (x0 < 0 || y0 < 0 || x0 + 1 >= image.width || y0 + 1 >= image.height) {
        const inside = x0 >= 0 && y0 >= 0 && x0 < image.width && y0 < image.height
        out[y * width + x] = inside ? (data[y0 * image.width + x0] ?? WHITE) : WHITE
        continue
      }
      const at = y0 * image.width + x0
      const upper = (data[at] ?? 0) * (1 - fx) + (data[at + 1] ?? 0) * fx
      const lower = (data[at + image.width] ?? 0) * (1 - fx) + (data[at + image.width + 1] ?? 0) * fx
      out[y * width + x] = Math.round(upper * (1 - fy) + lower * fy)
    }
  }
  return { width, height, data: out }
}

/** The picture turned clockwise about its middle by an angle in degrees, same size, corners filled white. */
export function turned(image: GrayImage, degrees: number): GrayImage {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)]
  const [cx, cy] = [image.width / 2, image.height / 2]
  return resampled(image, image.width, image.height, (x, y) => [
    cx + (x - cx) * cos + (y - cy) * sin,
    cy - (x - cx) * sin + (y - cy) * cos,
  ])
}

/** The picture turned clockwise by quarter turns. */
export function quarterTurned(image: GrayImage, quarters: number): GrayImage {
  if (quarters % 4 === 0) return image
  const { width, height, data } = image
  const out = new Uint8Array(data.length)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) out[x * height + height - 1 - y] = data[y * width + x] ?? WHITE
  return quarterTurned({ width: height, height: width, data: out }, quarters - 1)
}

/** The picture made larger or smaller by a factor; smaller ones are averaged first. */
export function scaled(image: GrayImage, factor: number): GrayImage {
  if (factor < 0.75) return scaled(halved(image), factor * 2)
  const [width, height] = [
    Math.max(1, Math.round(image.width * factor)),
    Math.max(1, Math.round(image.height * factor)),
  ]
  return resampled(image, width, height, (x, y) => [
    Math.max(0, (x + 0.5) / factor - 0.5),
    Math.max(0, (y + 0.5) / factor - 0.5),
  ])
}

function halved({ width, height, data }: GrayImage): GrayImage {
  const [w, h] = [Math.max(1, width >> 1), Math.max(1, height >> 1)]
  const out = new Uint8Array(w * h)
  for (let y = 0; y < h; y += 1) {
    for (let x = 0; x < w; x += 1) {
      const [right, below] = [Math.min(2 * x + 1, width - 1), Math.min(2 * y + 1, height - 1) * width]
      const sum =
        (data[2 * y * width + 2 * x] ?? 0) +
        (data[2 * y * width + right] ?? 0) +
        (data[below + 2 * x] ?? 0) +
        (data[below + right] ?? 0)
      out[y * w + x] = sum / 4
    }
  }
  return { width: w, height: h, data: out }
}

/** Binary PGM, which Tesseract and every picture program read. */
export function toPgm(image: GrayImage): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${image.width} ${image.height}\n255\n`, 'latin1'), image.data])
}
