import { fileAnswer, plainAnswer } from '@/app/_server/file-answer'
import { opinionTitle } from '@/lib/desk/return-opinion'
import { opinionDocx } from '@/lib/export/opinion-docx'
import { loadOpinion } from '../../_review/load-opinion'
import type { ReviewParams } from '../../_review/load-review'

export const dynamic = 'force-dynamic'

/** The letter that sends a report back, as a Word file. */
export async function GET(_: Request, { params }: { params: ReviewParams }): Promise<Response> {
  const { opinion } = await loadOpinion(params)
  if (!opinion) return plainAnswer('该单位没有这一年的年报。', 404)
  return fileAnswer('docx', `${opinionTitle(opinion)}.docx`, await opinionDocx(opinion))
}
