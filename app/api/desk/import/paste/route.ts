import { deskForm, field } from '@/app/_server/desk-form'
import { givenFields } from '@/app/_server/import-fields'
import { demand } from '@/db/desk/demand'
import { stagePasted } from '@/db/desk/staging/bring-typed'

/** Reads a pasted table and puts it on the person's list. */
export const POST = deskForm(async ({ store, actor, form }) => {
  demand(actor, 'import')
  const { id, assessment } = await stagePasted(store, actor, field(form, 'text'), givenFields(form))
  const to = `/desk/import#line-${id}`
  return assessment.ok
    ? { to, notice: '已读取粘贴的表格，列入清单。' }
    : { to, fault: `没有读成：${assessment.reason}` }
})
