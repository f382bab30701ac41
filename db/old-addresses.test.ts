import { describe, expect, it } from 'vitest'
import { addUnit, changeUnit, mergeUnits } from './desk/edit-register'
import { LI } from './desk/sample-desk'
import { registerDesk, save } from './desk/sample-register'
import { undoMerger } from './desk/undo-merger'
import { registerEntries } from './queries/desk/register-entries'
import { movedAddress } from './queries/moved-address'
import { unitBySlug } from './queries/unit-by-slug'
import { all } from './store'
import { narrowTo } from './store-view'

function addressDesk() {
  const desk = registerDesk()
  const { store, unit } = desk
  const rename = (from: string, to: string) => {
    const entry = registerEntries(store).find(({ name }) => name === from)
    changeUnit(store, LI, entry?.unitId ?? 0, entry?.stamp ?? '', { name: to })
  }
  return {
    ...desk,
    rename,
    slug: (name: string) => unit(name).slug,
    moved: (slug: string) => movedAddress(store, slug),
  }
}

describe('the address of a unit that was renamed', () => {
  it('leads on to the one it has now, however often it was renamed', () => {
    const { rename, moved, slug } = addressDesk()
    expect(slug('青禾县新局')).toBe('xinju')
    rename('青禾县新局', '青禾县数据局')
    rename('青禾县数据局', '青禾县大数据局')
    expect([moved('xinju'), moved('shujuju')]).toEqual(['dashujuju', 'dashujuju'])
    expect(moved('dashujuju')).toBeNull()
    expect(moved('meiyou')).toBeNull()
  })

  it('is never given to another unit, but to the same one when it has its name again', () => {
    const { store, rename, moved, slug } = addressDesk()
    rename('青禾县新局', '青禾县数据局')
    addUnit(store, LI, { name: '青禾县心局' })
    expect(slug('青禾县心局')).toBe('xinju-2')
    // The former name stays an alias, which another unit may not bear.
    rename('青禾县数据局', '青禾县新局')
    expect(slug('青禾县新局')).toBe('xinju')
    expect([moved('xinju'), moved('shujuju')]).toEqual([null, 'xinju'])
  })

  it('leads to the unit it was taken into, and back to itself when they are parted', () => {
    const { store, unit, log, rename, moved } = addressDesk()
    rename('青禾县新局', '青禾县数据局')
    const before = all(store, 'SELECT * FROM old_addresses')
    mergeUnits(store, LI, unit('青禾县数据局').id, unit('青禾县税务局').id)
    expect([moved('xinju'), moved('shujuju')]).toEqual(['shuiwuju', 'shuiwuju'])
    undoMerger(store, LI, log().find(({ event }) => event === '合并单位')?.id ?? 0)
    expect(unitBySlug(store, 'shujuju')?.name).toBe('青禾县数据局')
    expect(all(store, 'SELECT * FROM old_addresses')).toEqual(before)
  })

  it('tells the public nothing of a unit it may not see', () => {
    const { store, unit, moved } = addressDesk()
    save(store, '青禾县某中心', 2023)
    store.sqlite.exec(`UPDATE report_versions SET state = 'submitted'`)
    store.sqlite.exec(`INSERT INTO old_addresses VALUES (0, 'jiudizhi', ${unit('青禾县某中心').id})`)
    expect(moved('jiudizhi')).toBe('mouzhongxin')
    narrowTo(store.sqlite, 'public')
    expect(moved('jiudizhi')).toBeNull()
  })
})
