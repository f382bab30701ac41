import { fileAnswer, jsonAnswer, plainAnswer } from '@/app/_server/file-answer'
import { findSummary } from '@/app/summary/_summary/load-summary'
import { summaryCsv } from '@/lib/export/summary/summary-csv'
import { summaryTitle } from '@/lib/export/summary/summary-document'
import { summaryDocx } from '@/lib/export/summary/summary-docx'
import { summaryJson } from '@/lib/export/summary/summary-json'
import { summaryXlsx } from '@/lib/export/summary/summary-xlsx'

export const dynamic = 'force-dynamic'

const FILE = /^(\d{4})(?:\.([a-z]+))?$/

type Context = { readonly params: Promise<{ file: string }> }

/** `/api/v1/summary/2023` as JSON; `.csv`, `.xlsx`, `.docx` the same figures as a file. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const [, year = '', extension = 'json'] = FILE.exec((await params).file) ?? []
  const found = findSummary(year)
  if (!found) return plainAnswer('没有这一年的汇总表。', 404)
  const { document } = found
  const name = `${summaryTitle(document)}.${extension}`
  switch (extension) {
    case 'json':
      return jsonAnswer(summaryJson(document))
    case 'csv':
      return fileAnswer('csv', name, summaryCsv(document))
    case 'xlsx':
      return fileAnswer('xlsx', name, await summaryXlsx(document))
    case 'docx':
      return fileAnswer('docx', name, await summaryDocx(document))
    default:
      return plainAnswer('没有这种格式，可用 .json、.csv、.xlsx、.docx。', 404)
  }
}
