import { deskForm, field, filesOf } from '@/app/_server/desk-form'
import { refuse, yearField } from '@/app/_server/import-fields'
import { followUpload } from '@/app/_server/reading-progress'
import { demand } from '@/db/desk/demand'
import { handIn } from '@/db/desk/hand-in'
import { readApart } from '@/lib/read-worker/reading-pool'

/** A unit hands in its report. */
export const POST = deskForm(async ({ store, actor, form }) => {
  const unitId = actor?.unitId ?? null
  demand(actor, 'uploadReport', unitId)
  const [file, ...others] = await filesOf(form, 'file')
  if (unitId === null || !file) refuse('没有选择文件，没有交上。')
  if (others.length > 0) refuse('一次交一份年报，没有交上。')
  const { onPage, end } = followUpload(actor.id, field(form, 'upload'))
  const handedIn = { ...file, unitId, year: yearField(form) }
  const saved = await handIn(store, actor, handedIn, (bytes, name, given) =>
    readApart(bytes, name, given, onPage),
  ).finally(end)
  const found = saved.findings.filter(({ severity }) => severity !== 'info').length
  const told = found > 0 ? `自动核对提出 ${found} 条，请看下面。` : '自动核对没有发现问题。'
  return {
    to: `/desk/my/${saved.year}`,
    notice: `${saved.year}年的年报已交（第 ${saved.versionNo} 版），待主管部门审核。${told}`,
  }
})
