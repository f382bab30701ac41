import type { GrayImage } from './gray-image'
import type { PageSize, ScanPages } from './read-scan'

/** Pages are read at no more than about 300 dpi (A4): more does not help recognition and costs memory. */
const LONGEST_SIDE = 3_600
/** Pixels of a picture that is opened at all: A3 at 600 dpi has 70 million. */
const MOST_PIXELS = 140_000_000

/** How large the pages of a picture file are, the way they are to be looked at. Throws when the file is damaged. */
export async function pictureSizes(bytes: Uint8Array): Promise<PageSize[]> {
  const { default: sharp } = await import('sharp')
  const open = (page: number) => sharp(bytes, { page, limitInputPixels: MOST_PIXELS }).metadata()
  const { pages = 1 } = await open(0)
  const all = await Promise.all(Array.from({ length: pages }, (_, page) => open(page)))
  return all.map(({ autoOrient }) => autoOrient)
}

/** The pages of a PNG, JPEG, TIFF, WebP or GIF file. Throws when the file is damaged or too large to be one. */
export async function decodePicture(bytes: Uint8Array): Promise<ScanPages> {
  const { default: sharp } = await import('sharp')
  const open = (page: number) =>
    sharp(bytes, { page, limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true })
  const { pages = 1 } = await open(0).metadata()
  return {
    count: pages,
    page: async (index): Promise<GrayImage | null> => {
      const decoded = await open(index)
        .autoOrient()
        .flatten({ background: 'white' })
        .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
        .grayscale()
        .toColourspace('b-w')
        .raw()
        .toBuffer({ resolveWithObject: true })
        .catch(() => null)
      if (!decoded) return null
      const { data, info } = decoded
      return { width: info.width, height: info.height, data: new Uint8Array(data) }
    },
  }
}
