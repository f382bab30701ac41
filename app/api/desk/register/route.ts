import { type DeskInput, type DeskOutcome, deskForm, field } from '@/app/_server/desk-form'
import { idField } from '@/app/_server/id-field'
import { keepingWords, registerPage, typedFields } from '@/app/_server/kept-words'
import { waitingRegisters } from '@/app/_server/waiting-register'
import { demand } from '@/db/desk/demand'
import {
  addUnit,
  changeUnit,
  dropUnit,
  mergeUnits,
  setExternal,
  settleScope,
  type UnitFields,
  uploadRegister,
} from '@/db/desk/edit-register'
import { sparingLocked } from '@/db/desk/locked-coverage'
import { previewRegister } from '@/db/desk/preview-register'
import { undoMerger } from '@/db/desk/undo-merger'
import type { RegisterLoaded } from '@/db/load-register'
import { REGISTER_COLUMNS, type RegisterColumn } from '@/lib/catalogue/register-columns'
import type { Actor } from '@/lib/desk/permissions'

type Input = DeskInput & { readonly actor: Actor; readonly file: Uint8Array | null }
type Deed = (input: Input) => DeskOutcome
const to = '/desk/register'

/** What can be done to the register, by the name the forms send. */
const DEEDS: Readonly<Record<string, Deed>> = {
  add: ({ store, actor, form }) => {
    const fields = fieldsOf(form)
    const loaded = addUnit(store, actor, fields)
    return { to, notice: `已登记${fields.name ?? ''}。${takenIn(loaded)}` }
  },
  change: ({ store, actor, form }) => {
    const loaded = changeUnit(store, actor, idField(form, 'unit'), field(form, 'seen'), fieldsOf(form))
    const notice = `已保存。原来的内容记在日志里。${takenIn(loaded)}`
    return { to: `${to}/${field(form, 'unit')}`, notice }
  },
  drop: ({ store, actor, form }) => {
    dropUnit(store, actor, idField(form, 'unit'))
    return { to, notice: '已移出名录；有年报的单位转为待确认，年报没有动。' }
  },
  merge: ({ store, actor, form }) => {
    mergeUnits(store, actor, idField(form, 'unit'), idField(form, 'into'))
    return { to, notice: '已合并，年报随之转入。合并错了可在本页“已做的合并”中撤销。' }
  },
  undo: ({ store, actor, form }) => {
    undoMerger(store, actor, idField(form, 'log'))
    return { to, notice: '已撤销合并，两个单位和各自的年报恢复原样。' }
  },
  external: ({ store, actor, form }) => {
    const external = field(form, 'external') === '1'
    setExternal(store, actor, idField(form, 'unit'), external)
    return { to, notice: external ? '已认定为外部参照，不计入本县。' : '已改回待确认。' }
  },
  scope: ({ store, actor, form }) => {
    const scope = field(form, 'scope') === 'government' ? 'government' : 'own'
    const years = settleScope(store, actor, idField(form, 'unit'), scope)
    return { to, notice: `已认定口径${years.length > 0 ? `，涉及${years.join('、')}年` : ''}。` }
  },
  upload,
  replace,
}

/** Units that were taken in because their very name was written as an alias. */
function takenIn({ moved }: RegisterLoaded): string {
  const names = moved.map(({ row }) => row.name)
  return names.length === 0
    ? ''
    : `${names.join('、')}按所填名称并入该单位，年报随之转入；不对的可在单位名录“已做的合并”中撤销。`
}

/** Changes nothing: what the file would change is shown first. */
function upload({ store, actor, file }: Input): DeskOutcome {
  if (file === null) return { to, fault: '请选择名录文件（CSV），没有上传。' }
  waitingRegisters.keep(actor.id, { bytes: file, preview: previewRegister(store, actor, file) })
  return { to: `${to}/upload` }
}

function replace({ store, actor, form }: Input): DeskOutcome {
  const waiting = waitingRegisters.of(actor.id)
  const seen = field(form, 'seen')
  if (waiting?.preview.seen !== seen || waiting.preview.file !== field(form, 'file'))
    return { to, fault: '没有等待确认的名录文件，或又上传了另一份；没有载入，请重新上传。' }
  const { units, created, confirmed, dropped, moved } = uploadRegister(store, actor, waiting.bytes, seen)
  const list = (label: string, names: readonly string[]) =>
    names.length === 0 ? [] : [`${label}：${names.join('、')}。`]
  const notice = [
    `名录已载入：${units}个单位，其中新建${created}个。原来的名录记在日志里，可以下载。`,
    ...list('已由待确认转为在册', confirmed),
    ...list(
      '按别名并入其他单位（可在“已做的合并”中撤销）',
      moved.map(({ row }) => row.name),
    ),
    ...list('新名录中没有，有年报的转为待确认，其余已去除', dropped),
  ]
  return { to, notice: notice.join('\n') }
}

async function fileOf(form: FormData): Promise<Uint8Array | null> {
  const file = form.get('file')
  return file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null
}

/** Changes the register; what a locked year counts only where the person says so. */
export const POST = deskForm(async (input) => {
  const { actor, store, form } = input
  demand(actor, 'editRegister')
  const deed = DEEDS[field(form, 'deed')]
  if (!deed || !actor) return { to, fault: '不认识的操作，没有改动。' }
  const file = await fileOf(form)
  const lockedToo = field(form, 'locked') === '1'
  const did = () => deed({ ...input, actor, file })
  // Looking at what a file would change is felt in no year.
  const work = () => (deed === upload ? did() : sparingLocked(store, actor, lockedToo, did))
  const page = pageOfUnit(form)
  if (page === null) {
    const outcome = work()
    if (deed === replace) waitingRegisters.forget(actor.id)
    return outcome
  }
  return keepingWords(actor.id, { page, form: field(form, 'deed'), fields: typedFields(form) }, work)
})

/** Where a unit's fields are typed, a dozen of them, that are to stand there again when refused; null for other deeds. */
function pageOfUnit(form: FormData): string | null {
  const deed = field(form, 'deed')
  if (deed === 'add') return registerPage(null)
  return deed === 'change' ? registerPage(idField(form, 'unit')) : null
}

function fieldsOf(form: FormData): UnitFields {
  const columns = Object.keys(REGISTER_COLUMNS) as RegisterColumn[]
  return Object.fromEntries(columns.map((column) => [column, field(form, column).trim()]))
}
