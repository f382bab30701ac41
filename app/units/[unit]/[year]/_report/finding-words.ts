import { ruleHref } from '@/app/_components/addresses'
import type { BadgeTone } from '@/app/_components/state-badge'
import type { StoredFinding } from '@/db/queries/report-findings'
import type { StoreView } from '@/db/store-view'
import type { ReportForm } from '@/lib/catalogue/form'
import { type CellIndicatorId, formCell, indicator } from '@/lib/catalogue/indicators'
import { statutoryForm } from '@/lib/catalogue/report-form'
import { ALL_CHECKS } from '@/lib/checks/all-checks'
import { HANDED_ON_WORDS, isHandedOn } from '@/lib/desk/own-identity'
import type { Finding } from '@/lib/model/finding'

type Judged = Pick<Finding, 'severity' | 'kind' | 'assessable'> & Partial<Pick<StoredFinding, 'state'>>

/**
 * The word and tone of a finding: what kind of doubt it is, never more than was found. What waits for a word (待核) does
 * so no longer once it is confirmed: then the unit has to look into it.
 */
export function findingWord(finding: Judged): { word: string; tone: BadgeTone } {
  if (finding.kind === 'extraction') return { word: '提取存疑', tone: 'warn' }
  if (!finding.assessable) return { word: '无法核对', tone: 'warn' }
  if (finding.severity === 'error') return { word: '报告有误', tone: 'error' }
  if (finding.severity === 'warn')
    return { word: finding.state === 'confirmed' ? '须核实' : '待核', tone: 'warn' }
  return { word: '提示', tone: 'info' }
}

const ORDER: Record<string, number> = { 报告有误: 0, 须核实: 1, 待核: 2, 提取存疑: 3, 无法核对: 4, 提示: 5 }

/** Where a word of findings stands among them, the gravest first. */
export const wordRank = (word: string): number => ORDER[word] ?? 9

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
  return finding ? wordRank(findingWord(finding).word) : 9
}

/** Where decisions stand, in words. */
export const DECISION_WORDS: Readonly<Record<StoredFinding['state'], string>> = {
  open: '自动核对，未经核实',
  confirmed: '经主管部门认定',
  dismissed: '不采纳',
}

/** Where the decision on a finding stands; of what was written on the version before: whether it was looked at again. */
export const decisionWords = ({ identity, state }: Pick<StoredFinding, 'identity' | 'state'>): string =>
  isHandedOn(identity) && state !== 'confirmed' ? HANDED_ON_WORDS[state] : DECISION_WORDS[state]

/** The mark of a finding in a list: at the desk that it is confirmed, elsewhere the head of the list says it of all. */
export function decisionMark({ state }: Pick<StoredFinding, 'state'>, seen: StoreView): string | null {
  return seen === 'desk' && state === 'confirmed' ? DECISION_WORDS.confirmed : null
}

const BASIS = new Map(ALL_CHECKS.map((check) => [check.id, check.basis]))

/** What a rule rests on, and whether it has a page: what a supervisor wrote has none. */
export function ruleBasis(rule: string): { basis: string; href: string | null } {
  const basis = BASIS.get(rule)
  return { basis: basis ?? '主管部门审核意见', href: basis === undefined ? null : ruleHref(rule) }
}

/** How a cell is named beside a finding, in the words of the report's own form: （七）总计 · 总计. */
export function cellName(id: CellIndicatorId, form: ReportForm | null): string {
  const own = statutoryForm(form)
  const cell = (own && formCell(own, id)) ?? formCell('2021', id) ?? formCell('2019', id)
  const { rowLabel, columnLabel } = cell ?? indicator(id)
  return `${rowLabel} · ${columnLabel}`
}

/** How a cell is lit: `full` where the fault is likely to be, else only a tint for a cell the arithmetic runs over. */
export type Lit = { readonly tone: BadgeTone; readonly full: boolean }

/** Up to this many cells of a group without a likely one are each lit in full. */
const FEW_CELLS = 8

/** What findings light up. A fault shown in every cell of a column would hide the one to look at. */
export function litCells(groups: readonly FindingGroup[]): ReadonlyMap<CellIndicatorId, Lit> {
  const lit = new Map<CellIndicatorId, Lit>()
  // The gravest group comes first and keeps its cells, unless a later one knows the likely cell.
  for (const { findings, likely } of groups) {
    const cells = [...new Set(findings.flatMap((each) => each.cells))]
    const [first] = findings
    if (!first) continue
    const { tone } = findingWord(first)
    for (const cell of cells) {
      const full = likely === null ? cells.length <= FEW_CELLS : cell === likely
      const known = lit.get(cell)
      if (!known || (full && !known.full)) lit.set(cell, { tone, full })
    }
  }
  return lit
}
