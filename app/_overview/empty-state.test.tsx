import { join } from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { countyYearsOf } from '@/app/_figures/county-years'
import { NothingImported } from '@/app/submissions/_list/notices'
import { openForReading, REAL_STORE } from '@/db/connection'
import { sampleCounty } from '@/db/sample-county'
import type { StoreView } from '@/db/store-view'
import { EmptyState } from './empty-state'

it('a county that has begun tells what there is: of reports under review the public is told nothing, nor of commands', () => {
  const made = sampleCounty(
    [{ unit: '青禾县民政局', year: 2023, draft: true }],
    '名称\n青禾县民政局\n青禾县财政局',
  )
  const said = (view: StoreView) => {
    const store = openForReading(join(made.folder, REAL_STORE), view)
    if (!store) throw new Error('no store')
    const county = countyYearsOf(store)
    const pages = [
      <EmptyState key="start" county={county} />,
      <NothingImported key="other" county={county} />,
    ]
    const text = pages.map((page) => renderToStaticMarkup(page)).join('')
    store.sqlite.close()
    return text
  }
  const [owner, visitor] = [said('local'), said('public')]
  made.remove()
  expect(owner).toContain('应报单位名单已录入 2 家')
  expect(owner.match(/已收到年报 1 份，尚未定稿/g)).toHaveLength(2)
  expect(visitor).toContain('应报单位名单已录入 2 家')
  expect(visitor).not.toMatch(/已收到|npm|还没有导入/)
})
