import { deskForm, field } from '@/app/_server/desk-form'
import { lineFields } from '@/app/_server/import-fields'
import { demand } from '@/db/desk/demand'
import { confirmStaged, discardStaged } from '@/db/desk/staging/confirm-staged'

/** Takes the chosen lines in, or off the list. */
export const POST = deskForm(({ store, actor, form }) => {
  demand(actor, 'import')
  const to = '/desk/import'
  const ids = lineFields(form, 'line')
  if (ids.length === 0) return { to, fault: '没有选中任何一行，没有改动。' }
  if (field(form, 'do') === 'discard') {
    return { to, notice: `已从清单移去 ${discardStaged(store, actor, ids)} 份，没有收录。` }
  }
  const direct = field(form, 'mode') === 'direct'
  const done = confirmStaged(store, actor, ids, direct ? 'direct' : 'draft', field(form, 'received') || null)
  const failed = done.filter(({ ok }) => !ok).length
  const taken = done.length - failed
  const words = taken === 0 ? [] : [`已收 ${taken} 份，${direct ? '计入全县' : '列为已交，待审核'}。`]
  const left = failed === 0 ? [] : [`${failed} 份没有收，仍在清单中，各行写明了原因。`]
  const told = [...words, ...left].join('')
  return taken === 0 ? { to, fault: told } : { to, notice: told }
})
