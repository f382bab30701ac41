import type { CellIndicatorId } from '../catalogue/indicators'
import type { Finding } from '../model/finding'
import { cellName } from './cell-names'

export type UngroupedFinding = Omit<Finding, 'group' | 'likely'>

/**
 * Numbers the groups of findings that share a cell (directly or through a third finding) and names the likely cell:
 * the one cell that stands in all, or in most, of a group's failures. It is said once, in the group's first failure.
 */
export function groupFindings(findings: readonly UngroupedFinding[]): Finding[] {
  const groups = groupNumbers(findings)
  const likely = new Map<number, CellIndicatorId | null>()
  for (const group of new Set(groups)) {
    likely.set(group, likelyCell(findings.filter((_, index) => groups[index] === group)))
  }
  const said = new Set<number>()
  return findings.map((finding, index) => {
    const group = groups[index] ?? index
    const cell = likely.get(group) ?? null
    const first = cell !== null && finding.assessable && !said.has(group)
    if (first) said.add(group)
    const message =
      first && cell
        ? `${finding.message}本组几处问题都涉及${cellName(cell)}，请先核对该栏。`
        : finding.message
    return { ...finding, message, group, likely: cell }
  })
}

/** One group number per finding, counted from 0 in order of first appearance. */
function groupNumbers(findings: readonly UngroupedFinding[]): number[] {
  const groups: number[] = []
  const groupOf = new Map<CellIndicatorId, number>()
  for (const [index, finding] of findings.entries()) {
    // The whole county against its units is another matter than the arithmetic of one report.
    if (finding.rule.startsWith('A-')) {
      groups.push(index)
      continue
    }
    const met = finding.cells.flatMap((cell) => groupOf.get(cell) ?? [])
    const group = met.length > 0 ? Math.min(...met) : index
    groups.push(group)
    for (const cell of finding.cells) groupOf.set(cell, group)
    // This finding may join groups that were apart so far.
    for (const [cell, other] of groupOf) if (met.includes(other)) groupOf.set(cell, group)
    for (const [at, other] of groups.entries()) if (met.includes(other)) groups[at] = group
  }
  const order = [...new Set(groups)]
  return groups.map((group) => order.indexOf(group))
}

function likelyCell(group: readonly UngroupedFinding[]): CellIndicatorId | null {
  const failures = group.filter((finding) => finding.assessable && finding.severity !== 'info')
  if (failures.length < 2) return null
  const counts = new Map<CellIndicatorId, number>()
  for (const { cells } of failures) for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  const [cell, ...others] = [...counts].filter(([, count]) => count === most).map(([id]) => id)
  return cell && others.length === 0 && most >= 2 && most * 2 > failures.length ? cell : null
}
