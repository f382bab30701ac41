import type { DeskTarget } from '@/db/desk/at-desk'
import { Forbidden } from '@/db/desk/demand'
import { unitBySlug } from '@/db/queries/unit-by-slug'
import { type Store, StoreError } from '@/db/store'
import type { Actor } from '@/lib/desk/permissions'
import { deskForm, field } from './desk-form'
import { keepWords, reportPage, typedFields } from './kept-words'

export type ReportInput = {
  readonly store: Store
  readonly actor: Actor
  readonly target: DeskTarget
  readonly form: FormData
}
/** Does what a form of a report asks and says what was done. */
export type ReportAction = (input: ReportInput) => string

/**
 * A route handler for the forms of one report at the desk, named `action`. Comes back to the place of the form; what is
 * refused comes back to the top, where the reason stands, with what was typed kept in the form.
 */
export function reportForm(action: string, work: ReportAction): (request: Request) => Promise<Response> {
  return deskForm(({ actor, store, form }) => {
    if (!actor) throw new Forbidden('请先登录。')
    const unit = unitBySlug(store, field(form, 'unit'))
    const [year, revision] = [Number(field(form, 'year')), Number(field(form, 'revision'))]
    if (!unit || !Number.isInteger(year) || !Number.isInteger(revision))
      throw new StoreError('没有这个单位或年度，没有保存。')
    const place = /^[a-z0-9-]{1,40}$/.test(field(form, 'at')) ? `#${field(form, 'at')}` : ''
    const to = `/desk/reports/${encodeURIComponent(unit.slug)}/${year}`
    try {
      return {
        to: `${to}${place}`,
        notice: work({ store, actor, target: { unitId: unit.id, year, revision }, form }),
      }
    } catch (error) {
      if (!(error instanceof StoreError) || error instanceof Forbidden) throw error
      keepWords(actor.id, {
        page: reportPage(unit.id, year),
        form: formOf(action, form),
        fields: typedFields(form),
      })
      return { to, fault: error.message }
    }
  })
}

/** Refuses what a form asks, in words for the person who sent it. */
export function refuseForm(message: string): never {
  throw new StoreError(message)
}

/** Forms of one action that stand on the page several times are told apart by what they are about. */
const formOf = (action: string, form: FormData): string =>
  [action, field(form, 'step') || field(form, 'identity') || field(form, 'version')].filter(Boolean).join(' ')
