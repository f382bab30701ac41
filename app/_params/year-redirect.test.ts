import { expect, it } from 'vitest'
import Home from '@/app/page'
import Units from '@/app/units/page'

const asked = (query: Record<string, string | string[]>) => ({ searchParams: Promise.resolve(query) })
const leadsTo = (path: string) => ({ digest: expect.stringContaining(`;${path};`) })

it('an address with a year leads to the page of that year, never to the latest one', async () => {
  await expect(Home(asked({ year: '2021' }))).rejects.toMatchObject(leadsTo('/years/2021'))
  await expect(Units(asked({ year: '2023' }))).rejects.toMatchObject(leadsTo('/years/2023/units'))
})

it('keeps what else is asked for', async () => {
  await expect(Units(asked({ year: '2023', q: '局', cols: ['a', 'b'] }))).rejects.toMatchObject(
    leadsTo(
      `/years/2023/units?${new URLSearchParams([
        ['q', '局'],
        ['cols', 'a'],
        ['cols', 'b'],
      ])}`,
    ),
  )
})
