import { fileAnswer, plainAnswer } from '@/app/_server/file-answer'
import { findSummary } from '@/app/summary/_summary/load-summary'
import { countyDraftDocx } from '@/lib/export/summary/summary-docx'

export const dynamic = 'force-dynamic'

type Context = { readonly params: Promise<{ file: string }> }

/** A draft of the county's own annual report, the tables filled with the sums of its units. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const found = findSummary((await params).file)
  if (!found) return plainAnswer('没有这一年的汇总表。', 404)
  const { county, year } = found.document
  const name = `${county ?? ''}${year}年政府信息公开工作年度报告（草稿）.docx`
  return fileAnswer('docx', name, await countyDraftDocx(found.document))
}
