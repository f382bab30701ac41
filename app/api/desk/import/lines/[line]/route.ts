import { type DeskInput, type DeskOutcome, deskForm } from '@/app/_server/desk-form'
import { givenFields } from '@/app/_server/import-fields'
import { demand } from '@/db/desk/demand'
import { rereadStaged } from '@/db/desk/staging/stage-file'

type Context = { readonly params: Promise<{ readonly line: string }> }

/** Reads a line of the list again as the report of the unit and year a person gives. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { line } = await params
  return deskForm((input) => reread(Number(line), input))(request)
}

async function reread(line: number, { store, actor, form }: DeskInput): Promise<DeskOutcome> {
  demand(actor, 'import')
  const assessment = await rereadStaged(store, actor, line, givenFields(form))
  const to = `/desk/import#line-${line}`
  if (!assessment.ok) return { to, fault: `已重读，仍不能收：${assessment.reason}` }
  return { to, notice: `已重读为${assessment.unit}${assessment.year}年的年报。` }
}
