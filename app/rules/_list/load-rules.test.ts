import { expect, it } from 'vitest'
import { countyYearsOf } from '@/app/_figures/county-years'
import { freshStore } from '@/db/fresh-db'
import { loadRegister } from '@/db/load-register'
import { readRegister } from '@/db/register-file'
import { saveReport } from '@/db/save-report'
import { ALL_CHECKS } from '@/lib/checks/all-checks'
import { sampleInput } from '@/lib/checks/sample-input'
import { T3_01 } from '@/lib/checks/t3-01'
import { YEAR_CHECKS } from '@/lib/checks/year/all-year-checks'
import { checkedWords, loadRules } from './load-rules'
import { ruleLimits } from './rule-limits'
import { yearRuleCounts } from './year-lines'

it('lists every rule once and counts the reports it spoke up in', () => {
  const store = freshStore()
  expect(checkedWords(countyYearsOf(store))).toBe('尚无年报可核对。')
  const { report } = sampleInput(T3_01.failing)
  saveReport(store, { report, original: { bytes: new Uint8Array([1]), fileName: 'a.txt' } })
  expect(checkedWords(countyYearsOf(store))).toBe('共核对 1 份年报。')
  const lines = loadRules(countyYearsOf(store)).flatMap((group) => group.lines)
  expect(lines.map(({ check }) => check.id).sort()).toEqual(
    [...ALL_CHECKS, ...YEAR_CHECKS].map(({ id }) => id).sort(),
  )
  expect(lines.find(({ check }) => check.id === 'T3-01')?.counts).toEqual({
    reports: 1,
    doubtful: 0,
    open: 0,
  })
  expect(lines.find(({ check }) => check.id === 'T4-01')?.counts.reports).toBe(0)
})

it('says which thresholds are in force from which year', () => {
  const words = ruleLimits('Q-01', [
    { id: 'Q-01.similarity', fromYear: 2025, value: 80 },
    { id: 'Q-02.similarity', fromYear: 2025, value: 70 },
  ])
  expect(words).toEqual(['与其他单位报告的相似度界限：85％，2025年度起80％'])
  expect(ruleLimits('T3-01', [])).toEqual([])
})

it('counts units without a report by year', () => {
  const store = freshStore()
  const register = '名称,类型,应报年度\n青禾县民政局,工作部门,2022-2023\n青禾县河口镇,乡镇,2022-\n'
  loadRegister(store, readRegister(new TextEncoder().encode(register)))
  for (const [unit, year] of [
    ['青禾县民政局', 2022],
    ['青禾县河口镇', 2024],
    ['青禾县民政局', 2023],
  ] as const) {
    const { report } = sampleInput({ unit, year })
    saveReport(store, {
      report,
      original: { bytes: new TextEncoder().encode(unit + year), fileName: 'a.txt' },
    })
  }
  const counts = yearRuleCounts(countyYearsOf(store))
  expect(counts).toEqual(
    new Map([
      ['P-02', 2],
      ['Y-08', 1],
    ]),
  )
})
