import { sampleInput } from '../../lib/checks/sample-input'
import { freshStore } from '../fresh-db'
import { loadRegister } from '../load-register'
import { registerEntries } from '../queries/desk/register-entries'
import { listUnits } from '../queries/list-units'
import { readRegister } from '../register-file'
import { saveReport } from '../save-report'
import { all, type Store } from '../store'
import { changeUnit, type UnitFields } from './edit-register'
import { LI } from './sample-desk'

export const bytes = (text: string) => new TextEncoder().encode(text)
const REGISTER = [
  '单位名称,类型,别名,设立日期,撤销日期,应报年度,计入汇总,承继单位,承继方式,承继日期',
  '青禾县人民政府办公室,政府办公室,县政府办,,,2019-,,,,',
  '青禾县旧局,,老局,,2024-02-29,2019-2023,,青禾县新局,更名,2024-03-01',
  '青禾县新局,,,2024-03-01,,2024-,,,,',
  '青禾县园区管委会,开发区、园区,,,,2019-,2021-2023,,,',
  '青禾县税务局,垂直管理部门,,,,否,,,,',
].join('\n')

export const save = (store: Store, unit: string, year: number, scope: 'own' | 'unknown' = 'own') => {
  const { report } = sampleInput({ unit, year })
  saveReport(store, {
    report: { ...report, identity: { ...report.identity, scope } },
    original: { bytes: bytes(unit + year), fileName: 'a.html' },
  })
}
/** A store with a register of five units, and what tests ask of it. */
export function registerDesk() {
  const store = freshStore()
  loadRegister(store, readRegister(bytes(REGISTER)))
  const unit = (name: string) => {
    const found = listUnits(store).find((each) => each.name === name)
    if (!found) throw new Error(`no ${name}`)
    return found
  }
  const change = (name: string, fields: UnitFields) => {
    const entry = registerEntries(store).find((each) => each.name === name)
    if (!entry) throw new Error(`no ${name}`)
    changeUnit(store, LI, entry.unitId, entry.stamp, fields)
  }
  const log = () =>
    all<{ id: number; event: string; text: string; by_name: string; withdrawn_by: string | null }>(
      store,
      'SELECT id, event, text, by_name, withdrawn_by FROM desk_log ORDER BY id',
    )
  const register = () => registerEntries(store).map(({ fields }) => fields)
  return { store, unit, change, log, register }
}
