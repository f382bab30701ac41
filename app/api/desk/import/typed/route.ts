import { type DeskOutcome, deskForm, field } from '@/app/_server/desk-form'
import { refuse, yearField } from '@/app/_server/import-fields'
import { demand } from '@/db/desk/demand'
import { handInTyped, stageTyped } from '@/db/desk/staging/bring-typed'
import { unitNames } from '@/db/queries/desk/unit-names'
import type { Store } from '@/db/store'
import { formCells } from '@/lib/catalogue/indicators'
import { type Actor, may } from '@/lib/desk/permissions'
import { typedForm } from '@/lib/desk/typed-report'

/** Takes what was typed into the statutory form: on the list of a supervisor, as handed in by a unit's officer. */
export const POST = deskForm(async ({ store, actor, form }): Promise<DeskOutcome> => {
  const unitId = Number(field(form, 'unit'))
  demand(actor, 'uploadReport', unitId)
  const unit = unitNames(store).find(({ id }) => id === unitId)
  const year = yearField(form)
  const type = year === null ? null : typedForm(year)
  if (!unit || year === null || type === null) refuse('请先选择单位和年度，没有保存。')
  const cells = new Map(formCells(type).map(({ id }) => [id, field(form, id)]))
  return bring(store, actor, { unitId, unit: unit.name, year, cells })
})

type Typed = Parameters<typeof handInTyped>[2]

async function bring(store: Store, actor: Actor, typed: Typed): Promise<DeskOutcome> {
  const what = `${typed.unit}${typed.year}年`
  if (!may(actor, 'import')) {
    await handInTyped(store, actor, typed)
    return { to: `/desk/my/${typed.year}`, notice: `${what}的年报已交，待主管部门审核。` }
  }
  const { id, assessment } = await stageTyped(store, actor, typed)
  if (!assessment.ok && assessment.cells === null) refuse(assessment.reason)
  return { to: `/desk/import#line-${id}`, notice: `${what}的录入已列入清单，确认后才存入。` }
}
