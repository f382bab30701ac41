import type { CountyYears } from '@/app/_figures/county-years'
import { findingWord } from '@/app/units/[unit]/[year]/_report/finding-words'
import { checkedReports, NO_COUNTS, type RuleCounts, ruleCounts } from '@/db/queries/rule-counts'
import { thresholdsInForce } from '@/db/queries/thresholds-in-force'
import { ALL_CHECKS } from '@/lib/checks/all-checks'
import type { Check } from '@/lib/checks/check'
import { YEAR_CHECKS } from '@/lib/checks/year/all-year-checks'
import { YEAR_RULES_HEADS } from '@/lib/desk/view-words'
import { ruleLimits } from './rule-limits'
import { yearRuleCounts } from './year-lines'

export type RuleLine = {
  readonly check: Pick<Check, 'id' | 'severity' | 'title' | 'basis' | 'explanation'>
  readonly counts: RuleCounts
  /** Its thresholds in force, in words. */
  readonly limits: readonly string[]
}
export type RuleGroup = { readonly id: string; readonly title: string; readonly lines: readonly RuleLine[] }

/** Groups by the letters a rule's number begins with, in the order pages list them. */
const GROUPS = [
  { id: 'structure', title: '结构和格式', prefix: /^S/ },
  { id: 'disclosure', title: '主动公开的表格', prefix: /^T2/ },
  { id: 'applications', title: '申请的表格', prefix: /^T3/ },
  { id: 'disputes', title: '复议、诉讼的表格', prefix: /^T4/ },
  { id: 'prose', title: '正文与表格', prefix: /^X/ },
  { id: 'publication', title: '公布和文字', prefix: /^[PQ]/ },
  { id: 'years', title: '与上年衔接', prefix: /^Y/ },
  { id: 'county', title: '全县汇总与各单位', prefix: /^A/ },
] as const

/** In how many reports the counts of rules are: 共核对 2 份年报。 */
export function checkedWords({ db }: CountyYears): string {
  const reports = checkedReports(db)
  return reports === 0 ? '尚无年报可核对。' : `共核对 ${reports} 份年报。`
}

/** What a rule's findings are called: one about which reports there are finds no fault in any. */
export function ruleWord({ id, severity }: RuleLine['check']): ReturnType<typeof findingWord> {
  if (YEAR_CHECKS.some((check) => check.id === id)) return { word: '未收录', tone: 'warn' }
  return findingWord({ severity, kind: 'report', assessable: true })
}

/** Every rule with how often it spoke up in the reports of the store, and the thresholds it goes by. */
export function loadRules(county: CountyYears): RuleGroup[] {
  const { db } = county
  const counts = ruleCounts(db)
  const settings = thresholdsInForce(db)
  const groups = GROUPS.map(({ id, title, prefix }) => ({
    id,
    title,
    lines: ALL_CHECKS.filter((check) => prefix.test(check.id)).map((check) => ({
      check,
      counts: counts.get(check.id) ?? NO_COUNTS,
      limits: ruleLimits(check.id, settings),
    })),
  }))
  return [...groups, { id: 'collected', title: YEAR_RULES_HEADS[county.seen], lines: yearLines(county) }]
}

/** Rules about which reports there are: they stand on no report, so units and years are counted. */
function yearLines(county: CountyYears): RuleLine[] {
  const counts = yearRuleCounts(county)
  return YEAR_CHECKS.map((check) => ({
    check,
    counts: { ...NO_COUNTS, reports: counts.get(check.id) ?? 0 },
    limits: [],
  }))
}
