import { deskForm, field, filesOf } from '@/app/_server/desk-form'
import { followUpload } from '@/app/_server/reading-progress'
import { stageUpload } from '@/app/_server/stage-upload'
import { demand } from '@/db/desk/demand'

const NAMED = 3

/** Reads the files of an upload and puts them on the person's list. */
export const POST = deskForm(async ({ store, actor, form }) => {
  demand(actor, 'import')
  const to = '/desk/import'
  const files = await filesOf(form, 'files')
  if (files.length === 0) return { to, fault: '没有选择文件。' }
  const { onPage, end } = followUpload(actor.id, field(form, 'upload'))
  const faults = await stageUpload(store, actor, files, onPage).finally(end)
  const [only] = faults
  if (files.length === 1 && only)
    return only.kept ? { to, notice: `需处理：${only.reason}` } : { to, fault: only.reason }
  const staged = files.length - faults.filter(({ kept }) => !kept).length
  const lines = faults.slice(0, NAMED).map(({ file, reason }) => `${file}：${reason.slice(0, 60)}`)
  const rest = faults.length > NAMED ? [`另有 ${faults.length - NAMED} 份需处理，见清单。`] : []
  return { to, notice: [`已读 ${staged} 份，列入清单。`, ...lines, ...rest].join('\n') }
})
