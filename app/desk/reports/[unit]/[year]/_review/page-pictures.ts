import { readFile } from 'node:fs/promises'
import { deskStore } from '@/app/_server/writing-store'
import { originalFile } from '@/db/queries/original-file'
import type { ReportView } from '@/db/queries/report-view'
import { decodePicture, pictureSizes } from '@/lib/read/scan/decode-picture'
import type { GrayImage } from '@/lib/read/scan/gray-image'
import { pdfPage, pdfPageSizes } from '@/lib/read/scan/pdf-pages'
import type { PageSize } from '@/lib/read/scan/read-scan'
import { KeptPictures } from './kept-pictures'

type Drawn = Pick<ReportView, 'source' | 'version'>

/**
 * Pages kept as they were drawn: those of the reports people look at just now. A page of print is about 200 KB, one of a
 * gray scan 3 MB and more, so that it is bytes that are bounded.
 */
const drawn = new KeptPictures(30_000_000)

/** The pages of an original that can be drawn; `lacksPrint`: some of what is printed will be missing on the pictures. */
export type OriginalPages = { readonly sizes: readonly PageSize[]; readonly lacksPrint: boolean }

/** The pages of a PDF, a scan, a picture; null for what has no pages. */
export async function originalPages(view: Drawn): Promise<OriginalPages | null> {
  const bytes = await pagedFile(view)
  return bytes && pagesOf(bytes)
}

async function pagesOf(bytes: Uint8Array): Promise<OriginalPages | null> {
  if (isPdf(bytes)) return pdfPageSizes(bytes)
  const sizes = await pictureSizes(bytes).catch(() => null)
  return sizes && { sizes, lacksPrint: false }
}

/** One page of the original as PNG, from 1; null where there is none. */
export async function pagePicture(view: Drawn, number: number): Promise<Uint8Array | null> {
  const key = `${view.version.original.hash}/${number}`
  const known = drawn.get(key)
  if (known) return known
  const picture = await drawPicture(view, number)
  if (!picture) return null
  drawn.put(key, picture)
  return picture
}

async function drawPicture(view: Drawn, number: number): Promise<Uint8Array | null> {
  const bytes = await pagedFile(view)
  if (!bytes || !Number.isInteger(number) || number < 1) return null
  const gray = isPdf(bytes) ? await pdfPage(bytes, number - 1) : await picturePage(bytes, number - 1)
  if (!gray) return null
  const { default: sharp } = await import('sharp')
  const raw = { width: gray.width, height: gray.height, channels: 1 } as const
  return sharp(gray.data, { raw }).png({ compressionLevel: 6 }).toBuffer()
}

async function picturePage(bytes: Uint8Array, index: number): Promise<GrayImage | null> {
  const pages = await decodePicture(bytes).catch(() => null)
  return pages && index < pages.count ? pages.page(index) : null
}

const isPdf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')

/** The file of a carrier with pages. One that is not there any more is shown as what was read of it. */
async function pagedFile({ source, version }: Drawn): Promise<Uint8Array | null> {
  if (source.carrier !== 'pdf' && source.carrier !== 'scan') return null
  const file = originalFile(deskStore(), version.original.hash)
  return file ? readFile(file.path).catch(() => null) : null
}
