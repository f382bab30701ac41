import { readFile } from 'node:fs/promises'
import { plainAnswer } from '@/app/_server/file-answer'
import { originalFile } from '@/db/queries/original-file'
import { listVersions } from '@/db/queries/version-info'
import { type ReviewParams, reviewTarget } from '../_review/load-review'

export const dynamic = 'force-dynamic'

/** The original of any version, drafts among them, always as a download and never as something the browser would run. */
export async function GET(request: Request, { params }: { params: ReviewParams }): Promise<Response> {
  const { store, unit, year } = await reviewTarget(params)
  const asked = new URL(request.url).searchParams.get('version')
  const version = listVersions(store, unit.id, year).find((each) => String(each.versionNo) === asked)
  const file = version && originalFile(store, version.original.hash)
  const bytes = file ? await readFile(file.path).catch(() => null) : null
  if (!file || !bytes) return plainAnswer('原文件不在数据目录中，只保留了读取结果。', 404)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="report"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
