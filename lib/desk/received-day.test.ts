import { expect, it } from 'vitest'
import { receivedDayFault } from './received-day'

it.each([
  ['2024-01-20', null],
  ['2024-02-01', null],
  ['2024-02-02', '今天之后'],
  ['2023-11-30', '不会在'],
  ['2024-13-01', '不是日期'],
  ['二月', '不是日期'],
])('the day a report of 2023 came in: %s', (day, fault) => {
  const found = receivedDayFault(day, 2023, '2024-02-01')
  if (fault === null) expect(found).toBeNull()
  else expect(found).toContain(fault)
})
