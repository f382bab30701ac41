import { expect, it } from 'vitest'
import { measureOf } from '@/lib/chart/measure'
import { isAskedIn } from './load-indicator'

const years = (id: string) => {
  const measure = measureOf(id)
  if (!measure) throw new Error(id)
  return [2019, 2020, 2021, 2022].filter((year) => isAskedIn(measure, year))
}

it('a form asks for what it prints; what looks back needs the form of the year before too', () => {
  expect(years('disclosure.normative_documents.in_force')).toEqual([2021, 2022])
  expect(years('disclosure.normative_documents.public_total')).toEqual([2019, 2020])
  expect(years('disclosure_rate')).toEqual([2019, 2020, 2021, 2022])
  expect(years('in_force_difference')).toEqual([2022])
  expect(years('repeal_rate')).toEqual([2022])
})
