import { reportForm } from '@/app/_server/report-form'
import { REPORT_ACTIONS } from '../_actions/report-actions'

type Context = { readonly params: Promise<{ action: string }> }

/** One thing done with a report at the desk. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { action } = await params
  const work = Object.hasOwn(REPORT_ACTIONS, action) ? REPORT_ACTIONS[action] : undefined
  return work ? reportForm(action, work)(request) : new Response(null, { status: 404 })
}
