import { describe, expect, it } from 'vitest'
import { serveSampleCounty } from '@/app/_fixtures/serve-sample-county'
import { changeUnit } from '@/db/desk/edit-register'
import { registerEntries } from '@/db/queries/desk/register-entries'
import type { Rendered } from './internal-render'
import { orMoved } from './moved-unit'

const ACTOR = { id: 'li', name: '李', role: 'supervisor', unitId: null } as const

serveSampleCounty([{ unit: '青禾县甲局', year: 2023 }], '单位名称\n青禾县甲局', (store) => {
  const [entry] = registerEntries(store)
  changeUnit(store, ACTOR, entry?.unitId ?? 0, entry?.stamp ?? '', { name: '青禾县乙局' })
})

const answered = (status: number): Rendered => ({ status, headers: {}, body: Buffer.from('没有这个页面') })

describe('an address of a unit that was renamed', () => {
  it.each([
    ['/units/jiaju', '/units/yiju'],
    ['/units/jiaju/2023/text?version=1', '/units/yiju/2023/text?version=1'],
    ['/api/v1/units/jiaju/2023.csv', '/api/v1/units/yiju/2023.csv'],
    ['/api/v1/units/jiaju.xlsx', '/api/v1/units/yiju.xlsx'],
    ['/desk/reports/jiaju/2023?finding=2', '/desk/reports/yiju/2023?finding=2'],
  ])('%s leads for good to %s', (old, now) => {
    expect(orMoved(answered(404), old)).toMatchObject({ status: 308, headers: { location: now } })
  })

  it.each(['/units/yiju/1999', '/units/bingju', '/years/jiaju', '/', '/units/%6aiaju%00'])(
    '%s stays not found',
    (url) => {
      const answer = answered(404)
      expect(orMoved(answer, url)).toBe(answer)
    },
  )

  it('is asked for only where nothing was found', () => {
    const answer = answered(200)
    expect(orMoved(answer, '/units/jiaju')).toBe(answer)
  })
})
