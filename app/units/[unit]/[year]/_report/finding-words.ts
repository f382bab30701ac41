import type { BadgeTone } from '@/app/_components/state-badge'
import type { StoredFinding } from '@/db/queries/report-findings'
import { type CellIndicatorId, formCell, indicator } from '@/lib/catalogue/indicators'
import type { Finding } from '@/lib/model/finding'

type Judged = Pick<Finding, 'severity' | 'kind' | 'assessable'>

/** The word and tone of a finding: what kind of doubt it is, never more than was found. */
export function findingWord(finding: Judged): { word: string; tone: BadgeTone } {
  if (finding.kind === 'extraction') return { word: '提取存疑', tone: 'warn' }
  if (!finding.assessable) return { word: '无法核对', tone: 'warn' }
  if (finding.severity === 'error') return { word: '报告有误', tone: 'error' }
  if (finding.severity === 'warn') return { word: '待核', tone: 'warn' }
  return { word: '提示', tone: 'info' }
}

const ORDER: Record<string, number> = { 报告有误: 0, 待核: 1, 提取存疑: 2, 无法核对: 3, 提示: 4 }

/** Findings that share a cell, told once: the worst of them leads. */
export type FindingGroup = {
  readonly number: number
  readonly findings: readonly StoredFinding[]
  readonly likely: CellIndicatorId | null
}

/** Groups findings by their group number, the gravest group first. Dismissed ones are left out. */
export function groupFindings(findings: readonly StoredFinding[]): FindingGroup[] {
  const groups = new Map<number, StoredFinding[]>()
  for (const finding of findings) {
    if (finding.state === 'dismissed') continue
    groups.set(finding.group, [...(groups.get(finding.group) ?? []), finding])
  }
  return [...groups]
    .map(([number, list]) => {
      const sorted = list.toSorted((a, b) => rank(a) - rank(b))
      return { number, findings: sorted, likely: sorted.find((each) => each.likely)?.likely ?? null }
    })
    .sort((a, b) => rank(a.findings[0]) - rank(b.findings[0]))
}

function rank(finding: Judged | undefined): number {
  return finding ? (ORDER[findingWord(finding).word] ?? 9) : 9
}

/** How a cell is named beside a finding: （七）总计 · 总计. */
export function cellName(id: CellIndicatorId): string {
  const cell = formCell('2021', id) ?? formCell('2019', id)
  const shown = indicator(id)
  return `${cell?.rowLabel ?? shown.rowLabel} · ${shown.columnLabel}`
}

/** The gravest tone on each cell that findings light up. */
export function litCells(findings: readonly StoredFinding[]): ReadonlyMap<CellIndicatorId, BadgeTone> {
  const lit = new Map<CellIndicatorId, { rank: number; tone: BadgeTone }>()
  for (const finding of findings) {
    if (finding.state === 'dismissed') continue
    for (const cell of finding.cells) {
      const known = lit.get(cell)
      if (!known || rank(finding) < known.rank)
        lit.set(cell, { rank: rank(finding), tone: findingWord(finding).tone })
    }
  }
  return new Map([...lit].map(([cell, { tone }]) => [cell, tone]))
}
