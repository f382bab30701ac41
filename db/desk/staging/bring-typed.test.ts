import { afterEach, beforeEach, expect, it } from 'vitest'
import { type CellIndicatorId, formCells } from '../../../lib/catalogue/indicators'
import type { Actor } from '../../../lib/desk/permissions'
import { typedDocument } from '../../../lib/desk/typed-report'
import { reportToText } from '../../../lib/export/report-text'
import { readReport } from '../../../lib/pipeline'
import { freshStoreOnDisk } from '../../fresh-db'
import { loadRegister } from '../../load-register'
import { deskReport } from '../../queries/desk/desk-report'
import { stagedDetail } from '../../queries/desk/staged-reports'
import { readRegister } from '../../register-file'
import { one } from '../../store'
import { handInTyped, stagePasted, stageTyped } from './bring-typed'
import type { Read } from './stage-file'

const LI: Actor = { id: 'li', name: '李', role: 'supervisor', unitId: null }
const UNIT = '云泽县水务局'
const RECEIVED = 'applications.received.total'

let made: ReturnType<typeof freshStoreOnDisk>
beforeEach(() => {
  made = freshStoreOnDisk()
  loadRegister(made.store, readRegister(new TextEncoder().encode(`名称,类型\n${UNIT},工作部门\n`)))
})
afterEach(() => made.remove())

const unitId = () => one<{ id: number }>(made.store, 'SELECT id FROM units')?.id ?? 0
const cells = new Map<CellIndicatorId, string>([
  ['applications.received.natural_person', '3'],
  [RECEIVED, '/'],
])
const typed = () => ({ unit: UNIT, year: 2023, cells })

it('stores what was typed with the document made of it: blanks stay blanks, signs stay signs', async () => {
  const { id, assessment } = await stageTyped(made.store, LI, typed(), readReport)
  expect(assessment).toMatchObject({ ok: true, unit: UNIT, year: 2023, cells: { number: 1, mark: 1 } })
  const report = stagedDetail(made.store, LI, id)?.report
  expect([...(report?.cells.values() ?? [])].filter(({ value }) => value.status === 'blank')).toHaveLength(
    formCells('2021').length - 2,
  )
})

it('keeps nothing of figures that would be read otherwise than they were typed', async () => {
  const document = typedDocument({ ...typed(), cells: new Map(cells).set(RECEIVED, '4'), typist: '李' })
  const bytes = document.ok ? document.value.bytes : new Uint8Array()
  const other: Read = (_, name, given) => readReport(bytes, name, given)
  const { assessment } = await stageTyped(made.store, LI, typed(), other)
  expect(assessment).toMatchObject({ ok: false, reason: expect.stringContaining('没有原样读回') })
  await expect(
    stageTyped(made.store, LI, { ...typed(), cells: new Map([...cells].map(([id]) => [id, '三件'])) }),
  ).rejects.toThrow('不是数也不是符号')
})

it('files a unit’s typed report as 已交', async () => {
  const officer: Actor = { id: 'zhou', name: '周', role: 'officer', unitId: unitId() }
  await handInTyped(made.store, officer, { ...typed(), unitId: unitId() }, readReport)
  expect(deskReport(made.store, unitId(), 2023).version).toMatchObject({ state: 'submitted', draft: true })
})

it('reads a table pasted from a spreadsheet for the unit and year that are said', async () => {
  const written = reportToText(
    {
      ...{ unit: UNIT, year: 2023, form: '2021', title: '', notice: null, published: null, intro: [] },
      ...{ sections: {}, cells: new Map(formCells('2021').map((cell) => [cell.id, '4'])) },
    },
    'tabs',
  )
  const [table = ''] = written.split('三、收到和处理政府信息公开申请情况')[1]?.split('四、政府信息公开') ?? []
  const text = table
    .replace('二、上年结转政府信息公开申请数量', '"二、上年结转政府\n信息公开申请数量"')
    .trim()
  const { id, assessment } = await stagePasted(made.store, LI, text, { unit: UNIT, year: 2023 }, readReport)
  expect(assessment).toMatchObject({ unit: UNIT, year: 2023, form: '2021' })
  const read = stagedDetail(made.store, LI, id)?.report?.cells
  expect(read?.get('applications.received.total')?.value).toEqual({ status: 'number', value: 4 })
  expect(read?.get('applications.carried_in.total')?.value).toEqual({ status: 'number', value: 4 })
  await expect(stagePasted(made.store, LI, ' \n', {}, readReport)).rejects.toThrow('没有粘贴内容')
})
