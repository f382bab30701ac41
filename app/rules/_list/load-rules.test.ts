import { expect, it } from 'vitest'
import { countyYearsOf } from '@/app/_figures/county-years'
import { freshStore } from '@/db/fresh-db'
import { saveReport } from '@/db/save-report'
import { ALL_CHECKS } from '@/lib/checks/all-checks'
import { sampleInput } from '@/lib/checks/sample-input'
import { T3_01 } from '@/lib/checks/t3-01'
import { checkedWords, loadRules } from './load-rules'

it('lists every rule once and counts the reports it spoke up in', () => {
  const store = freshStore()
  expect(checkedWords(countyYearsOf(store))).toBe('尚无年报可核对。')
  const { report } = sampleInput(T3_01.failing)
  saveReport(store, { report, original: { bytes: new Uint8Array([1]), fileName: 'a.txt' } })
  expect(checkedWords(countyYearsOf(store))).toBe('共核对 1 份年报。')
  const lines = loadRules(countyYearsOf(store)).flatMap((group) => group.lines)
  expect(lines.map(({ check }) => check.id).sort()).toEqual(ALL_CHECKS.map(({ id }) => id).sort())
  expect(lines.find(({ check }) => check.id === 'T3-01')?.counts).toEqual({
    reports: 1,
    doubtful: 0,
    open: 0,
  })
  expect(lines.find(({ check }) => check.id === 'T4-01')?.counts.reports).toBe(0)
})
