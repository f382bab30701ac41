import { readFile } from 'node:fs/promises'
import { deskStore } from '@/app/_server/writing-store'
import { originalFile } from '@/db/queries/original-file'
import type { ReportView } from '@/db/queries/report-view'
import { withPdf } from '@/lib/read/pdf/pdfium'
import { decodePicture } from '@/lib/read/scan/decode-picture'
import { pdfPages } from '@/lib/read/scan/pdf-pages'
import type { ScanPages } from '@/lib/read/scan/read-scan'

type Drawn = Pick<ReportView, 'source' | 'version'>

/** Pages of the original that can be drawn: of a PDF, a scan, a picture; null for what has no pages. */
export async function pageCount(view: Drawn): Promise<number | null> {
  return (await pagesOf(view))?.count ?? null
}

/** One page of the original as PNG, from 1; null where there is none. */
export async function pagePicture(view: Drawn, number: number): Promise<Uint8Array | null> {
  const pages = await pagesOf(view)
  if (!pages || number < 1 || number > pages.count) return null
  const gray = await pages.page(number - 1)
  if (!gray) return null
  const { default: sharp } = await import('sharp')
  const raw = { width: gray.width, height: gray.height, channels: 1 } as const
  return sharp(gray.data, { raw }).png({ compressionLevel: 6 }).toBuffer()
}

/** Files that are kept are opened only; those that cannot be any more are shown as what was read of them. */
async function pagesOf({ source, version }: Drawn): Promise<ScanPages | null> {
  if (source.carrier !== 'pdf' && source.carrier !== 'scan') return null
  const file = originalFile(deskStore(), version.original.hash)
  const bytes = file ? await readFile(file.path).catch(() => null) : null
  if (!bytes) return null
  if (bytes.subarray(0, 1024).includes('%PDF-')) {
    const opened = await withPdf(bytes, ({ pages }) => pages)
    return opened.opened ? pdfPages(bytes, opened.value) : null
  }
  return decodePicture(bytes).catch(() => null)
}
