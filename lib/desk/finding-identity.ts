import type { CellValue } from '../model/cell-value'
import type { Finding } from '../model/finding'
import type { Cells } from '../model/report'

/**
 * What makes two findings the same for a person who has decided on one: the rule, the cells with what stands in them,
 * the sentence quoted, and the numbers the message names. The wording is left out, so that a decision outlives a
 * reworded rule, a new run and another reading; a changed figure asks for a new decision.
 */
export function findingIdentity(finding: Finding, cells: Cells): string {
  const named = [...finding.cells].sort().map((id) => [id, valueText(cells.get(id)?.value)])
  return JSON.stringify([
    finding.rule,
    finding.kind,
    named,
    finding.message.match(/\d[\d,]*(?:\.\d+)?/g) ?? [],
    finding.quote,
  ])
}

function valueText(value: CellValue | undefined): string {
  if (!value) return 'none'
  if (value.status === 'number') return String(value.value)
  return value.status === 'mark' ? value.mark : value.status
}
