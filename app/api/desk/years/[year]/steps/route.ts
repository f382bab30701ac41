import { z } from 'zod'
import { yearParam } from '@/app/_params/year-param'
import { deskForm, field } from '@/app/_server/desk-form'
import { BULK_STEPS, type BulkOutcome, takeSteps } from '@/db/desk/bulk-steps'
import { unitNames } from '@/db/queries/desk/unit-names'
import type { Store } from '@/db/store'
import { STEPS } from '@/lib/desk/report-state'

type Context = { readonly params: Promise<{ readonly year: string }> }
const STEP = z.enum(BULK_STEPS)
const REPORT = z
  .string()
  .regex(/^\d{1,9}:\d{1,9}$/)
  .transform((text) => text.split(':').map(Number) as [number, number])
/** More refusals than this are only counted. */
const NAMED = 5

/** One step for all chosen reports of a year. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const year = yearParam((await params).year)
  return deskForm(({ store, actor, form }) => {
    const step = STEP.safeParse(field(form, 'step'))
    const reports = z.array(REPORT).safeParse(form.getAll('report'))
    if (year === null || !step.success || !reports.success)
      return { to: '/desk', fault: '请求有误，没有改动。' }
    const to = `/desk/years/${year}`
    if (reports.data.length === 0) return { to, fault: '没有选择年报，没有改动。' }
    const outcome = takeSteps(store, actor, year, {
      step: step.data,
      reports: reports.data.map(([unitId, revision]) => ({ unitId, revision })),
      details: { date: field(form, 'date') },
    })
    const told = words(store, STEPS[step.data].label, outcome)
    return outcome.done > 0 ? { to, notice: told } : { to, fault: told }
  })(request)
}

function words(store: Store, label: string, { done, refused }: BulkOutcome): string {
  const names = new Map(unitNames(store).map(({ id, name }) => [id, name]))
  const named = refused
    .slice(0, NAMED)
    .map(({ unitId, reason }) => `${names.get(unitId) ?? unitId}：${reason}`)
  const rest = refused.length > NAMED ? [`另有 ${refused.length - NAMED} 份同样没有办理。`] : []
  const head =
    refused.length === 0 ? `${done} 份已${label}。` : `${done} 份已${label}，${refused.length} 份没有办理。`
  return [head, ...named, ...rest].join('')
}
