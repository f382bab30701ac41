import { expect, it } from 'vitest'
import { lockYear } from '../../desk/lock-year'
import { takeStep } from '../../desk/report-steps'
import { desk, LI, save, YEAR } from '../../desk/sample-desk'
import { waitingReports } from './waiting-reports'

it('what has been handed in waits, also what came again; nothing does once it is taken or its year locked', () => {
  const { store, target } = desk()
  const waiting = (part: object) => [{ year: YEAR, state: 'submitted', reports: 1, again: 0, ...part }]
  expect(waitingReports(store)).toEqual(waiting({}))
  takeStep(store, LI, target(), 'return', { text: '请改' })
  expect(waitingReports(store)).toEqual([])
  save(store, {}, 'b')
  expect(waitingReports(store)).toEqual(waiting({ again: 1 }))
  takeStep(store, LI, target(), 'propose')
  expect(waitingReports(store)).toEqual(waiting({ state: 'proposed', again: 1 }))
  lockYear(store, LI, YEAR, true)
  expect(waitingReports(store)).toEqual([])
})
