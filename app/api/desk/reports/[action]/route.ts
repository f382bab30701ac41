import { deskForm, field } from '@/app/_server/desk-form'
import { keepWords } from '@/app/_server/kept-words'
import { Forbidden } from '@/db/desk/demand'
import { unitBySlug } from '@/db/queries/unit-by-slug'
import { StoreError } from '@/db/store'
import { REPORT_ACTIONS } from '../_actions/report-actions'

type Context = { readonly params: Promise<{ action: string }> }

/** One thing done with a report at the desk; what was typed is kept and shown again where it is refused. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { action } = await params
  const work = Object.hasOwn(REPORT_ACTIONS, action) ? REPORT_ACTIONS[action] : undefined
  if (!work) return new Response(null, { status: 404 })
  return deskForm(({ actor, store, form }) => {
    if (!actor) throw new Forbidden('请先登录。')
    const unit = unitBySlug(store, field(form, 'unit'))
    const [year, revision] = [Number(field(form, 'year')), Number(field(form, 'revision'))]
    if (!unit || !Number.isInteger(year) || !Number.isInteger(revision))
      throw new StoreError('没有这个单位或年度，没有保存。')
    const target = { unitId: unit.id, year, revision }
    const place = /^[a-z0-9-]{1,40}$/.test(field(form, 'at')) ? `#${field(form, 'at')}` : ''
    const to = `/desk/reports/${encodeURIComponent(unit.slug)}/${year}${place}`
    try {
      return { to, notice: work({ store, actor, target, form }) }
    } catch (error) {
      if (!(error instanceof StoreError) || error instanceof Forbidden) throw error
      keepWords(actor.id, { unitId: unit.id, year, form: formOf(action, form), fields: typed(form) })
      return { to, fault: error.message }
    }
  })(request)
}

/** Forms of one action that stand on the page several times are told apart by what they are about. */
const formOf = (action: string, form: FormData): string =>
  [action, field(form, 'step') || field(form, 'identity')].filter(Boolean).join(' ')

function typed(form: FormData): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [name, value] of form) if (typeof value === 'string') fields[name] = value.slice(0, 20_000)
  return fields
}
