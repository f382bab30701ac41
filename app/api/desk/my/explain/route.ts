import { deskForm, field } from '@/app/_server/desk-form'
import { refuse, yearField } from '@/app/_server/import-fields'
import { keepingWords, reportPage } from '@/app/_server/kept-words'
import { explainFinding } from '@/db/desk/decide-finding'
import { demand } from '@/db/desk/demand'

/** A unit answers a finding that was confirmed. */
export const POST = deskForm(({ store, actor, form }) => {
  const unitId = actor?.unitId ?? null
  demand(actor, 'explainFinding', unitId)
  const year = yearField(form)
  if (unitId === null || year === null) refuse('没有写明年度，没有保存。')
  const target = { unitId, year, revision: Number(field(form, 'revision')) }
  const answer = { identity: field(form, 'identity'), text: field(form, 'text') }
  const page = reportPage(unitId, year)
  const words = { page, form: `explain ${answer.identity}`, fields: { text: answer.text } }
  keepingWords(actor.id, words, () => explainFinding(store, actor, target, answer))
  return { to: `/desk/my/${year}#findings`, notice: '情况说明已保存，将与问题一并公开。' }
})
