import { uploadProgress } from '@/app/_server/reading-progress'
import { requireActor } from '@/app/_server/session'

export const dynamic = 'force-dynamic'

/** How far the reading of one's own upload is, for the page that waits for it. */
export async function GET(request: Request): Promise<Response> {
  const actor = await requireActor('seeDesk')
  const upload = new URL(request.url).searchParams.get('upload') ?? ''
  return Response.json(uploadProgress(actor.id, upload))
}
