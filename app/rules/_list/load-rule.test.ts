import { expect, it } from 'vitest'
import { countyYearsOf } from '@/app/_figures/county-years'
import { freshStore } from '@/db/fresh-db'
import { loadRegister } from '@/db/load-register'
import { readRegister } from '@/db/register-file'
import { saveReport } from '@/db/save-report'
import { ALL_CHECKS } from '@/lib/checks/all-checks'
import { sampleInput } from '@/lib/checks/sample-input'
import { T3_01 } from '@/lib/checks/t3-01'
import { loadRule, ruleTitle } from './load-rule'
import { loadRules } from './load-rules'

/** Words of findings against a report, which the list of rules counts as 报告. */
const AGAINST = new Set(['报告有误', '待核', '提示', '未收录'])

it('lists what a rule says of each report, with the way to the cell, and counts it by year', () => {
  const store = freshStore()
  const { report } = sampleInput(T3_01.failing)
  saveReport(store, { report, original: { bytes: new Uint8Array([1]), fileName: 'a.txt' } })
  const rule = loadRule(countyYearsOf(store), 'T3-01')
  const [hit] = rule?.hits ?? []
  expect(hit).toMatchObject({ year: report.identity.year, word: '报告有误' })
  expect(hit?.href).toMatch(/^\/units\/[a-z]+\/\d{4}#applications\./)
  expect(rule?.years).toEqual([{ year: report.identity.year, reports: 1, hits: new Map([['报告有误', 1]]) }])
  expect(loadRule(countyYearsOf(store), 'T4-01')?.hits).toEqual([])

  store.sqlite.exec(`UPDATE findings SET state = 'dismissed'`)
  expect(loadRule(countyYearsOf(store), 'T3-01')?.hits).toEqual([])
})

it('lists units without a report under the rule about them', () => {
  const store = freshStore()
  loadRegister(store, readRegister(new TextEncoder().encode('名称,类型,应报年度\n青禾县河口镇,乡镇,2023-\n')))
  const { report } = sampleInput({ unit: '青禾县民政局', year: 2023 })
  saveReport(store, { report, original: { bytes: new Uint8Array([1]), fileName: 'a.txt' } })
  const rule = loadRule(countyYearsOf(store), 'P-02')
  expect(rule?.hits.map(({ year, unit }) => [year, unit])).toEqual([[2023, '河口镇']])
  expect(rule?.years).toEqual([{ year: 2023, reports: null, hits: new Map([['未收录', 1]]) }])
})

it('asks for no successor of a unit the register says was moved up', () => {
  const store = freshStore()
  const hits = (register: string) => {
    loadRegister(store, readRegister(new TextEncoder().encode(register)))
    return loadRule(countyYearsOf(store), 'Y-08')?.hits.map(({ year, unit }) => [year, unit])
  }
  for (const [unit, year] of [
    ['青禾县水务局', 2022],
    ['青禾县民政局', 2023],
  ] as const) {
    const { report } = sampleInput({ unit, year })
    saveReport(store, { report, original: { bytes: new Uint8Array([year - 2000]), fileName: `${year}.txt` } })
  }
  const head = '名称,类型,应报年度,撤销日期,承继方式\n青禾县民政局,工作部门,2022-,,\n'
  expect(hits(`${head}青禾县水务局,工作部门,2022-2022,,\n`)).toEqual([[2023, '水务局']])
  expect(hits(`${head}青禾县水务局,工作部门,2022-2022,2022-12-31,上划\n`)).toEqual([])
})

it('has a page for every rule that is run, with the counts of the list of rules', () => {
  const store = freshStore()
  for (const [at, check] of ALL_CHECKS.slice(0, 12).entries()) {
    const sample = sampleInput({ ...check.failing, unit: `青禾县第${at}局`, year: 2023 })
    saveReport(store, {
      report: sample.report,
      original: { bytes: new Uint8Array([at]), fileName: `${at}.txt` },
    })
  }
  const county = countyYearsOf(store)
  for (const { check, counts } of loadRules(county).flatMap((group) => group.lines)) {
    const rule = loadRule(county, check.id)
    expect(ruleTitle(check.id), check.id).toBe(check.title)
    const reports = new Set(
      rule?.hits.flatMap(({ word, href }) => (AGAINST.has(word) ? [href.split('#')[0]] : [])),
    )
    expect(reports.size, check.id).toBe(counts.reports)
  }
  expect(loadRule(county, 'T9-99')).toBeNull()
  expect(ruleTitle('T9-99')).toBeNull()
})
