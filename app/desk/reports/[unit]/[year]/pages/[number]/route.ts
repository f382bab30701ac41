import { plainAnswer } from '@/app/_server/file-answer'
import { reportView } from '@/db/queries/report-view'
import { reviewTarget } from '../../_review/load-review'
import { pagePicture } from '../../_review/page-pictures'

export const dynamic = 'force-dynamic'

type Context = { readonly params: Promise<{ unit: string; year: string; number: string }> }

/** A page of an original as a picture, for people who may see the unit's drafts. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { store, unit, year } = await reviewTarget(params)
  const version = Number(new URL(request.url).searchParams.get('version'))
  const view = Number.isInteger(version) ? reportView(store, unit.id, year, version) : null
  const picture = view && (await pagePicture(view, Number((await params).number)))
  if (!picture) return plainAnswer('没有这一页。', 404)
  return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/png' } })
}
