import type { UnitRef } from '@/db/queries/unit-ref'

export type Reminder = {
  readonly county: string
  readonly year: number
  readonly expected: number
  readonly received: number
  readonly missing: readonly UnitRef[]
  /** Chinese date up to which reports are counted; null while nothing was imported. */
  readonly until: string | null
}

/** The list of units still to report as plain text, group by group, ready to be pasted into a notice. */
export function reminderText({ county, year, expected, received, missing, until }: Reminder): string {
  const groups = new Map<string, string[]>()
  for (const unit of missing) groups.set(unit.peer, [...(groups.get(unit.peer) ?? []), unit.shortName])
  const lines = [...groups].map(([peer, names]) => `${peer}（${names.length}家）：${names.join('、')}`)
  const counted = `应报${expected}家，已收${received}家，未报${missing.length}家`
  return [
    `${county}${year}年政府信息公开工作年度报告未报单位`,
    `${until ? `截至${until}，` : ''}${counted}。`,
    ...lines,
  ].join('\n')
}
