import { deskForm, field } from '@/app/_server/desk-form'
import { lineFields } from '@/app/_server/import-fields'
import { confirmedWords } from '@/app/desk/import/_import/confirmed-words'
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
  const mode = field(form, 'mode') === 'direct' ? 'direct' : 'draft'
  const done = confirmStaged(store, actor, ids, mode, field(form, 'received') || null)
  const told = confirmedWords(done, mode)
  return done.some(({ ok }) => ok) ? { to, notice: told } : { to, fault: told }
})
