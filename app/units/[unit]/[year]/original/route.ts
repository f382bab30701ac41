import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { yearParam } from '@/app/_params/year-param'
import { currentStore } from '@/app/_server/store'
import { originalFile } from '@/db/queries/original-file'
import { unitBySlug } from '@/db/queries/unit-by-slug'
import { listVersions } from '@/db/queries/version-info'

export const dynamic = 'force-dynamic'

type Context = { readonly params: Promise<{ unit: string; year: string }> }

/** The original document as it came in, always as a download and never as something the browser would run. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { unit: slug, year: yearText } = await params
  const year = yearParam(yearText)
  const { db } = currentStore()
  const unit = year === null ? null : unitBySlug(db, decodeURIComponent(slug))
  if (year === null || !unit) return plain('没有这个地址。', 404)
  const asked = new URL(request.url).searchParams.get('version')
  const version = listVersions(db, unit.id, year).find((each) =>
    asked === null ? each.state === 'current' : String(each.versionNo) === asked,
  )
  if (!version) return plain('没有这份报告的原文件。', 404)
  const file = originalFile(db, version.original.hash)
  const found = file ? await stat(file.path).catch(() => null) : null
  if (!file || !found) return plain('原文件不在数据目录中，只保留了读取结果。', 404)
  return new Response(Readable.toWeb(createReadStream(file.path)) as ReadableStream, {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Length': String(found.size),
      'Content-Disposition': `attachment; filename="report"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

function plain(message: string, status: number): Response {
  return new Response(message, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
