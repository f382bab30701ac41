import type { CountyYears } from '@/app/_figures/county-years'
import { checkedReports, NO_COUNTS, type RuleCounts, ruleCounts } from '@/db/queries/rule-counts'
import { ALL_CHECKS } from '@/lib/checks/all-checks'
import type { Check } from '@/lib/checks/check'

export type RuleLine = { readonly check: Check; readonly counts: RuleCounts }
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

/** Every rule with how often it spoke up in the reports of the store. */
export function loadRules({ db }: CountyYears): RuleGroup[] {
  const counts = ruleCounts(db)
  return GROUPS.map(({ id, title, prefix }) => ({
    id,
    title,
    lines: ALL_CHECKS.filter((check) => prefix.test(check.id)).map((check) => ({
      check,
      counts: counts.get(check.id) ?? NO_COUNTS,
    })),
  }))
}
