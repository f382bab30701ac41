import { cellName, groupFindings, ruleBasis } from '@/app/units/[unit]/[year]/_report/finding-words'
import { placeAnchor } from '@/app/units/[unit]/[year]/_report/source-place'
import type { SourceMark } from '@/app/units/[unit]/[year]/source/source-blocks'
import type { DeskReport, Explanation, FindingDecision } from '@/db/queries/desk/desk-report'
import type { StoredFinding } from '@/db/queries/report-findings'
import type { ReportView } from '@/db/queries/report-view'
import { isOwn, saidOf } from '@/lib/desk/own-identity'
import type { Opinion } from '@/lib/desk/return-opinion'

/** A finding with what was decided of it and where it stands in the source. */
export type ReviewFinding = {
  /** From 1, in the order they are gone through. */
  readonly number: number
  /** `f3`: its anchor on the page. */
  readonly anchor: string
  readonly finding: StoredFinding
  readonly decision: FindingDecision | null
  readonly explanation: Explanation | null
  /** Anchor of the words quoted, else of its first cell, in the source. */
  readonly place: string | null
  readonly quoted: SourceMark | null
}

type Viewed = Pick<ReportView, 'findings' | 'cells' | 'source'>

/**
 * Every finding of a report, the gravest group first. A decision moves none of them: whoever goes on to the next one
 * after putting one aside must not pass over the one that took its place.
 */
export function reviewFindings(
  view: Viewed,
  { decisions, explanations }: Pick<DeskReport, 'decisions' | 'explanations'>,
): ReviewFinding[] {
  const found = new Map(
    view.findings.map((finding): [StoredFinding, StoredFinding] => [{ ...finding, state: 'open' }, finding]),
  )
  const ordered = groupFindings([...found.keys()]).flatMap(({ findings }) => findings)
  return ordered.map((undecided, at) => {
    const finding = found.get(undecided) ?? undecided
    const anchor = `f${at + 1}`
    const quoted = quotedMark(view, finding, anchor)
    return {
      number: at + 1,
      anchor,
      finding,
      decision: decisions.get(finding.identity) ?? null,
      explanation: saidOf(explanations, finding.identity) ?? null,
      place: quoted ? `b${quoted.block}` : cellAnchor(view, finding),
      quoted,
    }
  })
}

function quotedMark({ source }: Viewed, { quote }: StoredFinding, anchor: string): SourceMark | null {
  if (!quote) return null
  const block = source.blocks.findIndex((each) => each.kind === 'paragraph' && each.text.includes(quote))
  return block === -1 ? null : { block, quote, anchor }
}

function cellAnchor({ cells, source }: Viewed, { likely, cells: concerned }: StoredFinding): string | null {
  // The cell likely at fault in a group need not be one of each of its findings.
  for (const id of [...concerned.filter((each) => each === likely), ...concerned]) {
    const place = cells.get(id)?.place
    if (place) return placeAnchor(source.blocks, place)
  }
  return null
}

/** The confirmed findings as a letter to the unit. */
export function opinionOf(
  unit: string,
  year: number,
  view: Pick<ReportView, 'form'>,
  findings: readonly ReviewFinding[],
): Opinion {
  const items = findings
    .filter(({ finding }) => finding.state === 'confirmed')
    .map(({ finding }) => ({
      rule: isOwn(finding.identity) ? null : finding.rule,
      severity: finding.severity,
      message: finding.message,
      cells: finding.cells.map((id) => cellName(id, view.form)),
      quote: finding.quote,
      basis: ruleBasis(finding.rule).basis,
    }))
  return { unit, year, items }
}
