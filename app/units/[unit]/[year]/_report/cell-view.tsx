import type { ReactNode } from 'react'
import type { FormCellView, RowSource } from '@/app/_components/form-table'
import type { CellDecision } from '@/db/queries/desk/desk-report'
import type { ReportView } from '@/db/queries/report-view'
import type { CellIndicatorId } from '@/lib/catalogue/indicators'
import type { LayoutRow, LayoutTable } from '@/lib/export/form-layout'
import type { Cell, Place } from '@/lib/model/cell-value'
import { type FindingGroup, type Lit, litCells } from './finding-words'
import { readCell } from './read-cell'
import { settledNote } from './settled-words'
import { placeAnchor, placeWords } from './source-place'

/** The place of the first number of a row; those beside it usually stand in the same line. */
function leadPlace(view: ReportView, row: LayoutRow): Place | null {
  const first = row.cells.find((each) => each.indicator)?.indicator
  return (first && view.cells.get(first)?.place) ?? null
}

/** Where a row of the form was read from; null where its first number has no place. */
export function rowSource(view: ReportView, row: LayoutRow): RowSource | null {
  const place = leadPlace(view, row)
  return place && { place: placeWords(view.source.blocks, place), snippet: place.snippet }
}

type Shown = {
  readonly view: ReportView
  readonly groups: readonly FindingGroup[]
  readonly layout: readonly LayoutTable[]
  readonly sourceHref: string
  /** What people put in the place of what was read. */
  readonly settled?: readonly CellDecision[]
}

/** What stands in each place of the form: the number linked to its source, lit where findings concern it. */
export function cellView(shown: Shown): (id: CellIndicatorId) => FormCellView {
  const { view, groups, layout } = shown
  const leads = new Map(
    layout.flatMap((table) =>
      table.rows.flatMap((row) => {
        const lead = leadPlace(view, row)
        return row.cells.flatMap((each) => (each.indicator ? [[each.indicator, lead] as const] : []))
      }),
    ),
  )
  const lit = litCells(groups)
  const groupsOf = new Map<CellIndicatorId, number[]>()
  for (const group of groups)
    for (const id of new Set(group.findings.flatMap((each) => each.cells)))
      groupsOf.set(id, [...(groupsOf.get(id) ?? []), group.number])
  const notes = new Map((shown.settled ?? []).map((each) => [each.indicator, each]))
  return (id: CellIndicatorId) => {
    const cell = view.cells.get(id)
    const zero = cell?.value.status === 'number' && cell.value.value === 0
    return {
      content: numberLink(cell, leads.get(id), shown, groupsOf.get(id), notes.get(id)),
      tone: litClass(lit.get(id)),
      quiet: zero && !lit.has(id) && cell.settled === undefined,
    }
  }
}

function litClass(lit: Lit | undefined): string | undefined {
  return lit ? `${lit.tone}${lit.full ? '' : 'Tint'}` : undefined
}

/** The number as a link to its place in the source, with what the panel needs beyond what its row says. */
function numberLink(
  cell: Cell | undefined,
  lead: Place | null | undefined,
  { view, sourceHref }: Shown,
  findings: readonly number[] | undefined,
  decision: CellDecision | undefined,
): ReactNode {
  const { blocks } = view.source
  const anchor = cell?.place ? placeAnchor(blocks, cell.place) : null
  if (!cell?.place || !anchor) return readCell(cell)
  const { place, raw, note, value } = cell
  const apart = lead?.block !== place.block || lead.row !== place.row
  const plain = value.status === 'number' && raw === String(value.value) && !cell.doubtful && !cell.settled
  const said = [...(decision && cell.settled ? [settledNote(decision, cell)] : []), ...(note ? [note] : [])]
  return (
    <a
      href={`${sourceHref}#${anchor}`}
      data-raw={plain ? undefined : raw}
      data-place={apart ? placeWords(blocks, place) : undefined}
      data-snippet={apart ? place.snippet : undefined}
      data-note={said.join('；') || undefined}
      data-findings={findings?.join(' ')}
    >
      {readCell(cell)}
    </a>
  )
}
