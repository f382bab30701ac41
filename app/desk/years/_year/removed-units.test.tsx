import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { UnitRef } from '@/db/queries/unit-ref'
import { RemovedUnits } from './removed-units'

const unit = (id: number, slug: string, shortName: string) => ({ id, slug, shortName }) as unknown as UnitRef

it('leads to the reports that were removed and have no line', () => {
  const html = renderToStaticMarkup(
    <RemovedUnits year={2023} units={[unit(1, 'hekou', '河口镇'), unit(2, 'jiaju', '甲局')]} />,
  )
  expect(html.replace(/<[^>]+>/g, '')).toContain('河口镇、甲局。')
  expect(html).toContain('href="/desk/reports/jiaju/2023"')
  expect(renderToStaticMarkup(<RemovedUnits year={2023} units={[]} />)).toBe('')
})
